// Releases copies of the contract: what is released is frozen, compared with by the next release, and told of.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { releaseContract } from '../../scripts/contract/release.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
let root: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'contract-release-'));
  await cp(path.join(REPOSITORY, 'openapi'), path.join(root, 'openapi'), { recursive: true });
  await rm(path.join(root, 'openapi/published'), { recursive: true, force: true });
  await rm(path.join(root, 'openapi/CHANGELOG.md'), { force: true });
});
afterAll(() => rm(root, { recursive: true }));

const read = (file: string) => readFile(path.join(root, file), 'utf8');
const edit = async (file: string, from: string, to: string) => {
  const text = await read(file);
  expect(text).toContain(from);
  await writeFile(path.join(root, file), text.replace(from, to));
};

// Seen to fail: with the gate's result ignored, the breaking change is released as a minor version.
it('freezes, tells, and refuses what would break a client', async () => {
  expect(await releaseContract(root, '1.0.0', '2026-11-20')).toMatchObject({ released: true });
  expect(JSON.parse(await read('openapi/published/v1.0.0.json')).info.version).toBe('1.0.0');
  expect(await read('openapi/CHANGELOG.md')).toContain('## 1.0.0 — 2026-11-20\n\nThe first release.');
  await expect(releaseContract(root, '1.0.0', '2026-11-21')).rejects.toThrow(/exists/);
  await expect(releaseContract(root, 'next', '2026-11-21')).rejects.toThrow(/no semantic version/);

  await edit('openapi/components/schemas/orders.yaml', 'maximum: 1000\n', 'maximum: 2000\n');
  const tooLow = await releaseContract(root, '1.0.1', '2026-11-21');
  expect(tooLow).toMatchObject({ released: false, reason: expect.stringContaining('at least 1.1.0') });
  expect(await releaseContract(root, '1.1.0', '2026-11-21')).toMatchObject({ released: true });
  expect(await read('openapi/openapi.yaml')).toMatch(/^ {2}version: 1\.1\.0$/m);
  const changelog = await read('openapi/CHANGELOG.md');
  expect(changelog.indexOf('## 1.1.0')).toBeLessThan(changelog.indexOf('## 1.0.0'));
  expect(changelog).toMatch(/≤ 1000 → ≤ 2000/);

  await edit('openapi/components/schemas/orders.yaml', 'maximum: 2000\n', 'maximum: 10\n');
  const breaking = await releaseContract(root, '1.2.0', '2026-11-22');
  expect(breaking).toMatchObject({ released: false, reason: expect.stringContaining('at least 2.0.0') });
  expect(await read('openapi/openapi.yaml')).toMatch(/^ {2}version: 1\.1\.0$/m);
}, 60_000);
