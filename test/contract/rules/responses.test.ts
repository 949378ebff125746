// Shows for each rule about responses, idempotency and preconditions that it can fail, and what it lets pass.
import { describe, test } from 'vitest';
import {
  type Broken,
  createNote,
  expectAllowed,
  expectProblems,
  type Loose,
  listNotes,
  updateNote,
} from './consistent-contract.ts';

/** Takes the status away together with its codes, so that only the missing status is found. */
function without(operation: Loose, status: number, ...codes: string[]): void {
  delete operation.responses[status];
  operation['x-error-codes'] = operation['x-error-codes'].filter((code: string) => !codes.includes(code));
}

function withoutParameter(operation: Loose, name: string): void {
  operation.parameters = operation.parameters.filter((parameter: Loose) => parameter.name !== name);
}

/** Takes the marks of idempotency from an operation. */
function withoutKey(operation: Loose): void {
  withoutParameter(operation, 'Idempotency-Key');
}

const missing: readonly [status: number, code: string, reason: string][] = [
  [400, 'VALIDATION_FAILED', 'its input can be invalid'],
  [401, 'UNAUTHENTICATED', 'its caller has to sign in'],
  [403, 'FORBIDDEN', 'its caller needs a role or a scope'],
  [413, 'PAYLOAD_TOO_LARGE', 'its body can be too large'],
  [415, 'UNSUPPORTED_MEDIA_TYPE', 'its body can be of another media type'],
  [429, 'RATE_LIMITED', 'it can be called too often'],
  [500, 'INTERNAL_ERROR', 'it can break'],
  [503, 'SERVICE_UNAVAILABLE', 'its database can be away'],
];

const broken: Readonly<Record<string, Broken>> = {
  ...Object.fromEntries(
    missing.map(([status, code, reason]): [string, Broken] => [
      `no ${status}`,
      {
        change: (contract) => without(createNote(contract), status, code),
        problems: [`createNote: does not declare the response ${status}, although ${reason}: add it.`],
      },
    ]),
  ),
  'no 404 of a path with an id': {
    change: (contract) => {
      without(updateNote(contract), 404, 'NOTE_NOT_FOUND');
      delete contract['x-error-catalogue'].NOTE_NOT_FOUND;
    },
    problems: [
      'updateNote: does not declare the response 404, although its path names something that may not exist: add it.',
    ],
  },
  'a response for whatever else happens': {
    change: (contract) => {
      updateNote(contract).responses.default = updateNote(contract).responses[500];
    },
    problems: [
      'updateNote: declares the response default: write each status out, as the code is generated from them.',
    ],
  },
  'a response without an example': {
    change: (contract) => {
      updateNote(contract).responses[200].content['application/json'].examples = {};
    },
    problems: [
      'updateNote: the response 200 (application/json) has no example: add one that the mock can answer with.',
    ],
  },
  'a failure in an envelope of its own': {
    change: (contract) => {
      updateNote(contract).responses[404].content['application/json'].schema = {
        $ref: '#/components/schemas/NoteEnvelope',
      };
    },
    problems: [
      'updateNote: the response 404 is a failure: give it one body, application/json with #/components/schemas/ErrorEnvelope.',
    ],
  },
  'a failure of another media type': {
    change: (contract) => {
      const response = updateNote(contract).responses[404];
      response.content = { 'application/problem+json': response.content['application/json'] };
    },
    problems: [
      'updateNote: the response 404 is a failure: give it one body, application/json with #/components/schemas/ErrorEnvelope.',
    ],
  },
  'a failure without a body': {
    change: (contract) => {
      delete updateNote(contract).responses[404].content;
    },
    problems: [
      'updateNote: the response 404 is a failure: give it one body, application/json with #/components/schemas/ErrorEnvelope.',
      'updateNote: NOTE_NOT_FOUND is in x-error-codes but no response has an example of it: add one.',
    ],
  },
  'a success outside of the envelope': {
    change: (contract) => {
      updateNote(contract).responses[200].content['application/json'].schema = {
        $ref: '#/components/schemas/Note',
      };
    },
    problems: [
      'updateNote: the response 200 is not in the envelope: require success, data, error, requestId, timestamp in its schema.',
    ],
  },
  ...Object.fromEntries(
    [409, 429, 503].map((status): [string, Broken] => [
      `a ${status} that does not say how long to wait`,
      {
        change: (contract) => {
          delete createNote(contract).responses[status].headers['Retry-After'];
        },
        problems: [
          `createNote: response ${status} asks the client to wait without saying how long: declare the header Retry-After.`,
        ],
      },
    ]),
  ),
  'a 201 without an address': {
    change: (contract) => {
      delete createNote(contract).responses[201].headers.Location;
    },
    problems: [
      'createNote: response 201 does not say where the new resource is: declare the header Location.',
    ],
  },
  'a POST without a key': {
    change: (contract) => withoutKey(createNote(contract)),
    problems: [
      'createNote: is a POST without the parameter Idempotency-Key: add it, so that the request can be repeated.',
    ],
  },
  'a key that is required without need': {
    change: (contract) => {
      createNote(contract).parameters[0].required = true;
    },
    problems: [
      'createNote: requires an Idempotency-Key: make it optional, or add the operation to those that move money.',
    ],
  },
  'a payment that takes no key': {
    change: (contract) => {
      createNote(contract).operationId = 'payOrder';
    },
    problems: ['payOrder: moves money, so the parameter Idempotency-Key is required: set `required: true`.'],
  },
  'a key where answers are not stored': {
    change: (contract) => {
      createNote(contract).operationId = 'login';
    },
    problems: ['login: stores no answers, so a key has no effect: remove the parameter Idempotency-Key.'],
  },
  ...Object.fromEntries(
    (
      [
        [409, 'IDEMPOTENCY_KEY_IN_USE'],
        [422, 'IDEMPOTENCY_KEY_REUSED'],
      ] as const
    ).map(([status, code]): [string, Broken] => [
      `a key without ${code}`,
      {
        change: (contract) => {
          without(createNote(contract), status, code);
          delete contract['x-error-catalogue'][code];
        },
        problems: [
          `createNote: takes an Idempotency-Key, so it can answer ${code}: list the code and declare its response.`,
        ],
      },
    ]),
  ),
  'a replayed answer that is not marked': {
    change: (contract) => {
      delete createNote(contract).responses[201].headers['Idempotency-Replayed'];
    },
    problems: [
      'createNote: the response 201 can be a replayed one: declare the header Idempotency-Replayed.',
    ],
  },
  'a precondition that cannot fail': {
    change: (contract) => {
      without(updateNote(contract), 412, 'VERSION_MISMATCH');
      delete contract['x-error-catalogue'].VERSION_MISMATCH;
    },
    problems: [
      'updateNote: takes If-Match, so it can answer 412 VERSION_MISMATCH: list the code and declare its response.',
    ],
  },
  'a precondition without the new version': {
    change: (contract) => {
      delete updateNote(contract).responses[200].headers.ETag;
    },
    problems: [
      'updateNote: takes If-Match, so the response 200 tells the new version: declare the header ETag.',
    ],
  },
  'a resource whose version nobody learns': {
    change: (contract) => {
      delete createNote(contract).responses[201].headers.ETag;
    },
    problems: [
      'createNote: the response 201 is of a resource that takes If-Match elsewhere: declare the header ETag.',
    ],
  },
};

const allowed: Readonly<Record<string, (contract: Loose) => void>> = {
  'a response without a body': (contract) => {
    updateNote(contract).responses[204] = {
      description: 'Nothing.',
      headers: updateNote(contract).responses[200].headers,
    };
  },
  'a success of another media type': (contract) => {
    updateNote(contract).responses[200].content = {
      'text/csv': { schema: { type: 'string' }, example: 'a,b' },
    };
  },
  'headers in small letters': (contract) => {
    const { headers } = createNote(contract).responses[201];
    headers.etag = headers.ETag;
    delete headers.ETag;
  },
  'no 401 and no 403 of what everybody may do': (contract) => {
    const operation = createNote(contract);
    operation.security = [];
    without(operation, 401, 'UNAUTHENTICATED');
    without(operation, 403, 'FORBIDDEN');
  },
  'no 403 of what every signed-in user may do': (contract) => {
    const operation = createNote(contract);
    operation.security.push({ bearerAuth: [] });
    without(operation, 403, 'FORBIDDEN');
  },
  'no 400 without input': (contract) => {
    const operation = listNotes(contract);
    operation.parameters = [];
    without(operation, 400, 'VALIDATION_FAILED');
    operation.responses[200] = structuredClone(updateNote(contract).responses[200]);
  },
  'no key where answers are not stored': (contract) => {
    const operation = createNote(contract);
    operation.operationId = 'login';
    withoutKey(operation);
  },
  'a payment that requires its key': (contract) => {
    createNote(contract).operationId = 'payOrder';
    createNote(contract).parameters[0].required = true;
  },
  'a credit, which has no address': (contract) => {
    createNote(contract).operationId = 'adminCreditWallet';
    createNote(contract).parameters[0].required = true;
    delete createNote(contract).responses[201].headers.Location;
  },
};

describe('the rules for responses and safe requests', () => {
  test.each(Object.entries(broken))('find %s', (_name, departure) => expectProblems(departure));
  test.each(Object.entries(allowed))('allow %s', (_name, change) => expectAllowed(change));
});
