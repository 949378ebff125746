// The gate for breaking changes: compares the contract with its last release and fails when a client of that would break
// while the major version stays, or when the version does not say how much has changed.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareContracts } from './diff/compare-contracts.ts';
import { InputError } from './diff/input-error.ts';
import { loadFile, loadLastRelease, loadNamed, loadWorkTree } from './diff/load-contracts.ts';
import { jsonReport, junitReport, markdownReport } from './diff/report-files.ts';
import { textReport } from './diff/report-text.ts';
import { type Result, resultOf } from './diff/result.ts';

const USAGE = `Usage: npm run contract:diff -- [--base FILE|GIT-REF] [--revision FILE]
                              [--json FILE] [--markdown FILE] [--junit FILE] [--root FOLDER]

Compares the contract with its last release (the highest openapi/published/vX.Y.Z.json), or with --base, and says of
every change whom it breaks. Exit code 0: the release may be made. 1: something breaks and the major version has not
risen, or the version does not say what changed. 2: the input cannot be compared.`;

/** What to compare; paths are relative to the working directory, `root` is the folder of the repository. */
export interface DiffOptions {
  readonly root: string;
  readonly base?: string | undefined;
  readonly revision?: string | undefined;
  /** The day (YYYY-MM-DD) that sunsets are compared with. */
  readonly today: string;
}

/** The result of the comparison, or undefined while there is no release. Throws an InputError when the input is wrong. */
export async function diffContract(options: DiffOptions): Promise<Result | undefined> {
  const { root, base, revision, today } = options;
  const before = base === undefined ? await loadLastRelease(root) : await loadNamed(root, base);
  if (before === undefined) return undefined;
  const after =
    revision === undefined ? await loadWorkTree(root) : await loadFile(path.resolve(revision), revision);
  return resultOf(before, after, compareContracts(before.document, after.document, today));
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      root: { type: 'string', default: path.resolve(import.meta.dirname, '../..') },
      base: { type: 'string' },
      revision: { type: 'string' },
      json: { type: 'string' },
      markdown: { type: 'string' },
      junit: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const { base, revision } = values;
  const today = new Date().toISOString().slice(0, 10);
  const result = await diffContract({ root: path.resolve(values.root), base, revision, today });
  if (result === undefined) {
    console.log('There is no release in openapi/published/ yet, so nothing can break.');
    return 0;
  }
  console.log(textReport(result));
  await writeReport(values.json, jsonReport(result));
  await writeReport(values.markdown, markdownReport(result));
  await writeReport(values.junit, junitReport(result));
  return result.ok ? 0 : 1;
}

async function writeReport(file: string | undefined, content: string): Promise<void> {
  if (file === undefined) return;
  try {
    await mkdir(path.dirname(path.resolve(file)), { recursive: true });
    await writeFile(file, content);
  } catch (error) {
    throw new InputError(`${file}: the report cannot be written, ${(error as NodeJS.ErrnoException).code}.`);
  }
}

if (import.meta.main) {
  process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
    // What is wrong with the input is told in a sentence; a defect of this program needs its stack.
    if (error.code?.startsWith('ERR_PARSE_ARGS')) console.error(`${error.message}\n\n${USAGE}`);
    else console.error(error instanceof InputError ? error.message : error);
    return 2;
  });
}
