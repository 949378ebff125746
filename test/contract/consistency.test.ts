// Shows for each rule of the contract's own consistency that it can fail, beside a small contract that keeps them all.
import { describe, expect, test } from 'vitest';
import { consistencyProblems } from '../../scripts/contract/check-consistency.ts';
import type { ContractDocument } from '../../scripts/contract/document.ts';

// biome-ignore lint/suspicious/noExplicitAny: the cases below break the document in every way.
type Loose = any;

const failure = (code: string) => ({
  description: 'A failure.',
  content: { 'application/json': { schema: {}, example: { error: { code } } } },
});

/** A contract of one operation that keeps every rule. */
function consistentContract(): Loose {
  return {
    openapi: '3.1.1',
    info: { title: 'Notes', version: '1.0.0' },
    'x-error-catalogue': {
      VALIDATION_FAILED: { status: 400, message: 'm', action: 'a' },
      ROUTE_NOT_FOUND: { status: 404, message: 'm', action: 'a' },
      METHOD_NOT_ALLOWED: { status: 405, message: 'm', action: 'a' },
      RATE_LIMITED: { status: 429, message: 'm', action: 'a' },
      INTERNAL_ERROR: { status: 500, message: 'm', action: 'a' },
      SERVICE_UNAVAILABLE: { status: 503, message: 'm', action: 'a' },
    },
    paths: {
      '/notes/{note_id}': {
        put: {
          operationId: 'updateNote',
          tags: ['Notes'],
          security: [],
          'x-rate-limit': { limit: 10, windowSeconds: 60 },
          'x-error-codes': ['VALIDATION_FAILED', 'RATE_LIMITED', 'INTERNAL_ERROR', 'SERVICE_UNAVAILABLE'],
          parameters: [
            { name: 'note_id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
          ],
          requestBody: {
            content: { 'application/json': { schema: { $ref: '#/components/schemas/UpdateNote' } } },
          },
          responses: {
            200: {
              description: 'Done.',
              content: { 'application/json': { schema: {}, examples: { done: { value: {} } } } },
            },
            400: { $ref: '#/components/responses/ValidationFailed' },
            429: failure('RATE_LIMITED'),
            500: failure('INTERNAL_ERROR'),
            503: failure('SERVICE_UNAVAILABLE'),
          },
        },
      },
    },
    components: {
      examples: { Invalid: { value: { error: { code: 'VALIDATION_FAILED' } } } },
      responses: {
        ValidationFailed: {
          description: 'A failure.',
          content: {
            'application/json': {
              schema: {},
              examples: { invalid: { $ref: '#/components/examples/Invalid' } },
            },
          },
        },
      },
      schemas: {
        UpdateNote: {
          type: 'object',
          additionalProperties: false,
          properties: {
            text: { type: 'string', maxLength: 100 },
            stars: { type: 'integer', minimum: 0, maximum: 5 },
            labels: { type: 'array', maxItems: 3, items: { type: 'string', enum: ['a', 'b'] } },
          },
        },
      },
    },
  };
}

const operation = (contract: Loose) => contract.paths['/notes/{note_id}'].put;
const schema = (contract: Loose) => contract.components.schemas.UpdateNote;

interface Case {
  readonly change: (contract: Loose) => void;
  readonly problems: readonly string[];
}

const broken: Readonly<Record<string, Case>> = {
  'an error code without an example': {
    change: (contract) => {
      delete contract.components.examples.Invalid.value.error.code;
    },
    problems: [
      'updateNote: the example invalid of the response 400 carries no error code.',
      'updateNote: VALIDATION_FAILED is in x-error-codes but no response has an example of it.',
    ],
  },
  'an example of an undeclared code': {
    change: (contract) => {
      contract['x-error-catalogue'].TOO_LONG = { status: 400, message: 'm', action: 'a' };
      contract.components.responses.ValidationFailed.content['application/json'].examples.tooLong = {
        value: { error: { code: 'TOO_LONG' } },
      };
    },
    problems: [
      'updateNote: TOO_LONG has an example but is not in x-error-codes.',
      'TOO_LONG is in x-error-catalogue but no operation answers with it.',
    ],
  },
  'a code under the status of another': {
    change: (contract) => {
      contract['x-error-catalogue'].INTERNAL_ERROR.status = 503;
    },
    problems: ['updateNote: INTERNAL_ERROR belongs to 503 but is an example of the response 500.'],
  },
  'a code that the catalogue lacks': {
    change: (contract) => {
      delete contract['x-error-catalogue'].RATE_LIMITED;
    },
    problems: ['updateNote: RATE_LIMITED is not in x-error-catalogue.'],
  },
  'a code of the catalogue that nothing uses': {
    change: (contract) => {
      contract['x-error-catalogue'].NOTE_LOST = { status: 410, message: 'm', action: 'a' };
    },
    problems: ['NOTE_LOST is in x-error-catalogue but no operation answers with it.'],
  },
  'a response without an example': {
    change: (contract) => {
      operation(contract).responses[200].content['application/json'].examples = {};
    },
    problems: ['updateNote: the response 200 (application/json) has no example.'],
  },
  'an operationId in another case': {
    change: (contract) => {
      operation(contract).operationId = 'update_note';
    },
    problems: ['update_note needs an operationId in camelCase.'],
  },
  'an operation without operationId': {
    change: (contract) => {
      delete operation(contract).operationId;
    },
    problems: ['PUT /notes/{note_id} needs an operationId in camelCase.'],
  },
  'an operationId that is used twice': {
    change: (contract) => {
      contract.paths['/notes'] = { put: { ...operation(contract), parameters: [] } };
    },
    problems: ['updateNote: the operationId is used more than once.'],
  },
  'two tags': {
    change: (contract) => {
      operation(contract).tags.push('More');
    },
    problems: ['updateNote needs exactly one tag.'],
  },
  'no security of its own': {
    change: (contract) => {
      delete operation(contract).security;
    },
    problems: ['updateNote needs its own security (an empty list when it is public).'],
  },
  'no rate limit': {
    change: (contract) => {
      delete operation(contract)['x-rate-limit'].windowSeconds;
    },
    problems: ['updateNote needs an x-rate-limit with limit and windowSeconds.'],
  },
  'no 503': {
    change: (contract) => {
      delete operation(contract).responses[503];
      operation(contract)['x-error-codes'].pop();
      delete contract['x-error-catalogue'].SERVICE_UNAVAILABLE;
    },
    problems: ['updateNote does not declare the response 503.'],
  },
  'parameters on a path': {
    change: (contract) => {
      contract.paths['/notes/{note_id}'].parameters = [];
    },
    problems: ['/notes/{note_id} has parameters of its own: give them to its operations.'],
  },
  'a path parameter with a hyphen': {
    change: (contract) => {
      contract.paths['/notes/{note-id}'] = contract.paths['/notes/{note_id}'];
      delete contract.paths['/notes/{note_id}'];
    },
    problems: ['/notes/{note-id}: the path parameter note-id may only have letters, digits and underscores.'],
  },
  'keywords beside a reference': {
    change: (contract) => {
      schema(contract).properties.again = { $ref: '#/components/schemas/UpdateNote', description: 'More.' };
    },
    problems: ['#/components/schemas/UpdateNote/properties/again has keywords beside its $ref.'],
  },
  'a component that is a bare reference': {
    change: (contract) => {
      contract.components.schemas.Alias = { $ref: '#/components/schemas/UpdateNote' };
    },
    problems: ['#/components/schemas/Alias is a bare $ref: use what it refers to.'],
  },
  'a body that admits undeclared properties': {
    change: (contract) => {
      delete schema(contract).additionalProperties;
    },
    problems: ['updateNote: request body admits undeclared properties: set additionalProperties to false.'],
  },
  'text without a limit': {
    change: (contract) => {
      schema(contract).properties.text = { type: ['string', 'null'], format: 'email' };
    },
    problems: ['updateNote: request body/text has no maxLength.'],
  },
  'a number without a limit': {
    change: (contract) => {
      schema(contract).properties.stars = { type: 'integer', exclusiveMinimum: 0 };
    },
    problems: [
      'updateNote: request body/stars has no minimum.',
      'updateNote: request body/stars has no maximum.',
    ],
  },
  'a list without a limit': {
    change: (contract) => {
      delete schema(contract).properties.labels.maxItems;
    },
    problems: ['updateNote: request body/labels has no maxItems.'],
  },
  'a list of texts without a limit': {
    change: (contract) => {
      schema(contract).properties.labels.items = { anyOf: [{ type: 'string' }] };
    },
    problems: ['updateNote: request body/labels/* has no maxLength.'],
  },
  'a parameter without a limit': {
    change: (contract) => {
      operation(contract).parameters.push({ name: 'q', in: 'query', schema: { type: 'string' } });
    },
    problems: ['updateNote: query parameter q has no maxLength.'],
  },
};

const allowed: Readonly<Record<string, (contract: Loose) => void>> = {
  'nothing changed': () => {},
  'codes in another order': (contract) => operation(contract)['x-error-codes'].reverse(),
  'a response without content': (contract) => {
    operation(contract).responses[204] = { description: 'Nothing.' };
  },
  'text that a constant, a list or a format limits': (contract) => {
    Object.assign(schema(contract).properties, {
      kind: { type: 'string', const: 'note' },
      size: { type: 'string', enum: ['S', 'L'] },
      id: { type: 'string', format: 'uuid' },
      at: { type: 'string', format: 'date-time' },
    });
  },
  'a body that refers to itself': (contract) => {
    schema(contract).properties.inner = { $ref: '#/components/schemas/UpdateNote' };
  },
  'data and properties that look like a reference': (contract) => {
    schema(contract).properties.$ref = { type: 'string', maxLength: 9 };
    contract.components.examples.Invalid.value.link = { $ref: '#/nowhere', title: 'A link.' };
  },
  'an undeclared property in a response': (contract) => {
    operation(contract).responses[200].content['application/json'].schema = { type: 'object' };
  },
};

describe('consistencyProblems', () => {
  test.each(Object.entries(broken))('finds %s', (_name, { change, problems }) => {
    const contract = consistentContract();
    change(contract);
    expect(consistencyProblems(contract as ContractDocument)).toEqual(problems);
  });

  test.each(Object.entries(allowed))('allows %s', (_name, change) => {
    const contract = consistentContract();
    change(contract);
    expect(consistencyProblems(contract as ContractDocument)).toEqual([]);
  });
});
