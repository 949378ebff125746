// Shows that each rule of redocly.yaml that we rely on finds what it is for, as an error, and that a document which keeps
// all rules passes.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runRedocly } from '../../../scripts/contract/redocly.ts';
import {
  consistentContract,
  createNote,
  type Loose,
  listNotes,
  noteRequest,
  updateNote,
} from './consistent-contract.ts';

const CONFIG = path.resolve(import.meta.dirname, '../../../redocly.yaml');

interface Problem {
  readonly ruleId: string;
  readonly severity: string;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'redocly-test-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function lint(contract: Loose): Promise<Problem[]> {
  await writeFile(path.join(folder, 'openapi.json'), JSON.stringify(contract));
  const run = await runRedocly(folder, ['lint', 'openapi.json', '--config', CONFIG, '--format=json']);
  return JSON.parse(run.stdout.slice(run.stdout.indexOf('{'))).problems;
}

/** Each rule with the departure that it is there to find. */
const departures: Readonly<Record<string, (contract: Loose) => void>> = {
  // Rules that redocly.yaml writes itself.
  'rule/operation-is-complete': (contract) => delete listNotes(contract)['x-rate-limit'],
  'rule/operation-id-is-camel-case': (contract) => {
    listNotes(contract).operationId = 'list-notes';
  },
  'rule/parameters-stand-on-operations': (contract) => {
    contract.paths['/api/v1/notes'].parameters = listNotes(contract).parameters.splice(2);
  },
  'rule/no-all-of': (contract) => {
    noteRequest(contract).properties.text = { allOf: [{ type: 'string' }] };
  },
  'rule/bodies-have-examples': (contract) => {
    delete updateNote(contract).responses[404].content['application/json'].examples;
  },
  'rule/load-and-faults-are-answered': (contract) => delete updateNote(contract).responses[503],

  // Examples.
  'no-invalid-media-type-examples': (contract) => {
    createNote(contract).requestBody.content['application/json'].examples.short.value.stars = 6;
  },
  'no-invalid-parameter-examples': (contract) => {
    listNotes(contract).parameters[0].example = 'first';
  },
  'no-invalid-schema-examples': (contract) => {
    contract.components.schemas.Note.properties.text.examples = [1];
  },

  // References and components.
  'no-unresolved-refs': (contract) => {
    contract.components.schemas.NoteEnvelope.properties.data.$ref = '#/components/schemas/Nothing';
  },
  'no-unused-components': (contract) => {
    contract.components.schemas.Unused = { type: 'string' };
  },

  'spec-strict-refs': (contract) => {
    contract['x-licence'] = contract.info.contact;
    contract.info.contact = { $ref: '#/x-licence' };
  },

  // Paths and operations.
  'no-ambiguous-paths': (contract) => {
    contract.paths['/api/v1/{kind}/latest'] = {};
    contract.paths['/api/v1/notes/{id}'] = {};
  },
  'paths-kebab-case': (contract) => {
    contract.paths['/api/v1/noteBooks'] = {};
  },
  'no-path-trailing-slash': (contract) => {
    contract.paths['/api/v1/books/'] = {};
  },
  'path-parameters-defined': (contract) => {
    contract.paths['/api/v1/books/{bookId}'] = { get: { ...listNotes(contract), operationId: 'getBook' } };
  },
  'operation-operationId': (contract) => {
    contract.paths['/api/v1/pages'] = { get: { ...listNotes(contract), operationId: undefined } };
  },
  'operation-operationId-unique': (contract) => {
    contract.paths['/api/v1/leaves'] = { get: structuredClone(listNotes(contract)) };
  },
  'operation-description': (contract) => delete createNote(contract).description,
  'operation-singular-tag': (contract) => createNote(contract).tags.push('Notes'),
  'operation-tag-defined': (contract) => {
    updateNote(contract).tags = ['Unknown'];
  },
  'operation-2xx-response': (contract) => delete updateNote(contract).responses[200],
  'operation-4xx-response': (contract) => {
    contract.paths['/api/v1/covers'] = {
      get: { ...listNotes(contract), operationId: 'listCovers', responses: { 200: { description: 'D.' } } },
    };
  },
  'parameter-description': (contract) => delete createNote(contract).parameters[0].description,
  'array-parameter-serialization': (contract) => {
    createNote(contract).parameters.push({ name: 'ids', in: 'query', schema: { type: 'array', items: {} } });
  },
  'tag-description': (contract) => delete contract.tags[0].description,
  'no-duplicated-tag-names': (contract) => contract.tags.push({ ...contract.tags[0] }),
  'info-license': (contract) => delete contract.info.license,
  'info-license-strict': (contract) => {
    contract.info.license = { name: 'MIT' };
  },
  'request-mime-type': (contract) => {
    createNote(contract).requestBody.content['text/plain'] = {
      schema: { type: 'string' },
      examples: { a: { value: 'a' } },
    };
  },
  'response-mime-type': (contract) => {
    createNote(contract).responses[201].content['text/plain'] = {
      schema: { type: 'string' },
      examples: { a: { value: 'a' } },
    };
  },
  'response-contains-header': (contract) => delete updateNote(contract).responses[404].headers.RateLimit,
  'security-defined': (contract) => {
    updateNote(contract).security = [{ anybody: [] }];
  },

  // Schemas.
  'no-schema-type-mismatch': (contract) => {
    contract.components.schemas.Note.properties.text.items = { type: 'string' };
  },
  'no-enum-type-mismatch': (contract) => {
    noteRequest(contract).properties.labels.items.enum = [1];
  },
  'no-required-schema-properties-undefined': (contract) => noteRequest(contract).required.push('missing'),
  'no-mixed-number-range-constraints': (contract) => {
    noteRequest(contract).properties.stars.exclusiveMinimum = 0;
  },
  struct: (contract) => {
    updateNote(contract).responses[500] = { headers: {} };
  },
};

// These contradict another departure, so each has a document of its own.
const ALONE = ['info-license-strict'];
// Seen in several files only; the generator's tests show it.
const ELSEWHERE = ['component-name-unique'];

describe('the rules of redocly.yaml', () => {
  let found: Problem[];

  beforeAll(async () => {
    const contract = consistentContract();
    for (const [rule, depart] of Object.entries(departures)) if (!ALONE.includes(rule)) depart(contract);
    found = await lint(contract);
  });

  test('let a document pass that keeps them all', async () => {
    expect(await lint(consistentContract())).toEqual([]);
  });

  test.each(Object.keys(departures).filter((rule) => !ALONE.includes(rule)))(
    '%s finds its departure',
    (rule) => {
      expect(found.map(({ ruleId }) => ruleId)).toContain(rule);
    },
  );

  test.each(ALONE)('%s finds its departure alone', async (rule) => {
    const contract = consistentContract();
    departures[rule]?.(contract);
    expect((await lint(contract)).map(({ ruleId }) => ruleId)).toContain(rule);
  });

  test('are errors, all of them', () => {
    expect(found.filter(({ severity }) => severity !== 'error')).toEqual([]);
  });

  test('are all shown here', async () => {
    const { extends: rulesets, rules } = parse(await readFile(CONFIG, 'utf8'));
    // The ruleset in which every warning is an error.
    expect(rulesets).toContain('recommended-strict');
    const active = Object.entries(rules).filter(([, setting]) => setting !== 'off');
    const unshown = active.map(([rule]) => rule).filter((rule) => !(rule in departures));
    expect(unshown).toEqual(ELSEWHERE);
    const severities = active.map(([, setting]) => (setting as Loose).severity ?? setting);
    expect(new Set(severities)).toEqual(new Set(['error']));
  });
});
