// The mutations that show what the chaos run sees must fit the sources, and its choices must come from the seed alone.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MUTATIONS, type Mutation, mutatedProgram } from '../../scripts/chaos/mutations.ts';
import { randomOf } from '../../scripts/chaos/random.ts';
import { readSettings } from '../../scripts/chaos/settings.ts';
import { ROOT, readSources } from '../support/house-rules.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'order-management-api-mutations-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(MUTATIONS)('$name still fits the sources and changes them', async (mutation) => {
  const program = await mutatedProgram(mutation, path.join(folder, mutation.name));
  for (const { file } of mutation.edits) {
    const changed = await readFile(path.join(program, file), 'utf8');
    expect(changed).not.toBe(await readFile(path.join(ROOT, file), 'utf8'));
  }
});

test.each(MUTATIONS)('$name is caught by rules that exist', ({ caughtBy }) => {
  const sources = readSources('scripts/chaos/*.ts', 'scripts/invariants/*.ts');
  const judges = [...sources].filter(([file]) => !file.endsWith('/mutations.ts'));
  for (const rule of caughtBy) expect(judges.some(([, text]) => text.includes(`'${rule}'`))).toBe(true);
});

test('a mutation that does not fit is refused', async () => {
  const edits = [{ file: 'src/worker.ts', find: 'what no source says', replace: '' }];
  const mutation: Mutation = { name: 'unknown', breaks: 'nothing', caughtBy: ['no rule'], edits };
  await expect(mutatedProgram(mutation, path.join(folder, 'unknown'))).rejects.toThrow(
    'does not fit src/worker.ts',
  );
});

describe('choices', () => {
  const some = (seed: number) => {
    const random = randomOf(seed).fork('a client');
    return [
      random.token(),
      random.between(1, 1000),
      random.weighted({ order: 1, pay: 1 }),
      random.chance(0.5),
    ];
  };

  test('are the same for the same seed, and others for another', () => {
    expect(some(7)).toEqual(some(7));
    expect(some(7)).not.toEqual(some(8));
  });

  test('of one part do not depend on those of another', () => {
    const [one, other] = [randomOf(7), randomOf(7)];
    one.next();
    expect(one.fork('a').token()).toBe(other.fork('a').token());
    expect(one.fork('a').token()).not.toBe(one.fork('b').token());
  });
});

test('a command line that makes no sense is refused with what is known', () => {
  expect(() => readSettings(['--minutes', 'soon'])).toThrow('--minutes must be a number');
  expect(() => readSettings(['--faults', 'flood'])).toThrow('There is no fault "flood"');
  expect(() => readSettings(['--mutation', 'none'])).toThrow('There is no mutation "none"');
  expect(readSettings(['--faults', 'api-killed', '--seed', '3'])).toMatchObject({
    faults: ['api killed'],
    seed: 3,
  });
});
