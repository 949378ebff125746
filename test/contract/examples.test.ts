// Every documented example is true: the server admits each request, and each response is one that it could send.
import { describe, expect, test } from 'vitest';
import {
  type Json,
  operationIds,
  parametersOf,
  requestExamplesOf,
  responseExamplesOf,
} from '../../scripts/answers/contract-document.ts';
import { errorCodeOf, responseSchemaOf, schemaProblems } from '../../scripts/answers/contract-problems.ts';
import { errorCatalogue } from '../../src/contract/errors.ts';
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { useTestApp } from '../support/app.ts';
import { validRequest } from '../support/valid-requests.ts';

const shop = useTestApp();

/** Examples that no server can admit alone: cursors belong to one list. This list may only shrink. */
const UNUSABLE_PARAMETERS = ['cursor'];

const requestExamples = operationIds.flatMap((id) =>
  requestExamplesOf(id).map(({ name, value }): [OperationId, string, unknown] => [id, name, value]),
);
const responseExamples = operationIds.flatMap((id) =>
  operations[id].statuses.flatMap((status) =>
    responseExamplesOf(id, status).map(({ name, value }): [OperationId, number, string, Json] => [
      id,
      status,
      name,
      value as Json,
    ]),
  ),
);

test('there are examples for every body of the contract', () => {
  const bodies = operationIds.filter((id) => operations[id].hasBody);
  expect(new Set(requestExamples.map(([id]) => id))).toEqual(new Set(bodies));
  for (const id of operationIds) {
    for (const status of operations[id].statuses.filter((each) => each !== 204 && each !== 304)) {
      expect(responseExamplesOf(id, status).length, `${id} ${status}`).toBeGreaterThan(0);
    }
  }
});

test.each(requestExamples)('the request example of %s "%s" is admitted', async (operationId, _name, body) => {
  const { token, params = {}, key } = await validRequest(shop, operationId);
  const response = await shop.api(operationId, { token, params, key, body });
  // What it names need not exist in this shop, but there is nothing to correct about its form.
  expect(response.status, response.text).not.toBe(400);
  expect(response.status).toBeLessThan(500);
});

test.each(operationIds)('the parameter examples of %s are admitted', async (operationId) => {
  const { token, key, body } = await validRequest(shop, operationId);
  const usable = parametersOf(operationId).filter(({ name }) => !UNUSABLE_PARAMETERS.includes(name));
  const part = (wanted: string) =>
    Object.fromEntries(
      usable
        .filter((each) => each.in === wanted)
        .map(({ name, example }) => [name.toLowerCase(), String(example)]),
    );
  const named = (wanted: string) =>
    Object.fromEntries(
      usable.filter((each) => each.in === wanted).map(({ name, example }) => [name, String(example)]),
    );
  const headers = { ...(key === undefined ? {} : { 'idempotency-key': key }), ...part('header') };
  const response = await shop.api(operationId, {
    token,
    params: named('path'),
    query: named('query'),
    headers,
    ...(body === undefined ? {} : { body }),
  });
  expect(response.status, response.text).not.toBe(400);
  expect(response.status).toBeLessThan(500);
});

describe('the response example', () => {
  test.each(responseExamples)(
    'of %s %i "%s" is one that the server could send',
    (operationId, status, _name, body) => {
      expect(schemaProblems(responseSchemaOf(operationId, status) as Json, body)).toEqual([]);
      const code = errorCodeOf(body);
      expect(code === undefined).toBe(status < 400);
      if (code === undefined) return;
      expect(operations[operationId].errorCodes).toContain(code);
      expect(errorCatalogue[code].status).toBe(status);
      expect((body.error as Json).message).toBe(errorCatalogue[code].message);
    },
  );

  test.each(operationIds)('of %s is there for each of its error codes', (operationId) => {
    const shown = responseExamples
      .filter(([id]) => id === operationId)
      .map(([, , , body]) => errorCodeOf(body));
    expect(operations[operationId].errorCodes.filter((code) => !shown.includes(code))).toEqual([]);
  });
});
