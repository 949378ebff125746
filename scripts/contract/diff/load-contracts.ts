// Finds the two documents to compare: the last release, a file or a commit on one side, the contract as it is on the other.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { bundleContract } from '../../generate/bundle.ts';
import { bundleProblems } from '../bundle-problems.ts';
import type { JsonObject } from '../document.ts';
import { runRedocly } from '../redocly.ts';
import { InputError } from './input-error.ts';
import { externalReferences, readDocumentFile, requireResolved } from './read-document.ts';
import { compareVersions, parseVersion } from './version.ts';

/** A document and what it is called in reports. */
export interface Loaded {
  readonly name: string;
  readonly document: JsonObject;
}

const run = promisify(execFile);
const SOURCES = 'openapi';
const ROOT_DOCUMENT = 'openapi/openapi.yaml';
const RELEASES = 'openapi/published';

/** The last release under `root`, the one of the highest version; undefined while there is none. */
export async function loadLastRelease(root: string): Promise<Loaded | undefined> {
  const files = await readdir(path.join(root, RELEASES)).catch(() => []);
  const [last] = files
    .map((file) => ({ file, version: parseVersion(/^v(.+)\.json$/.exec(file)?.[1] ?? '') }))
    .flatMap(({ file, version }) => (version ? [{ file, version }] : []))
    .sort((a, b) => compareVersions(b.version, a.version));
  return last && loadFile(path.join(root, RELEASES, last.file), `${RELEASES}/${last.file}`);
}

/** The contract under `root` as it is in the work tree, bundled. */
export async function loadWorkTree(root: string): Promise<Loaded> {
  return { name: ROOT_DOCUMENT, document: await contractUnder(root) };
}

/** What the argument names: a file, or else a commit, branch or tag whose contract is meant. */
export async function loadNamed(root: string, argument: string): Promise<Loaded> {
  const file = path.resolve(argument);
  if (existsSync(file)) return loadFile(file, argument);
  if (/\.(json|ya?ml)$/.test(argument)) throw new InputError(`${argument}: there is no such file.`);
  return loadCommit(root, argument);
}

/** The document in a file; one that refers to other files is bundled with them. */
export async function loadFile(file: string, name: string): Promise<Loaded> {
  const document = await readDocumentFile(file).catch((error: unknown) => {
    // The person who asked named the file in a shorter way.
    throw error instanceof InputError ? new InputError(error.message.replaceAll(file, name)) : error;
  });
  if (externalReferences(document).length > 0) return { name, document: await joined(file) };
  await requireResolved(document, file).catch((error: Error) => {
    throw new InputError(error.message.replaceAll(file, name));
  });
  return { name, document };
}

async function loadCommit(root: string, reference: string): Promise<Loaded> {
  const git = async (...args: string[]) => {
    const { stdout } = await run('git', args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  };
  const commit = await git(
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${reference}^{commit}`,
  ).catch(() => {
    throw new InputError(`${reference}: is neither a file nor a commit, branch or tag of this repository.`);
  });
  const hash = commit.trim();
  const listed = await git('ls-tree', '-r', '--name-only', '--full-tree', hash, '--', `${SOURCES}/`);
  const files = listed.split('\n').filter((name) => name.endsWith('.yaml'));
  if (!files.includes(ROOT_DOCUMENT)) throw new InputError(`${reference}: has no ${ROOT_DOCUMENT}.`);
  const folder = await mkdtemp(path.join(tmpdir(), 'contract-diff-'));
  try {
    for (const name of files) {
      const target = path.join(folder, name);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, await git('show', `${hash}:${name}`));
    }
    return { name: `${reference} (${hash.slice(0, 9)})`, document: await contractUnder(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The contract's own bundle. Bundling tells what is wrong with the files; that is the input's fault. */
async function contractUnder(folder: string): Promise<JsonObject> {
  await readDocumentFile(path.join(folder, ROOT_DOCUMENT)).catch((error: Error) => {
    throw new InputError(error.message.replaceAll(`${folder}${path.sep}`, ''));
  });
  try {
    return { ...(await bundleContract(folder)) };
  } catch (error) {
    if (error instanceof Error && error.name === 'Error') throw new InputError(error.message);
    throw error;
  }
}

/** Any document joined with the files that it refers to. */
async function joined(file: string): Promise<JsonObject> {
  const [folder, document] = [path.dirname(file), path.basename(file)];
  const output = path.join(await mkdtemp(path.join(tmpdir(), 'contract-diff-')), 'joined.json');
  try {
    const { exitCode, stderr } = await runRedocly(folder, ['bundle', document, '--output', output]);
    if (exitCode === 0) return await readDocumentFile(output);
    const problems = await bundleProblems(folder, document, stderr);
    throw new InputError(problems.join('\n'));
  } finally {
    await rm(path.dirname(output), { recursive: true, force: true });
  }
}
