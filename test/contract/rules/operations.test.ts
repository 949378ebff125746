// Shows for each rule about paths, declarations, error codes and lists that it can fail, and what it lets pass.
import { describe, test } from 'vitest';
import {
  type Broken,
  createNote,
  expectAllowed,
  expectProblems,
  type Loose,
  listNotes,
  noteRequest,
  updateNote,
} from './consistent-contract.ts';

const move = (from: string, to: string) => (contract: Loose) => {
  contract.paths[to] = contract.paths[from];
  delete contract.paths[from];
};

const broken: Readonly<Record<string, Broken>> = {
  'parameters on a path': {
    change: (contract) => {
      contract.paths['/api/v1/notes'].parameters = [];
    },
    problems: [
      '/api/v1/notes: the path has parameters of its own, which validators lose: give them to its operations.',
    ],
  },
  'a path parameter with a hyphen': {
    change: move('/api/v1/notes/{note_id}', '/api/v1/notes/{note-id}'),
    problems: [
      '/api/v1/notes/{note-id}: the path parameter note-id may only have letters, digits and underscores: rename it.',
    ],
  },
  'a path outside of the version': {
    change: move('/api/v1/notes', '/api/notes'),
    problems: [
      '/api/notes: the path begins with /api/v1/, or is one of /health, /health/ready, /metrics, /openapi.json, /openapi.yaml, /docs.',
    ],
  },
  'a verb behind a colon': {
    change: move('/api/v1/notes/{note_id}', '/api/v1/notes/{note_id}:pin'),
    problems: [
      '/api/v1/notes/{note_id}:pin: {note_id}:pin would be routed as a parameter: put the verb behind a slash, as in /orders/{orderId}/cancel.',
    ],
  },
  'an operationId in another case': {
    change: (contract) => {
      updateNote(contract).operationId = 'update_note';
    },
    problems: ['update_note: needs an operationId in camelCase.'],
  },
  'an operation without operationId': {
    change: (contract) => {
      delete updateNote(contract).operationId;
    },
    problems: ['PUT /api/v1/notes/{note_id}: needs an operationId in camelCase.'],
  },
  'an operationId that is used twice': {
    change: (contract) => {
      listNotes(contract).operationId = 'updateNote';
    },
    problems: ['updateNote: the operationId is used more than once: rename all but one.'],
  },
  'two tags': {
    change: (contract) => {
      updateNote(contract).tags.push('More');
    },
    problems: ['updateNote: needs exactly one tag.'],
  },
  'no security of its own': {
    change: (contract) => {
      delete updateNote(contract).security;
    },
    problems: ['updateNote: needs its own security (an empty list when it is public).'],
  },
  'no rate limit': {
    change: (contract) => {
      delete updateNote(contract)['x-rate-limit'].windowSeconds;
    },
    problems: ['updateNote: needs an x-rate-limit with limit and windowSeconds.'],
  },
  'no summary': {
    change: (contract) => {
      delete updateNote(contract).summary;
    },
    problems: ['updateNote: needs a summary.'],
  },
  'a summary that is a sentence': {
    change: (contract) => {
      updateNote(contract).summary = 'Changes a note.';
    },
    problems: ['updateNote: the summary is a title: leave its full stop out.'],
  },
  'a description that is none': {
    change: (contract) => {
      updateNote(contract).description = 'Changes a note\n';
    },
    problems: ['updateNote: needs a description in sentences, which ends with a full stop.'],
  },
  'an operation that is going away': {
    change: (contract) => {
      updateNote(contract).deprecated = true;
    },
    problems: [
      '#/paths/~1api~1v1~1notes~1{note_id}/put: is deprecated but does not say until when it works: add x-sunset with a date, as in 2027-06-30.',
    ],
  },
  'a property that is going away on a day that does not exist': {
    change: (contract) => {
      Object.assign(noteRequest(contract).properties.text, { deprecated: true, 'x-sunset': '2027-02-30' });
    },
    problems: [
      '#/components/schemas/NoteRequest/properties/text: is deprecated but does not say until when it works: add x-sunset with a date, as in 2027-06-30.',
    ],
  },
  'an example without an error code': {
    change: (contract) => {
      delete contract.components.examples.NOTE_NOT_FOUND.value.error.code;
    },
    problems: [
      'updateNote: the example note_not_found of the response 404 carries no error code: add error.code.',
      'updateNote: NOTE_NOT_FOUND is in x-error-codes but no response has an example of it: add one.',
    ],
  },
  'an example of an undeclared code': {
    change: (contract) => {
      contract['x-error-catalogue'].TOO_LONG = { status: 400, message: 'm', action: 'a' };
      updateNote(contract).responses[400].content['application/json'].examples.tooLong = {
        value: { error: { code: 'TOO_LONG' } },
      };
    },
    problems: [
      'updateNote: TOO_LONG has an example but is not in x-error-codes: list it.',
      'TOO_LONG: is in x-error-catalogue but no operation answers with it: remove or use it.',
    ],
  },
  'a code under the status of another': {
    change: (contract) => {
      contract['x-error-catalogue'].NOTE_NOT_FOUND.status = 410;
    },
    problems: ['updateNote: NOTE_NOT_FOUND belongs to 410 but is an example of the response 404: move it.'],
  },
  'a code that the catalogue lacks': {
    change: (contract) => {
      delete contract['x-error-catalogue'].NOTE_NOT_FOUND;
    },
    problems: ['updateNote: NOTE_NOT_FOUND is not in x-error-catalogue: add it, or use a code that is.'],
  },
  'a code of the catalogue that nothing uses': {
    change: (contract) => {
      contract['x-error-catalogue'].NOTE_LOST = { status: 410, message: 'm', action: 'a' };
    },
    problems: ['NOTE_LOST: is in x-error-catalogue but no operation answers with it: remove or use it.'],
  },
  'a list without meta': {
    change: (contract) => {
      contract.components.schemas.NoteListEnvelope.required.splice(2, 1);
    },
    problems: [
      'listNotes: #/components/schemas/NoteListEnvelope is of a list: require `meta` in it, with #/components/schemas/PageMeta.',
    ],
  },
  'a list with a meta of its own': {
    change: (contract) => {
      contract.components.schemas.NoteListEnvelope.properties.meta = { $ref: '#/components/schemas/Note' };
    },
    problems: [
      'listNotes: #/components/schemas/NoteListEnvelope is of a list: require `meta` in it, with #/components/schemas/PageMeta.',
    ],
  },
  'a list that cannot be paged': {
    change: (contract) => {
      listNotes(contract).parameters.splice(1);
    },
    problems: ['listNotes: answers with a list but cannot be paged: add the parameters perPage, cursor.'],
  },
  'pages of what is no list': {
    change: (contract) => {
      updateNote(contract).parameters.push(listNotes(contract).parameters[0]);
    },
    problems: ['updateNote: takes the parameters of a page but answers with no list: remove them.'],
  },
};

const allowed: Readonly<Record<string, (contract: Loose) => void>> = {
  'nothing changed': () => {},
  'codes in another order': (contract) => updateNote(contract)['x-error-codes'].reverse(),
  'a system path': (contract) => {
    contract.paths['/health'] = { get: { ...listNotes(contract), operationId: 'getHealth' } };
  },
  'something that is going away on a day': (contract) => {
    Object.assign(createNote(contract), { deprecated: true, 'x-sunset': '2027-06-30' });
  },
  'a property that is called deprecated': (contract) => {
    noteRequest(contract).properties.deprecated = { type: 'boolean', description: 'Whether it is old.' };
  },
};

describe('the rules for operations', () => {
  test.each(Object.entries(broken))('find %s', (_name, departure) => expectProblems(departure));
  test.each(Object.entries(allowed))('allow %s', (_name, change) => expectAllowed(change));
});
