// The labelled pairs of contracts that differs are measured by: a fragment before and after a change, put into a small
// contract at the place that the fixture names, with the verdict that is right.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** Whether clients of the base break, may be surprised, or notice nothing bad. */
export type Verdict = 'breaking' | 'warning' | 'safe';

/** A pair of whole documents and the verdict on going from one to the other. */
export interface Pair {
  readonly name: string;
  /** The fixture's file, which names the class of change. */
  readonly group: string;
  readonly base: JsonObject;
  readonly revision: JsonObject;
  readonly verdict: Verdict;
  /** The rule that tells it; without one only the verdict counts. */
  readonly rule: string | undefined;
}

/** The day on which the fixtures' sunsets have passed or are still to come. */
export const FIXTURE_DAY = '2026-11-22';

type JsonObject = { [key: string]: unknown };
type Expectation = readonly [verdict: Verdict, rule?: string];

interface Fixture {
  readonly name: string;
  readonly at: keyof typeof PLACES | 'schema';
  readonly base: unknown;
  readonly revision: unknown;
  /** The versions of OpenAPI of the two documents. */
  readonly openapi?: readonly [string, string];
  /** Component schemas of both documents, or of one. */
  readonly components?: JsonObject;
  readonly baseComponents?: JsonObject;
  readonly revisionComponents?: JsonObject;
  /** Whether an operation that stays uses all components, so that only the change itself is seen. */
  readonly keep?: boolean;
  readonly expect?: Expectation;
  /** The verdict on a schema as part of a request, and of a response. */
  readonly request?: Expectation;
  readonly response?: Expectation;
}

const json = (schema: unknown) => ({ 'application/json': { schema } });
const done = { '200': { description: 'Done.' } };
const operation = (members: JsonObject) => ({
  paths: { '/things': { post: { operationId: 'doThing', responses: done, ...members } } },
});

const PLACES = {
  request: (schema: unknown) => operation({ requestBody: { required: true, content: json(schema) } }),
  response: (schema: unknown) =>
    operation({ responses: { '200': { description: 'Done.', content: json(schema) } } }),
  query: (schema: unknown) => operation({ parameters: [{ name: 'q', in: 'query', schema }] }),
  parameter: (members: unknown) =>
    members === null
      ? operation({})
      : operation({
          parameters: [
            withoutNulls({ name: 'q', in: 'query', schema: { type: 'string' }, ...(members as JsonObject) }),
          ],
        }),
  operation: (members: unknown) => operation(members as JsonObject),
  responses: (responses: unknown) => operation({ responses }),
  item: (item: unknown) => ({ paths: { '/things': item } }),
  webhook: (schema: unknown) => ({
    webhooks: {
      thingDone: {
        post: { requestBody: { required: true, content: json(schema) }, responses: done },
      },
    },
  }),
  document: (members: unknown) => members as JsonObject,
} as const;

/** All pairs of all fixtures, in the order of their files. */
export function readPairs(): Pair[] {
  const folder = path.join(import.meta.dirname, 'fixtures');
  return readdirSync(folder)
    .sort()
    .flatMap((file) => {
      const fixtures = parse(readFileSync(path.join(folder, file), 'utf8')) as Fixture[];
      return fixtures.flatMap((fixture) => pairsOf(fixture, path.basename(file, '.yaml')));
    });
}

function pairsOf(fixture: Fixture, group: string): Pair[] {
  if (fixture.at !== 'schema') {
    return fixture.expect ? [pairOf(fixture, group, fixture.at, fixture.expect)] : [];
  }
  return (['request', 'response'] as const).flatMap((place) => {
    const expectation = fixture[place];
    return expectation ? [pairOf(fixture, group, place, expectation)] : [];
  });
}

function pairOf(
  fixture: Fixture,
  group: string,
  place: keyof typeof PLACES,
  [verdict, rule]: Expectation,
): Pair {
  const { name, at, openapi, components, baseComponents, revisionComponents } = fixture;
  const side = (index: 0 | 1, fragment: unknown, own: JsonObject | undefined) => {
    const schemas = { ...components, ...own };
    const kept = fixture.keep ? keeping(Object.keys(schemas)) : {};
    return contractOf(openapi?.[index] ?? '3.1.1', PLACES[place](fragment), schemas, kept);
  };
  return {
    name: at === 'schema' ? `${name} (${place})` : name,
    group,
    base: side(0, fixture.base, baseComponents),
    revision: side(1, fixture.revision, revisionComponents),
    verdict,
    rule,
  };
}

/** An operation that uses the component schemas without being changed. */
function keeping(names: readonly string[]): JsonObject {
  const use = (name: string) => ({ $ref: `#/components/schemas/${name}` });
  const properties = Object.fromEntries(names.map((name) => [name, use(name)]));
  const get = {
    operationId: 'keep',
    responses: { '200': { description: 'Kept.', content: json({ type: 'object', properties }) } },
  };
  return { '/kept': { get } };
}

function contractOf(openapi: string, members: JsonObject, schemas: JsonObject, kept: JsonObject): JsonObject {
  const paths = { ...(members.paths ?? operation({}).paths), ...kept };
  const own = (members.components ?? {}) as JsonObject;
  const securitySchemes = {
    bearer: { type: 'http', scheme: 'bearer' },
    key: { type: 'apiKey', in: 'header', name: 'X-Api-Key' },
    ...(own.securitySchemes as JsonObject | undefined),
  };
  const all = { ...schemas, ...(own.schemas as JsonObject | undefined) };
  const document = {
    openapi,
    info: { title: 'Things', version: '1.0.0' },
    ...members,
    paths,
    components: { ...own, securitySchemes, ...(Object.keys(all).length > 0 ? { schemas: all } : {}) },
  };
  // The fixtures share fragments, and no document may share any with another.
  return JSON.parse(JSON.stringify(withoutNulls(document, ['operationId'])));
}

/** Without the members that a fixture sets to null in order to leave them out. */
function withoutNulls(node: unknown, only?: readonly string[]): unknown {
  if (Array.isArray(node)) return only ? node.map((item) => withoutNulls(item, only)) : node;
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => value !== null || (only !== undefined && !only.includes(key)))
      .map(([key, value]) => [key, only ? withoutNulls(value, only) : value]),
  );
}
