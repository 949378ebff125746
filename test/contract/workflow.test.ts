// Holds the workflow of the contract to the form that GitHub understands, and to what exists in this repository: a step
// that cannot run would only be noticed on the server.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = path.resolve(import.meta.dirname, '../..');

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

interface Job {
  readonly name: string;
  readonly if?: string;
  readonly 'runs-on': string;
  readonly 'timeout-minutes': number;
  readonly steps: readonly Step[];
}

const text = await readFile(path.join(root, '.github/workflows/contract.yml'), 'utf8');
const workflow = parse(text) as { on: object; permissions: object; jobs: Record<string, Job> };
const { scripts } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
const jobs = Object.entries(workflow.jobs);
const steps = jobs.flatMap(([job, { steps }]) => steps.map((step) => ({ job, ...step })));
const runs = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));

describe('the workflow of the contract', () => {
  test('runs for every pull request and every change of main, and may only read', () => {
    expect(workflow.on).toEqual({ pull_request: null, push: { branches: ['main'] } });
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(jobs.map(([name]) => name)).toEqual(['lint', 'diff', 'test']);
  });

  test('is made of jobs and steps as GitHub knows them', () => {
    const jobKeys = new Set(['name', 'if', 'runs-on', 'timeout-minutes', 'steps']);
    const stepKeys = new Set(['name', 'uses', 'run', 'if', 'with', 'env']);
    for (const [name, job] of jobs) {
      expect(
        Object.keys(job).filter((key) => !jobKeys.has(key)),
        name,
      ).toEqual([]);
      expect(job['runs-on'], name).toMatch(/^ubuntu-\d\d\.04$/);
      expect(job['timeout-minutes'], name).toBeGreaterThan(0);
      for (const step of job.steps) {
        expect(
          Object.keys(step).filter((key) => !stepKeys.has(key)),
          name,
        ).toEqual([]);
        expect((step.uses === undefined) !== (step.run === undefined), `${name}: uses or run`).toBe(true);
      }
    }
  });

  test('pins every action to a version', () => {
    for (const { uses } of steps)
      if (uses !== undefined) expect(uses).toMatch(/^actions\/[\w-]+@v\d+\.\d+\.\d+$/);
  });

  test('checks out, installs with the cache of npm, and only then works', () => {
    for (const [name, job] of jobs) {
      const [checkout, node, install] = job.steps;
      expect(checkout?.uses, name).toMatch(/^actions\/checkout@/);
      expect(checkout?.with, name).toMatchObject({ 'persist-credentials': false });
      expect(node?.uses, name).toMatch(/^actions\/setup-node@/);
      expect(node?.with, name).toMatchObject({ cache: 'npm' });
      expect(install?.run, name).toBe('npm ci');
    }
  });

  test('calls npm scripts that exist', () => {
    const called = runs.flatMap((run) =>
      [...run.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, name]) => name),
    );
    expect(called).toContain('contract:lint');
    expect(called).toContain('contract:diff');
    expect(called.filter((name) => !(String(name) in scripts))).toEqual([]);
    expect(runs.some((run) => run.startsWith('npm test'))).toBe(true);
  });

  test('puts nothing that a pull request can choose into a shell', () => {
    expect(runs.filter((run) => run.includes('${{'))).toEqual([]);
  });

  test('compares with the base branch, which is there', () => {
    const { steps } = workflow.jobs.diff as Job;
    expect(steps[0]?.with).toMatchObject({ 'fetch-depth': 0 });
    const compare = steps.find(({ run }) => run?.includes('contract:diff'));
    expect(compare?.run).toContain('--base "origin/$BASE_BRANCH"');
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is an expression of GitHub's.
    expect(compare?.env).toEqual({ BASE_BRANCH: '${{ github.base_ref }}' });
  });

  test('reads only reports that another step writes', () => {
    const written = new Set(
      runs.flatMap((run) => run.match(/(?<=--(?:json|markdown|junit|outputFile\.junit)[ =])\S+/g) ?? []),
    );
    const read = steps.flatMap(({ if: condition = '', run = '' }) => [
      ...(condition.match(/(?<=hashFiles\(')[^']+/g) ?? []),
      ...(run.match(/(?<=(?:contract:annotate --|cat) )\S+/g) ?? []),
    ]);
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((file) => !written.has(file))).toEqual([]);
  });
});
