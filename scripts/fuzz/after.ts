// Checks what an answer promises: what was made is there, what was deleted is gone, and the same key brings the same bytes.
import { operations } from '../../src/contract/operations.ts';
import { bodyOf, type FuzzAnswer } from './judge.ts';
import type { FuzzRequest } from './requests.ts';

/** Sends one request and resolves to its answer. */
export type Send = (request: FuzzRequest) => Promise<FuzzAnswer>;

/** The same caller's request to another address. */
function beside(request: FuzzRequest, method: string, target: string): FuzzRequest {
  const { authorization, 'x-api-key': key } = request.headers;
  const headers = {
    ...(authorization !== undefined && { authorization }),
    ...(key !== undefined && { 'x-api-key': key }),
  };
  return { ...request, method, target, headers, body: undefined };
}

/** Readers without the scope are refused, which tells as much: nothing is said of what is not there. */
const FOUND: readonly number[] = [200, 403];

async function problemsOfLocation(request: FuzzRequest, answer: FuzzAnswer, send: Send): Promise<string[]> {
  const { location } = answer.headers;
  if (answer.status !== 201 || location === undefined) return [];
  // The contract says of products that are not sold that nobody finds them.
  const isProduct = request.operationId === 'adminCreateProduct';
  if (isProduct && (bodyOf(answer.text) as { data?: { active?: boolean } }).data?.active === false) return [];
  const { status } = await send(beside(request, 'GET', location));
  const isFound = FOUND.includes(status) || (status === 401 && operations[request.operationId].public);
  return isFound ? [] : [`Location leads to ${location}, which is answered ${status}`];
}

async function problemsOfDeletion(request: FuzzRequest, answer: FuzzAnswer, send: Send): Promise<string[]> {
  if (request.operationId !== 'deleteWebhookEndpoint' || answer.status !== 204) return [];
  const again = await send(beside(request, 'DELETE', request.target));
  const [path = ''] = request.target.split('?', 1);
  const itself = await send(beside(request, 'GET', path));
  const deliveries = await send(beside(request, 'GET', `${path}/deliveries`));
  const answered = [again.status, itself.status, deliveries.status];
  return answered.every((status) => status === 404)
    ? []
    : [`what was deleted is answered ${answered.join()}`];
}

async function problemsOfReplay(request: FuzzRequest, answer: FuzzAnswer, send: Send): Promise<string[]> {
  const isKeyed = operations[request.operationId].idempotencyKey !== 'none';
  if (!isKeyed || request.headers['idempotency-key'] === undefined || answer.status >= 300) return [];
  const again = await send(request);
  const isSame = again.status === answer.status && again.text === answer.text;
  if (!isSame) return [`the same key brings ${again.status} ${again.text.slice(0, 200)}`];
  return again.headers['idempotency-replayed'] === 'true' ? [] : ['a replay does not say that it is one'];
}

/** Everything that the answer promised and that is not so afterwards, one line each. */
export async function problemsAfter(request: FuzzRequest, answer: FuzzAnswer, send: Send): Promise<string[]> {
  return [
    ...(await problemsOfLocation(request, answer, send)),
    ...(await problemsOfDeletion(request, answer, send)),
    ...(await problemsOfReplay(request, answer, send)),
  ];
}
