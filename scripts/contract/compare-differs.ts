// Measures the own comparison of contracts and other tools by the same labelled pairs, and writes docs/contract-diff.md.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FIXTURE_DAY, type Pair, readPairs, type Verdict } from '../../test/contract/diff/cases.ts';
import { compareContracts } from './diff/compare-contracts.ts';
import { comparisonPage, type Judgement } from './diff/comparison-page.ts';
import { runRedocly } from './redocly.ts';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const PAGE = 'docs/contract-diff.md';
// The machines that run this have two cores.
const AT_ONCE = 2;

/** What a tool says of a pair; undefined where it cannot read the documents. */
type Judge = (files: { base: string; revision: string }) => Promise<Verdict | undefined>;

/** Redocly rates each change; without `diff-recommended` it would let required properties through. */
async function byRedocly({
  base,
  revision,
}: {
  base: string;
  revision: string;
}): Promise<Verdict | undefined> {
  const folder = path.dirname(base);
  const args = [
    'diff',
    path.basename(base),
    path.basename(revision),
    '--format',
    'json',
    '--fail-on',
    'none',
  ];
  const { stdout } = await runRedocly(folder, [...args, '--config', 'redocly.yaml']);
  const report = parsed(stdout) as { bump?: string } | undefined;
  // It knows no warnings.
  return report?.bump === undefined ? undefined : report.bump === 'major' ? 'breaking' : 'safe';
}

function byOasdiff(program: string): Judge {
  return async ({ base, revision }) => {
    const stdout = await printed(program, ['breaking', '--format', 'json', base, revision]);
    const report = parsed(stdout.trim() || '[]');
    const changes = (Array.isArray(report) ? report : (report as { changes?: unknown })?.changes) as
      | { level: number }[]
      | undefined;
    if (changes === undefined) return undefined;
    if (changes.some(({ level }) => level === 3)) return 'breaking';
    return changes.length > 0 ? 'warning' : 'safe';
  };
}

function printed(program: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    execFile(program, args, { maxBuffer: 16 * 1024 * 1024 }, (error, stdout) =>
      done(error && stdout === '' ? 'unreadable' : stdout),
    );
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function own({ base, revision }: Pair): Verdict {
  const { findings } = compareContracts(base, revision, FIXTURE_DAY);
  if (findings.some(({ level }) => level === 'breaking')) return 'breaking';
  return findings.some(({ level }) => level === 'warning') ? 'warning' : 'safe';
}

/** What the tools say of all pairs, in the order of the fixtures. */
async function judgements(oasdiff: string | undefined): Promise<Judgement[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'contract-diff-compare-'));
  await writeFile(path.join(folder, 'redocly.yaml'), 'telemetry: off\nextends: [diff-recommended]\n');
  const pairs = [...readPairs().entries()];
  const results: Judgement[] = [];
  const work = async () => {
    for (let next = pairs.shift(); next !== undefined; next = pairs.shift()) {
      const [index, pair] = next;
      const files = {
        base: path.join(folder, `${index}-base.json`),
        revision: path.join(folder, `${index}-revision.json`),
      };
      await writeFile(files.base, JSON.stringify(pair.base));
      await writeFile(files.revision, JSON.stringify(pair.revision));
      results[index] = {
        pair,
        own: own(pair),
        redocly: await byRedocly(files),
        oasdiff: oasdiff === undefined ? undefined : await byOasdiff(oasdiff)(files),
      };
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return results;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { oasdiff: { type: 'string' } } });
  const results = await judgements(values.oasdiff);
  await writeFile(path.join(REPOSITORY, PAGE), comparisonPage(results, values.oasdiff !== undefined));
  console.log(`wrote ${PAGE} from ${results.length} pairs.`);
}
