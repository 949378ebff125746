// `npm run export` as a person runs it: the same file as over HTTP, clear refusals, and never half a file.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgress } from '../../scripts/export/progress.ts';
import { useTestApp } from '../support/app.ts';
import { anOrderIn, aPerson, theAdmin } from '../support/factories.ts';
import { asAdmin } from '../support/postgres.ts';
import { untilTrue } from '../support/race.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const shop = useTestApp();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-'));
  const person = await aPerson(shop);
  for (const status of ['PENDING', 'PAID', 'CANCELLED'] as const) await anOrderIn(shop, person, status);
  return () => rm(folder, { recursive: true });
});

const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; out: string; err: string }>;
}

function launch(args: readonly string[], database = shop.database.url): Run {
  const child = spawn(process.execPath, ['scripts/export.ts', ...args], {
    cwd: PROJECT,
    env: { ...process.env, DATABASE_URL: database },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  const texts = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    texts.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    texts.err += chunk;
  });
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, ...texts }));
  });
  return { child, ended };
}

const run = (...args: string[]) => launch(args).ended;

it('writes what adminExportOrders sends, to the standard output or a file', async () => {
  const { token } = await theAdmin(shop);
  const all = await shop.api('adminExportOrders', { token });
  const printed = await run();
  expect([printed.code, printed.out]).toEqual([0, all.text]);
  expect(printed.err).toMatch(/^Exported: 3 orders in /m);

  const paid = await shop.api('adminExportOrders', { token, query: { status: 'PAID', minTotalMinor: 1 } });
  const file = path.join(folder, 'paid.csv');
  await writeFile(file, 'from yesterday');
  const written = await run('--status', 'PAID', '--min-total-minor', '1', '--output', file);
  expect([written.code, written.out]).toEqual([0, '']);
  expect(await readFile(file, 'utf8')).toBe(paid.text);
  expect(await readdir(folder)).toEqual(['paid.csv']);
});

it.each([
  [['--status', 'LOST'], '--status must be equal to one of the allowed values: PENDING_APPROVAL'],
  [['--min-total-minor', '1e3'], '--min-total-minor must be a whole number, not "1e3"'],
  [['--created-from', 'yesterday'], '--created-from must match format "date-time"'],
  [['--surprise'], "Unknown option '--surprise'"],
  [['orders.csv'], "Unexpected argument 'orders.csv'"],
  [['--output', ''], '--output needs the name of a file'],
])('refuses %j and says how it is called', async (args, complaint) => {
  const { code, err, out } = await run(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(complaint);
  expect(err).toContain('Usage: npm run export');
});

it('explains itself', async () => {
  const { code, out } = await run('--help');
  expect(code).toBe(0);
  for (const option of ['--status', '--user-id', '--created-from', '--number', '--output']) {
    expect(out).toContain(option);
  }
});

it('says what keeps it from starting, and leaves nothing', async () => {
  const nowhere = await run('--output', path.join(folder, 'missing', 'orders.csv'));
  expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('ENOENT')]);
  const file = path.join(folder, 'unreachable.csv');
  const unreachable = await launch(['--output', file], 'postgres://nobody@127.0.0.1:1/nothing').ended;
  expect(unreachable.code).toBe(1);
  expect(unreachable.err).toContain("The server 127.0.0.1:1 can't be reached");
  const empty = new URL(shop.database.url);
  empty.pathname = '/postgres';
  const unmigrated = await launch(['--output', file], String(empty)).ended;
  expect([unmigrated.code, unmigrated.err]).toEqual([1, expect.stringContaining('npm run migrate -- up')]);
  expect(await readdir(folder)).not.toContain('unreachable.csv.part');
});

it.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('leaves no half file after %s, and ends its statement', async (signal, expected) => {
  const file = path.join(folder, 'interrupted.csv');
  const lock = await shop.db.startTransaction().execute();
  try {
    await sql`LOCK TABLE order_lines IN ACCESS EXCLUSIVE MODE`.execute(lock);
    const { child, ended } = launch(['--output', file]);
    await untilTrue(async () => (await waiting()) === 1, 'the export waits in the database');
    expect(await readdir(folder)).toContain('interrupted.csv.part');
    child.kill(signal);
    const { code, err } = await ended;
    expect(code, err).toBe(expected);
    expect(err).toContain('Interrupted: 0 orders');
    expect(await waiting()).toBe(0);
    expect((await readdir(folder)).filter((name) => name.startsWith('interrupted'))).toEqual([]);
  } finally {
    await lock.rollback().execute();
  }
});

/** How many statements of exports wait in the database. */
const waiting = () =>
  asAdmin(async (admin) => {
    const { rows } = await admin.query<{ waiting: number }>(
      `SELECT count(*)::integer AS waiting FROM pg_stat_activity
       WHERE datname = $1 AND state = 'active' AND query LIKE '%as "position"%'`,
      [shop.database.name],
    );
    return rows[0]?.waiting ?? 0;
  });

describe('the progress', () => {
  function shown(isTerminal: boolean, width: number | undefined, expected: number) {
    let time = 0;
    const texts: string[] = [];
    const write = (text: string) => texts.push(text);
    const progress = createProgress({ write, isTerminal, width, expected, now: () => time });
    const step = (ms: number, orders: number) => {
      time += ms;
      progress.advance(orders);
    };
    return { texts, step, progress };
  }

  it('is a bar on a terminal, which never wraps and is gone at the end', () => {
    const { texts, step, progress } = shown(true, 60, 10_000);
    step(1_000, 2_500);
    step(10, 10);
    step(1_000, 2_490);
    progress.end('Exported');
    expect(texts).toEqual([
      `\r\u001b[K[======                  ]  2,500 of about 10,000 orders  2`,
      `\r\u001b[K[============            ]  5,000 of about 10,000 orders  2`,
      '\r\u001b[KExported: 5,000 orders in 2 s, 2,488/s\n',
    ]);
  });

  it('is a line now and then anywhere else', () => {
    const { texts, step, progress } = shown(false, undefined, 100_000);
    step(4_999, 1_000);
    step(1, 9_000);
    step(50_000, 100_000);
    progress.end('Failed');
    expect(texts).toEqual([
      '10,000 of about 100,000 orders  2,000/s  about 45 s left\n',
      '110,000 orders  2,000/s\n',
      'Failed: 110,000 orders in 55 s, 2,000/s\n',
    ]);
  });
});
