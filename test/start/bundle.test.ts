// Proves that a program runs from a bundle of its sources as they are now, and without a bundler from the sources.
import { spawnSync } from 'node:child_process';
import {
  appendFile,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  symlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { PROJECT } from './server-process.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const PARTS = ['src', 'scripts', 'package.json', 'package-lock.json'];

let folder: string;
let root: string;
let witness: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'order-management-api-bundle-'));
  root = path.join(folder, 'project');
  await mkdir(path.join(root, 'node_modules'), { recursive: true });
  for (const part of PARTS) await cp(path.join(PROJECT, part), path.join(root, part), { recursive: true });
  for (const name of await readdir(path.join(PROJECT, 'node_modules'))) {
    if (name === '.cache') continue;
    await symlink(
      path.join(PROJECT, 'node_modules', name),
      path.join(root, 'node_modules', name),
      'junction',
    );
  }
  witness = path.join(folder, 'witness.cjs');
  await writeFile(
    witness,
    `process.on('exit', () => process.stdout.write(Object.keys(require('node:module')._cache).join('\\n')));`,
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Starts the server with a setting that ends it at once. */
function runServer() {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['-r', witness, 'scripts/run.cjs', 'server'],
    {
      cwd: root,
      env: { PATH: process.env.PATH, PORT: 'none' },
      encoding: 'utf8',
    },
  );
  const bundles = stdout.split('\n').filter((file) => file.endsWith('server.cjs'));
  return { status, stderr, bundles: bundles.map((file) => path.relative(root, file)) };
}

const made = () => readdir(path.join(root, 'node_modules/.cache/bundle'));

test('a program runs from a bundle that the first start makes and later ones find', async () => {
  const first = runServer();
  expect(first).toMatchObject({ status: 1, stderr: expect.stringContaining('PORT') });
  expect(first.bundles).toEqual([
    expect.stringMatching(/^node_modules.\.cache.bundle.[0-9a-f]{32}.server\.cjs$/),
  ]);
  expect(runServer()).toEqual(first);
  expect(await made()).toHaveLength(1);
});

test.each(['src/config.ts', 'src/contract/openapi.json', 'package-lock.json'])(
  'a change of %s makes a new one',
  async (file) => {
    const before = runServer();
    await appendFile(path.join(root, file), '\n');
    const after = runServer();
    expect(after.status).toBe(1);
    expect(after.bundles).toHaveLength(1);
    expect(after.bundles).not.toEqual(before.bundles);
  },
);

test('a day later, older bundles and what was never finished are removed, but for the last', async () => {
  const bundles = path.join(root, 'node_modules/.cache/bundle');
  await mkdir(path.join(bundles, `${'0'.repeat(32)}.1`));
  const before = await made();
  const yesterday = new Date(Date.now() - 25 * 3_600_000);
  for (const name of before) await utimes(path.join(bundles, name), yesterday, yesterday);
  await appendFile(path.join(root, 'src/config.ts'), '\n');
  const {
    bundles: [newest],
  } = runServer();
  expect(before.length).toBeGreaterThan(3);
  const after = await made();
  expect(after).toHaveLength(3);
  expect(after).toContain(path.basename(path.dirname(newest ?? '')));
});

test('what an interrupted removal has left of one is replaced', async () => {
  const [file = ''] = runServer().bundles;
  await rm(path.join(root, file));
  const again = runServer();
  expect(again.bundles).toEqual([file]);
  expect(again.stderr).not.toContain('bundle');
});

test('a contract that is none is refused by name', async () => {
  const file = path.join(root, 'src/contract/openapi.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"info"', '"inform"'));
  const { stderr } = runServer();
  await writeFile(file, text);
  expect(stderr).toContain('No bundle was made: src/contract/openapi.json is no valid contract');
});

test('where none can be written, it says so in two lines and runs from the sources', async () => {
  const bundles = path.join(root, 'node_modules/.cache/bundle');
  await rm(bundles, { recursive: true });
  await writeFile(bundles, 'in the way');
  const { stderr, bundles: loaded } = runServer();
  await rm(bundles);
  expect(loaded).toEqual([]);
  expect(stderr).toMatch(/^No bundle was made: .+\nThe program runs from its sources instead\.\n[\s\S]*PORT/);
});

test('without a bundler it runs from the sources', async () => {
  await rm(path.join(root, 'node_modules/rolldown'));
  await appendFile(path.join(root, 'src/config.ts'), '\n');
  expect(runServer()).toMatchObject({ status: 1, stderr: expect.stringContaining('PORT'), bundles: [] });
});
