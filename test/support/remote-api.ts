// The client of the tests for a program that runs elsewhere: it speaks to a process over HTTP and holds every response
// against the contract, as the client of an app does.

import type { Expectation } from '../../scripts/answers/contract-problems.ts';
import { operations } from '../../src/contract/operations.ts';
import { type Api, checkedResponse, pathOf } from './api.ts';

/** A client of the API at `url`. Throws when a response departs from the contract, or when none comes. */
export function createRemoteApi(url: string, expectation: Expectation = {}): Api {
  return async (operationId, request = {}) => {
    const { params, query = {}, headers, body, token, apiKey, key } = request;
    const target = new URL(pathOf(operationId, params), url);
    for (const [name, value] of Object.entries(query)) target.searchParams.set(name, String(value));
    const response = await fetch(target, {
      method: operations[operationId].method,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(apiKey === undefined ? {} : { 'x-api-key': apiKey }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const received = {
      status: response.status,
      headers: Object.fromEntries(response.headers) as Record<string, string | undefined>,
      text: await response.text(),
    };
    return checkedResponse(operationId, received, expectation);
  };
}
