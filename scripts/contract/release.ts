// Releases the contract: checks its rules and the gate, freezes the bundle in openapi/published, and tells in
// openapi/CHANGELOG.md what has changed. A released file is never written again: the next gate compares with it.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { compareContracts } from './diff/compare-contracts.ts';
import type { Level } from './diff/finding.ts';
import { InputError } from './diff/input-error.ts';
import { loadLastRelease, loadWorkTree } from './diff/load-contracts.ts';
import { textReport } from './diff/report-text.ts';
import { type Result, resultOf, type Told } from './diff/result.ts';
import { parseVersion } from './diff/version.ts';
import { lintContract } from './lint.ts';

const USAGE = `Usage: npm run contract:release -- VERSION [--root FOLDER]

Sets info.version, freezes the contract as openapi/published/vVERSION.json and adds its changes to
openapi/CHANGELOG.md. Exit code 0: released. 1: the rules or the gate refuse it. 2: the input cannot be used.`;

const HEADINGS: Readonly<Record<Level, string>> = {
  breaking: 'Breaking changes',
  warning: 'Changes to look at',
  compatible: 'Additions and other compatible changes',
};

/** What a release came to: the files it wrote, or why it was refused. */
export type Outcome =
  | { readonly released: true; readonly files: readonly string[] }
  | { readonly released: false; readonly reason: string };

/**
 * Releases the contract under `root` as `version` on the day `today` (YYYY-MM-DD).
 * Throws an InputError when the version is none or is released already.
 */
export async function releaseContract(root: string, version: string, today: string): Promise<Outcome> {
  if (parseVersion(version) === undefined) {
    throw new InputError(`${version} is no semantic version; it has to be like 1.2.3.`);
  }
  const published = `openapi/published/v${version}.json`;
  if (existsSync(path.join(root, published))) {
    throw new InputError(
      `${published} exists: a released contract does not change. Choose a higher version.`,
    );
  }
  const findings = await lintContract(root);
  if (findings.length > 0) {
    return {
      released: false,
      reason: `The contract breaks its rules in ${findings.length} places: npm run contract:lint`,
    };
  }
  const tree = await loadWorkTree(root);
  const document = { ...tree.document, info: { ...(tree.document.info as object), version } };
  const last = await loadLastRelease(root);
  const result =
    last && resultOf(last, { ...tree, document }, compareContracts(last.document, document, today));
  if (result?.ok === false) return { released: false, reason: textReport(result) };

  await setVersion(path.join(root, 'openapi/openapi.yaml'), version);
  await mkdir(path.join(root, 'openapi/published'), { recursive: true });
  // The flag keeps two releases that run at once from overwriting each other.
  await writeFile(path.join(root, published), `${JSON.stringify(document, null, 2)}\n`, { flag: 'wx' });
  await addToChangelog(path.join(root, 'openapi/CHANGELOG.md'), sectionOf(version, today, result));
  return { released: true, files: ['openapi/openapi.yaml', published, 'openapi/CHANGELOG.md'] };
}

/** Changes the one line of the hand-written document, and nothing else of its form. */
async function setVersion(file: string, version: string): Promise<void> {
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^( {2}version: ).*$/m, `$1${version}`));
}

function sectionOf(version: string, today: string, result: Result | undefined): string {
  const levels = Object.entries(HEADINGS) as [Level, string][];
  const parts =
    result === undefined
      ? ['The first release.']
      : levels.flatMap(([level, heading]) => {
          const told = result.findings.filter((finding) => finding.level === level);
          return told.length === 0 ? [] : [`### ${heading}\n\n${told.map(lineOf).join('\n')}`];
        });
  return [`## ${version} — ${today}`, ...(parts.length > 0 ? parts : ['Words and examples only.'])].join(
    '\n\n',
  );
}

function lineOf({ places, operation, pointer, from, to, why }: Told): string {
  const where = places.length > 1 ? `${places[0]} and ${places.length - 1} more` : (places[0] ?? operation);
  const change = [from, to].filter((side) => side !== '').join(' → ');
  return `- **${where || 'The contract'}** \`${pointer}\`${change === '' ? '' : `: ${change}`}. ${why}`;
}

async function addToChangelog(file: string, section: string): Promise<void> {
  const opening =
    '# Changes of the contract\n\nOne section a release, the newest first, made from the comparison of the two.\n';
  const known = existsSync(file) ? await readFile(file, 'utf8') : opening;
  const at = known.indexOf('\n## ');
  const [head, rest] = at < 0 ? [known, ''] : [known.slice(0, at), known.slice(at)];
  await writeFile(file, `${head.trimEnd()}\n\n${section}\n${rest}`);
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { root: { type: 'string', default: path.resolve(import.meta.dirname, '../..') } },
  });
  const [version, ...more] = positionals;
  if (version === undefined || more.length > 0) throw new InputError(USAGE);
  const outcome = await releaseContract(
    path.resolve(values.root),
    version,
    new Date().toISOString().slice(0, 10),
  );
  if (!outcome.released) {
    console.error(outcome.reason);
    return 1;
  }
  console.log(
    `Released ${version}:\n${outcome.files.map((file) => `  ${file}`).join('\n')}\nNow: npm run generate`,
  );
  return 0;
}

if (import.meta.main) {
  process.exitCode = await main().catch((error: NodeJS.ErrnoException) => {
    // What is wrong with the input is told in a sentence; a defect of this program needs its stack.
    if (error.code?.startsWith('ERR_PARSE_ARGS')) console.error(`${error.message}\n\n${USAGE}`);
    else console.error(error.name === 'Error' || error instanceof InputError ? error.message : error);
    return 2;
  });
}
