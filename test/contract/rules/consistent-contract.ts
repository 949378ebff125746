// A small contract that keeps every rule, for tests that break one rule at a time.
import { expect } from 'vitest';
import type { ContractDocument } from '../../../scripts/contract/document.ts';
import { contractProblems } from '../../../scripts/contract/rules.ts';

// biome-ignore lint/suspicious/noExplicitAny: the tests break the document in every way.
export type Loose = any;

/** How a test departs from the consistent contract, and what the rules say to it. */
export interface Broken {
  readonly change: (contract: Loose) => void;
  readonly problems: readonly string[];
}

/** Holds the changed contract against all rules: nothing but the expected lines may be found. */
export function expectProblems({ change, problems }: Broken): void {
  const contract = consistentContract();
  change(contract);
  expect(contractProblems(contract as ContractDocument)).toEqual(problems);
}

/** A request for a change that no rule objects to. */
export function expectAllowed(change: (contract: Loose) => void): void {
  expectProblems({ change, problems: [] });
}

/** The operation `updateNote`, which most tests change. */
export const updateNote = (contract: Loose) => contract.paths['/api/v1/notes/{note_id}'].put;
/** The operation `createNote`, which takes an idempotency key. */
export const createNote = (contract: Loose) => contract.paths['/api/v1/notes'].post;
/** The operation `listNotes`, which answers with a page. */
export const listNotes = (contract: Loose) => contract.paths['/api/v1/notes'].get;
/** The body of `updateNote` and `createNote`. */
export const noteRequest = (contract: Loose) => contract.components.schemas.NoteRequest;

const TIME = '2026-11-20T09:05:00.000Z';
const ID = '01a1f833-b260-7c3e-9d52-4f6b8a1c0e31';

const ref = (section: string, name: string) => ({ $ref: `#/components/${section}/${name}` });
const headers = (...more: string[]) =>
  Object.fromEntries(
    ['X-Request-Id', 'RateLimit-Policy', 'RateLimit', ...more].map((name) => [name, ref('headers', 'Text')]),
  );
const body = (schema: string, examples: object) => ({
  'application/json': { schema: ref('schemas', schema), examples },
});
const success = (description: string, schema: string, data: unknown, ...more: string[]) => ({
  description,
  headers: headers(...more),
  content: body(schema, {
    shown: {
      value: {
        success: true,
        data,
        ...(Array.isArray(data) ? { meta: { total: data.length } } : {}),
        error: null,
        requestId: 'r-1',
        timestamp: TIME,
      },
    },
  }),
});
const failure = (code: string, ...more: string[]) => ({
  description: 'A failure.',
  headers: headers(...more),
  content: body('ErrorEnvelope', { [code.toLowerCase()]: ref('examples', code) }),
});
const failureExample = (code: string) => ({
  value: {
    success: false,
    data: null,
    error: { code, message: 'It failed.' },
    requestId: 'r-1',
    timestamp: TIME,
  },
});

const CATALOGUE: Readonly<Record<string, number>> = {
  VALIDATION_FAILED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  ROUTE_NOT_FOUND: 404,
  NOTE_NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  IDEMPOTENCY_KEY_IN_USE: 409,
  VERSION_MISMATCH: 412,
  PAYLOAD_TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  IDEMPOTENCY_KEY_REUSED: 422,
  RATE_LIMITED: 429,
  INTERNAL_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
};
const WAITING = ['IDEMPOTENCY_KEY_IN_USE', 'RATE_LIMITED', 'SERVICE_UNAVAILABLE'];

/** An operation that can fail with the codes, and always with those of load and faults. */
function operation(operationId: string, codes: readonly string[], rest: object, successes: object) {
  const all = [...codes, 'RATE_LIMITED', 'INTERNAL_ERROR', 'SERVICE_UNAVAILABLE'];
  return {
    operationId,
    tags: ['Notes'],
    summary: 'Do something with notes',
    description: 'It does what it says.',
    security: [{ bearerAuth: ['ADMIN'] }],
    'x-rate-limit': { limit: 10, windowSeconds: 60 },
    'x-error-codes': all,
    ...rest,
    responses: {
      ...successes,
      ...Object.fromEntries(
        all.map((code) => [
          CATALOGUE[code],
          failure(code, ...(WAITING.includes(code) ? ['Retry-After'] : [])),
        ]),
      ),
    },
  };
}

const BODY_CODES = [
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
];
const parameter = (name: string, where: string, schema: object, example: unknown) => ({
  name,
  in: where,
  description: 'Says which.',
  required: where === 'path',
  schema,
  example,
});
const object = (description: string, properties: object, more: object = {}) => ({
  type: 'object',
  description,
  required: Object.keys(properties),
  properties,
  ...more,
});
const envelope = (data: object, more: object = {}, ok = true) =>
  object('An answer.', {
    success: { type: 'boolean', const: ok },
    data,
    ...more,
    error: ok ? { type: 'null' } : ref('schemas', 'Failure'),
    requestId: { type: 'string', description: 'Of the request.' },
    timestamp: { type: 'string', format: 'date-time', description: 'Of the answer.' },
  });

/** A contract of three operations that keeps every rule. */
export function consistentContract(): Loose {
  const requestBody = {
    required: true,
    content: body('NoteRequest', { short: { value: { text: 'Milk', stars: 3, labels: ['a'] } } }),
  };
  const note = { id: ID, text: 'Milk', writtenAt: TIME };
  const pageNumber = { type: 'integer', minimum: 1, maximum: 1000 };
  const contract = {
    openapi: '3.1.1',
    info: {
      title: 'Notes',
      version: '1.0.0',
      description: 'Keeps notes.',
      license: { name: 'MIT', identifier: 'MIT' },
      contact: { name: 'Notes', url: 'https://example.com' },
    },
    servers: [{ url: 'http://localhost:3000', description: 'Here.' }],
    tags: [{ name: 'Notes', description: 'What is written down.' }],
    'x-error-catalogue': Object.fromEntries(
      Object.entries(CATALOGUE).map(([code, status]) => [code, { status, message: 'm', action: 'a' }]),
    ),
    paths: {
      '/api/v1/notes': {
        get: operation(
          'listNotes',
          ['VALIDATION_FAILED', 'UNAUTHENTICATED', 'FORBIDDEN'],
          {
            parameters: [
              parameter('page', 'query', pageNumber, 1),
              parameter('perPage', 'query', pageNumber, 1),
              parameter('cursor', 'query', { type: 'string', maxLength: 9, pattern: '^[a-z]+$' }, 'abc'),
            ],
          },
          { 200: success('A page.', 'NoteListEnvelope', [note]) },
        ),
        post: operation(
          'createNote',
          [...BODY_CODES, 'IDEMPOTENCY_KEY_IN_USE', 'IDEMPOTENCY_KEY_REUSED'],
          {
            parameters: [parameter('Idempotency-Key', 'header', { type: 'string', maxLength: 9 }, 'key-1')],
            requestBody,
          },
          { 201: success('Written.', 'NoteEnvelope', note, 'Location', 'ETag', 'Idempotency-Replayed') },
        ),
      },
      '/api/v1/notes/{note_id}': {
        put: operation(
          'updateNote',
          [...BODY_CODES, 'NOTE_NOT_FOUND', 'VERSION_MISMATCH'],
          {
            parameters: [
              parameter('note_id', 'path', { type: 'string', format: 'uuid' }, ID),
              parameter('If-Match', 'header', { type: 'string', maxLength: 9 }, '"3"'),
            ],
            requestBody,
          },
          { 200: success('Changed.', 'NoteEnvelope', note, 'ETag') },
        ),
      },
    },
    components: {
      securitySchemes: { bearerAuth: { type: 'http', scheme: 'bearer', description: 'A token.' } },
      headers: { Text: { description: 'Some text.', schema: { type: 'string' }, example: 'text' } },
      examples: Object.fromEntries(
        Object.keys(CATALOGUE)
          .filter((code) => !['ROUTE_NOT_FOUND', 'METHOD_NOT_ALLOWED'].includes(code))
          .map((code) => [code, failureExample(code)]),
      ),
      schemas: {
        NoteRequest: object(
          'What to write.',
          {
            text: { type: 'string', maxLength: 100, description: 'What it says.' },
            stars: { type: 'integer', minimum: 0, maximum: 5, description: 'How important it is.' },
            labels: {
              type: 'array',
              maxItems: 3,
              description: 'Where it belongs.',
              items: { type: 'string', enum: ['a', 'b'] },
            },
          },
          { additionalProperties: false },
        ),
        Note: object('A note.', {
          id: { type: 'string', format: 'uuid', description: 'Its id.' },
          text: { type: 'string', description: 'What it says.' },
          writtenAt: { type: ['string', 'null'], format: 'date-time', description: 'When it was written.' },
        }),
        NoteEnvelope: envelope(ref('schemas', 'Note')),
        NoteListEnvelope: envelope(
          { type: 'array', items: ref('schemas', 'Note') },
          { meta: ref('schemas', 'PageMeta') },
        ),
        PageMeta: object('Where the page stands.', { total: { type: 'integer', description: 'How many.' } }),
        Failure: object('Why.', {
          code: { type: 'string', description: 'For programs.' },
          message: { type: 'string', description: 'For people.' },
        }),
        ErrorEnvelope: envelope({ type: 'null' }, {}, false),
      },
    },
  };
  // Parts that are written once and used twice must not change together.
  return JSON.parse(JSON.stringify(contract));
}
