// The contract's rules for examples: people copy them and the mock answers with them, so they look like what the server
// really sends.
import { type ContractDocument, isObject, type JsonObject, type Parameter } from '../document.ts';
import { objectsOf } from '../walk.ts';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const TIME = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d/;

/** Ids that are no UUIDv7, and times that are not in UTC, one line each. */
export function exampleProblems(contract: ContractDocument): string[] {
  return objectsOf(contract).flatMap(({ place, node }) => [
    ...('value' in node ? valueProblems(node.value, `${place}/value`, undefined) : []),
    ...('example' in node ? valueProblems(node.example, `${place}/example`, nameOf(node)) : []),
  ]);
}

/** A parameter has a name; whether it is an id says its format. */
function nameOf(node: JsonObject): string | undefined {
  const { schema } = node as Partial<Parameter>;
  return schema?.format === 'uuid' ? 'id' : undefined;
}

function valueProblems(value: unknown, place: string, name: string | undefined): string[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => valueProblems(item, `${place}/${index}`, name));
  if (isObject(value)) {
    return Object.entries(value).flatMap(([key, member]) => valueProblems(member, `${place}/${key}`, key));
  }
  if (typeof value !== 'string') return [];
  // A request's own id and an idempotency key are what the client makes of them.
  const isId = name !== undefined && /(?:^id|Ids?)$/.test(name) && name !== 'requestId';
  if (isId && UUID.test(value) && !UUID_7.test(value)) {
    return [`${place}: ${value} is no UUIDv7: use one, as the server does.`];
  }
  if (TIME.test(value) && !value.endsWith('Z')) return [`${place}: ${value} is not in UTC: write it with Z.`];
  return [];
}
