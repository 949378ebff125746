// Shows for each rule about API keys and scopes that it can fail, and what it lets pass.
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

const schemeOf = (contract: Loose) => contract.components.securitySchemes.apiKeyAuth;

/** The contract with API keys: two scopes, and an alternative with one of them at each operation. */
function admitKeys(contract: Loose): void {
  contract.components.securitySchemes.apiKeyAuth = {
    type: 'apiKey',
    in: 'header',
    name: 'X-API-Key',
    description: 'A key.',
    'x-scopes': { 'notes:read': 'Read notes.', 'notes:write': 'Write notes.' },
  };
  listNotes(contract).security.push({ apiKeyAuth: ['notes:read'] });
  createNote(contract).security.push({ apiKeyAuth: ['notes:write'] });
  updateNote(contract).security.push({ apiKeyAuth: ['notes:write'] });
}

const ONE_SCOPE =
  'updateNote: needs one alternative with apiKeyAuth alone and one scope: add it, or name the operation among those without.';

const broken: Readonly<Record<string, Broken>> = {
  'an operation that says nothing of keys': {
    change: (contract) => {
      updateNote(contract).security.pop();
    },
    problems: [ONE_SCOPE],
  },
  'a key without a scope': {
    change: (contract) => {
      updateNote(contract).security[1].apiKeyAuth = [];
    },
    problems: [ONE_SCOPE],
  },
  'a key with two scopes': {
    change: (contract) => {
      updateNote(contract).security[1].apiKeyAuth.push('notes:read');
    },
    problems: [ONE_SCOPE],
  },
  'two alternatives with keys': {
    change: (contract) => {
      updateNote(contract).security.push({ apiKeyAuth: ['notes:read'] });
    },
    problems: [ONE_SCOPE],
  },
  'a key together with a token': {
    change: (contract) => {
      updateNote(contract).security = [{ bearerAuth: ['ADMIN'], apiKeyAuth: ['notes:write'] }];
    },
    problems: [ONE_SCOPE],
  },
  'a scope that the catalogue does not have': {
    change: (contract) => {
      updateNote(contract).security[1].apiKeyAuth = ['notes:burn'];
    },
    problems: [
      'updateNote: asks for the scope notes:burn, which x-scopes does not have: correct it, or add it there.',
    ],
  },
  'a key that makes keys': {
    change: (contract) => {
      updateNote(contract).operationId = 'revokeApiKey';
    },
    problems: ['revokeApiKey: admits no API key: remove apiKeyAuth from its security.'],
  },
  'a scope in another form': {
    change: (contract) => {
      schemeOf(contract)['x-scopes'].ReadAll = 'Read all.';
    },
    problems: ['ReadAll: a scope is written as in orders:read.'],
  },
  'a scope that says nothing': {
    change: (contract) => {
      schemeOf(contract)['x-scopes']['notes:read'] = 'reading';
    },
    problems: ['notes:read: say in a sentence what the scope lets a key do.'],
  },
  'a request that knows other scopes': {
    change: (contract) => {
      contract.components.schemas.CreateApiKeyRequest = {
        type: 'object',
        description: 'A key.',
        properties: {
          scopes: {
            type: 'array',
            description: 'What it may do.',
            items: { type: 'string', enum: ['notes:read'] },
          },
        },
      };
    },
    problems: [
      'CreateApiKeyRequest.scopes: does not list the scopes of x-scopes in their order: make them the same.',
    ],
  },
};

const allowed: Readonly<Record<string, (contract: Loose) => void>> = {
  'a scope at each operation': () => {},
  'no key where none is admitted': (contract) => {
    updateNote(contract).operationId = 'adminUpdateUserRole';
    updateNote(contract).security.pop();
  },
  'nothing of keys where everybody may call': (contract) => {
    const operation = updateNote(contract);
    operation.security = [];
  },
};

describe('the rules for API keys', () => {
  test.each(Object.entries(broken))('find %s', (_name, { change, problems }) =>
    expectProblems({
      change: (contract) => {
        admitKeys(contract);
        change(contract);
      },
      problems,
    }),
  );
  test.each(Object.entries(allowed))('allow %s', (_name, change) =>
    expectAllowed((contract) => {
      admitKeys(contract);
      change(contract);
    }),
  );
});
