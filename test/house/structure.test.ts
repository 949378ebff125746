// The house keeps its shape: who may import whom, no circles, short files that say what they are for, honest names.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { operationIds } from '../../scripts/answers/contract-document.ts';
import { handlers } from '../../src/handlers/index.ts';
import {
  badNames,
  importCircles,
  importProblems,
  linesMatching,
  longFiles,
  ROOT,
  readSources,
  withoutOpeningSentence,
} from '../support/house-rules.ts';

const source = readSources('src/**/*.ts');
const tests = readSources('test/**/*.ts');
const scripts = readSources('scripts/**/*.ts', 'scripts/**/*.cjs', '*.ts');
const generated = (path: string) => path.startsWith('src/contract/') || path === 'src/db/tables.ts';
const written = new Map([...source, ...tests, ...scripts].filter(([path]) => !generated(path)));
// A migration back needs no words of its own: it undoes what the one beside it explains.
const texts = new Map(
  [...readSources('openapi/**/*.yaml', 'db/**/*.sql')].filter(([path]) => !path.endsWith('.down.sql')),
);

/** The contract's shared parts, named so by its readers. This list may only shrink. */
const NAMED_COMMON = ['headers', 'parameters', 'schemas'].map(
  (folder) => `openapi/components/${folder}/common.yaml`,
);

describe('imports', () => {
  test('lead from each part only to those below it', () => {
    expect(importProblems(source)).toEqual([]);
  });

  test.each([
    ['src/domain/order.ts', "import { sql } from 'kysely';"],
    ['src/domain/order.ts', "import type { Tx } from '../db/client.ts';"],
    ['src/contract/types.ts', "import type { Role } from '../domain/actor.ts';"],
    ['src/platform/clock.ts', "import { newId } from '../domain/ids.ts';"],
    ['src/db/client.ts', "import { DomainError } from '../domain/errors.ts';"],
    ['src/db/client.ts', "import { operations } from '../contract/operations.ts';"],
    ['src/transactions/move-order.ts', "import type { Handler } from '../handlers/handler.ts';"],
    ['src/handlers/auth/login.ts', "import type { FastifyRequest } from 'fastify';"],
    ['src/handlers/auth/login.ts', "export { observe } from '../../http/observe.ts';"],
    ['src/jobs/repeat.ts', "import { handlers } from '../handlers/index.ts';"],
    ['src/http/bind.ts', "const app = await import('../app.ts');"],
    ['src/config.ts', "import { sql } from './db/client.ts';"],
    ['src/server.ts', "import { useTestApp } from '../test/support/app.ts';"],
    ['src/unknown/thing.ts', ''],
  ])('a forbidden one in %s is found: %s', (path, text) => {
    expect(importProblems(new Map([[path, text]]))).toHaveLength(1);
  });

  test('go round in no circle, neither of values nor of types', () => {
    expect(importCircles(written)).toEqual([]);
  });

  test('that go round are found, also through types', () => {
    const circle = new Map([
      ['src/db/a.ts', "import { b } from './b.ts';"],
      ['src/db/b.ts', "import type { C } from './c/c.ts';"],
      ['src/db/c/c.ts', "export type { A } from '../a.ts';"],
    ]);
    expect(importCircles(circle)).toEqual(['src/db/a.ts → src/db/b.ts → src/db/c/c.ts → src/db/a.ts']);
  });
});

describe('files', () => {
  test('are short', () => {
    expect(longFiles(written)).toEqual([]);
    expect(longFiles(new Map([['long.ts', 'line\n'.repeat(401)]]))).toEqual(['long.ts has 401 lines']);
  });

  test('open with what they are for', () => {
    expect(withoutOpeningSentence(new Map([...written, ...texts]))).toEqual([]);
    const planted = {
      bare: 'import x;',
      fragment: '// Keeps all things\nx',
      short: '// Things.\n',
      none: '',
    };
    expect(withoutOpeningSentence(new Map(Object.entries(planted)))).toEqual(Object.keys(planted));
  });

  test('have names that say what is in them', () => {
    expect(badNames([...written.keys(), ...texts.keys()])).toEqual(NAMED_COMMON);
    const planted = ['a/utils.ts', 'order-helper.ts', 'common.test.ts', 'db-manager.ts', 'CamelCase.ts'];
    expect(badNames(planted)).toEqual(planted);
  });
});

describe('an operation', () => {
  const files = [...source.keys()].filter((path) => path.startsWith('src/handlers/'));
  const kebab = (id: string) => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

  test.each(operationIds)('%s has one name: id, file and export', async (id) => {
    const [file, ...more] = files.filter((path) => path.endsWith(`/${kebab(id)}.ts`));
    expect(more).toEqual([]);
    expect(existsSync(resolve(ROOT, file ?? 'missing'))).toBe(true);
    const module = await import(resolve(ROOT, file ?? ''));
    expect(module[id]).toBe(handlers[id]);
  });
});

describe('what belongs in one place stays there:', () => {
  const runtime = new Map([...source].filter(([path]) => !generated(path)));
  const outside = (...places: string[]) =>
    new Map([...runtime].filter(([path]) => !places.some((place) => path.startsWith(place))));

  test('the environment is handed over by the process and read by config.ts', () => {
    expect(linesMatching(outside('src/server.ts', 'src/worker.ts'), /process\.env/)).toEqual([]);
  });

  test('time comes from the clock', () => {
    const clocks = outside('src/platform/');
    expect(linesMatching(clocks, /new Date\(\)|Date\.now\(\)|\bnow\(\)::|CURRENT_TIMESTAMP/i)).toEqual([]);
  });

  // These explain to a person why a server cannot be used at all. This list may only shrink.
  const EXPLAINING = ['src/platform/embedded-postgres/postmaster.ts', 'src/start/database.ts'];

  test('SQL states are named in sqlstate.ts', () => {
    const others = outside('src/db/sqlstate.ts', ...EXPLAINING);
    expect(linesMatching(others, /'(0[0-9A-Z]{4}|[245][0-9P][0-9A-Z]{3})'/)).toEqual([]);
  });

  test('nothing is printed but by the process and its start', () => {
    expect(
      linesMatching(outside('src/server.ts', 'src/worker.ts', 'src/start/'), /console\.|process\.stdout/),
    ).toEqual([]);
  });

  test('nothing is left to be done', () => {
    expect(linesMatching(new Map([...written, ...texts]), /\b(TO[D]O|FIX[M]E|X[X]X|HA[C]K)\b/)).toEqual([]);
  });

  test('no test is left out', () => {
    expect(linesMatching(tests, /\b(test|it|describe)\.(only|skip|todo)\(/)).toEqual([]);
  });
});
