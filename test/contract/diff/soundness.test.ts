// Holds the comparison of scalars and arrays against a validator: whenever a value shows that less is accepted, or that
// something new is sent, the comparison has to say that it breaks.
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from 'vitest';
import { compareContracts } from '../../../scripts/contract/diff/compare-contracts.ts';
import { FIXTURE_DAY, readPairs } from './cases.ts';

type Schema = { readonly [keyword: string]: unknown };

// Every value meets every schema of the fixtures, so that they need not be made for one.
const scalars = [
  ...[null, true, false, -1, 0, 0.5, 1, 1.5, 2, 3, 5, 9, 10, 15, 20, 50, 51, 100, 1_000_000],
  ...['', 'A', 'RED', 'GREEN', 'BLUE', 'CARD', 'card', 'home', 'SMALL', 'ABC-12', '12-ABC', 'AB12', '\u0001'],
  ...['a@b.co', '2026-01-01', '2026-01-01T00:00:00Z', '01a1f82f-1e80-7a10-8c01-5b0d6e2f9a01'],
  ...[8, 15, 30, 45].map((length) => 'x'.repeat(length)),
];
const few = ['home', 'x', 1, 2.5, true, null];
const lists = [[], ...few.map((a) => [a]), ...few.flatMap((a) => few.map((b) => [a, b]))];
const values = [
  ...scalars,
  ...lists,
  ...[3, 30, 60].flatMap((length) => [Array(length).fill('home'), Array.from({ length }, (_, i) => `${i}`)]),
  ['x', 1, 'x'],
  {},
];

/** The schemas of the fixtures about scalars and arrays that a validator reads as the comparison does. */
function schemas(): Schema[] {
  const groups = ['strings-and-numbers', 'types-and-values', 'arrays'];
  const texts = readPairs()
    .filter(({ group, name }) => groups.includes(group) && name.endsWith('(request)'))
    .flatMap(({ base, revision }) => [base, revision])
    .map((document) => JSON.stringify(schemaOf(document)))
    // Sunsets, open lists and the older spellings are no matter of validation; properties have conventions of their own.
    .filter((text) => !/x-|nullable|"exclusiveMinimum":true|\$ref|properties|deprecated/.test(text));
  return [...new Set(texts)].map((text) => JSON.parse(text));
}

// biome-ignore lint/suspicious/noExplicitAny: the place is known, and not worth a type.
function schemaOf(document: any): unknown {
  return document.paths['/things'].post.requestBody.content['application/json'].schema;
}

function contractOf(place: 'request' | 'response', schema: Schema): object {
  const content = { 'application/json': { schema } };
  const body = place === 'request' ? { requestBody: { required: true, content } } : {};
  const answer = { description: 'Done.', ...(place === 'response' ? { content } : {}) };
  const post = { operationId: 'doThing', ...body, responses: { '200': answer } };
  return { openapi: '3.1.1', info: { title: 'Things', version: '1.0.0' }, paths: { '/things': { post } } };
}

function breaks(place: 'request' | 'response', base: Schema, revision: Schema): boolean {
  const [before, after] = [contractOf(place, base), contractOf(place, revision)];
  return compareContracts(before, after, FIXTURE_DAY).findings.some(({ level }) => level === 'breaking');
}

test('no value that tells two schemas apart goes unnoticed', () => {
  const ajv = addFormats.default(new Ajv2020({ strict: false }));
  const judged = schemas().map((schema) => {
    const validate = ajv.compile(schema);
    return { schema, valid: values.map((value) => validate(value)) };
  });
  const unnoticed: string[] = [];
  let told = 0;
  for (const base of judged) {
    for (const revision of judged) {
      const lost = values.findIndex((_, index) => base.valid[index] && !revision.valid[index]);
      if (lost < 0) continue;
      told += 2;
      const value = JSON.stringify(values[lost]);
      const [a, b] = [JSON.stringify(base.schema), JSON.stringify(revision.schema)];
      if (!breaks('request', base.schema, revision.schema)) unnoticed.push(`request ${value}: ${a} → ${b}`);
      if (!breaks('response', revision.schema, base.schema)) unnoticed.push(`response ${value}: ${b} → ${a}`);
    }
  }
  expect(unnoticed).toEqual([]);
  expect(told).toBeGreaterThan(10_000);
});
