// Shows that the OpenAPI 3.0 copy is valid for a validator that had no part in making it, says what the contract says, and
// that nothing which 3.0 cannot say is lost in silence.
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import type { ContractDocument } from '../../scripts/contract/document.ts';
import { operationsOf } from '../../scripts/contract/document.ts';
import { copyFindings } from '../../scripts/contract/lint-copy.ts';
import { downConvert } from '../../scripts/generate/openapi30.ts';
import contract31 from '../../src/contract/openapi.json' with { type: 'json' };
import contract30 from '../../src/contract/openapi-3.0.json' with { type: 'json' };
import { useTestApp } from '../support/app.ts';

const contract = contract31 as unknown as ContractDocument;
const server = useTestApp();

// biome-ignore lint/suspicious/noExplicitAny: the cases below look into every part of the document.
type Loose = any;

/** The schema as the copy has it, among the components of the contract. */
function converted(schema: object): Loose {
  const copy = structuredClone(contract) as Loose;
  copy.components.schemas.Sample = schema;
  // Without the trip the arrays come from the library's own world, and are not equal to those of the tests.
  return JSON.parse(JSON.stringify((downConvert(copy) as Loose).components.schemas.Sample));
}

test('an independent validator takes it for OpenAPI 3.0', async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(contract30))).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.0');
  // The control: what 3.1 allows and 3.0 does not is found.
  const broken = structuredClone(contract30) as Loose;
  broken.components.schemas.Id.type = ['string', 'null'];
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
});

test('the linter has nothing against it', async () => {
  expect(await copyFindings(contract)).toEqual([]);
});

test('the server publishes it', async () => {
  const response = await server.app.inject('/openapi-3.0.json');
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
  expect(response.json()).toEqual(contract30);
});

test('it has every operation with its parameters, statuses and error codes', () => {
  const facts = (document: Loose) =>
    operationsOf(document).map(({ method, path, operation }) => [
      method,
      path,
      operation.operationId,
      operation.parameters,
      Object.keys(operation.responses ?? {}),
      operation['x-error-codes'],
    ]);
  expect(facts(contract30)).toEqual(facts(contract31));
});

test('roles and scopes move where 3.0 has a place for them', () => {
  const { get } = contract30.paths['/api/v1/admin/orders'] as Loose;
  const original = contract31.paths['/api/v1/admin/orders'].get.security as Loose[];
  expect(get.security).toEqual([{ bearerAuth: [] }, { apiKeyAuth: [] }]);
  expect(get['x-roles']).toEqual([...new Set(original.flatMap(({ bearerAuth = [] }) => bearerAuth))]);
  expect(get['x-scopes']).toEqual(['orders:read']);
});

test.each([
  ['a constant that counts as false', { type: 'boolean', const: false }, { type: 'boolean', enum: [false] }],
  ['a type or null', { type: ['integer', 'null'] }, { type: 'integer', nullable: true }],
  [
    'a component or null',
    { anyOf: [{ $ref: '#/components/schemas/Order' }, { type: 'null' }], description: 'Maybe.' },
    {
      type: 'object',
      nullable: true,
      allOf: [{ $ref: '#/components/schemas/Order' }],
      description: 'Maybe.',
    },
  ],
  ['null alone', { type: 'null' }, { type: 'object', nullable: true, enum: [null] }],
  [
    'exclusive bounds',
    { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 5 },
    { type: 'number', minimum: 0, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: true },
  ],
  [
    'a reference with more beside it',
    { type: 'object', properties: { id: { $ref: '#/components/schemas/Id', description: 'Whose.' } } },
    {
      type: 'object',
      properties: { id: { allOf: [{ $ref: '#/components/schemas/Id' }], description: 'Whose.' } },
    },
  ],
  ['examples of a schema', { type: 'string', examples: ['a', 'b'] }, { type: 'string', example: 'a' }],
])('converts %s', (_name, schema, expected) => {
  expect(converted(schema)).toEqual(expected);
});

test.each([
  [{ type: ['string', 'integer'] }, 'the type string or integer at #/components/schemas/Sample'],
  [{ type: 'object', patternProperties: {} }, 'patternProperties at #/components/schemas/Sample'],
  [
    { type: 'array', items: { type: 'object', dependentRequired: {} } },
    'dependentRequired at #/components/schemas/Sample/items',
  ],
])('refuses what 3.0 cannot express: %j', (schema, message) => {
  expect(() => converted(schema)).toThrow(`OpenAPI 3.0 cannot express ${message}.`);
});

test('leaves the contract and its examples as they are, but for webhooks', () => {
  const before = JSON.stringify(contract);
  const copy = downConvert(contract) as Loose;
  expect(JSON.stringify(contract)).toBe(before);
  const examples = Object.entries(contract.components?.examples ?? {});
  // What only webhooks show goes with them.
  const ofWebhooks = examples.map(([name]) => name).filter((name) => name.endsWith('Event'));
  expect(ofWebhooks).toHaveLength(Object.keys(contract.webhooks ?? {}).length);
  const kept = examples.filter(([name]) => !ofWebhooks.includes(name));
  expect(copy.components.examples).toEqual(Object.fromEntries(kept));
  expect(copy.webhooks).toBeUndefined();
  expect(copy.components.schemas.OrderEvent, 'the feed has it').toBeDefined();
});
