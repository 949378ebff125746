// Rehearses an upgrade: the old version from git and the one that lies here take turns on one database while people use the
// shop. Exits 0 when nobody noticed, 1 when a request failed or a rule was broken, 2 when the run could not be made.
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { discardEmbeddedPostgres, startEmbeddedPostgres } from '../src/platform/embedded-postgres/index.ts';
import { rehearse } from './upgrade/rehearsal.ts';
import {
  lastRelease,
  migrationsOf,
  oldVersion,
  RehearsalError,
  ROOT,
  withMigrations,
} from './upgrade/versions.ts';

const USAGE = `npm run upgrade:rehearse -- [--from REF] [--seconds 10] [--clients 4] [--keep]

  --from     the old version: a commit, a branch or a tag; by default the last release, which is the newest commit that
             added a contract to openapi/published/
  --seconds  how long each arrangement of the versions serves
  --clients  customers, beside two admins and an approver
  --keep     keeps logs and history of a run that passes, too`;

const DATABASE = 'rehearsal';

/** Enough that one may be stopped while another one serves. */
const APIS = 2;

const say = (line: string) => process.stdout.write(`${line}\n`);

function readSettings(): { from: string | undefined; seconds: number; clients: number; keep: boolean } {
  try {
    const { values } = parseArgs({
      options: {
        from: { type: 'string' },
        seconds: { type: 'string', default: '10' },
        clients: { type: 'string', default: '4' },
        keep: { type: 'boolean', default: false },
      },
    });
    const [seconds, clients] = [Number(values.seconds), Number(values.clients)];
    if (!(seconds >= 1 && seconds <= 3_600)) throw new Error('--seconds must be a number from 1 to 3600.');
    if (!(Number.isInteger(clients) && clients >= 1 && clients <= 200)) {
      throw new Error('--clients must be a whole number from 1 to 200.');
    }
    return { from: values.from, seconds, clients, keep: values.keep };
  } catch (error) {
    throw new RehearsalError(`${(error as Error).message}\n${USAGE}`);
  }
}

async function main(): Promise<number> {
  const { from, seconds, clients, keep } = readSettings();
  const ref = from ?? (await lastRelease());
  const folder = await mkdtemp(path.join(tmpdir(), 'order-management-api-upgrade-'));
  // The account that runs Postgres for root passes through it.
  await chmod(folder, 0o755);
  const oldRoot = await oldVersion(ref, folder, say).catch(async (error: Error) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  const brings = (await migrationsOf(ROOT)).length - (await migrationsOf(oldRoot)).length;
  const newRoot = brings > 0 ? ROOT : await withMigrations(folder);
  say(
    brings > 0
      ? `New: the files that lie here, with ${brings} migrations.`
      : 'New: the files that lie here, with a column and an index of orders, since they bring no migration.',
  );
  const server = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    settings: { max_connections: '120', fsync: 'off' },
  });
  process.once('exit', () => server.kill());
  let isKept = true;
  try {
    await makeDatabase(server.url);
    const { violations, counts, migrated, slowestMs, replays } = await rehearse(
      {
        databaseUrl: server.urlFor(DATABASE),
        oldRoot,
        newRoot,
        folder: path.join(folder, 'run'),
        secondsEach: seconds,
        clients,
        apis: APIS,
        seed: Date.now() % 1_000_000,
      },
      say,
    );
    const passed = violations.length === 0;
    say(
      `${passed ? 'PASSED' : 'FAILED'}: ${counts.requests} requests, ${counts.lost} lost, ${counts.acknowledged} effects acknowledged; ${migrated.length} migrations under load, the slowest answer beside them ${slowestMs} ms; ${replays} requests repeated at the other version; ${violations.length} violations.`,
    );
    for (const { rule, finding } of violations) say(`  ✗ ${rule}: ${finding.slice(0, 500)}`);
    isKept = !passed || keep;
    if (isKept) say(`Logs and history are in ${folder}/run.`);
    return passed ? 0 : 1;
  } finally {
    await discardEmbeddedPostgres(server.dataDir);
    const parts = isKept ? ['program', 'program.tar', 'next', 'postgres'] : ['.'];
    for (const part of parts)
      await rm(path.join(folder, part), { recursive: true, force: true, maxRetries: 5 });
  }
}

async function makeDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${DATABASE}`);
  await client.end();
}

// A run that is told to stop leaves no process behind: they are ended when this one exits.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const code = await main().catch((error: Error) => {
  process.stderr.write(
    `${error instanceof RehearsalError ? error.message : (error.stack ?? error.message)}\n`,
  );
  return 2;
});
// Not left to the event loop: a connection that nobody closed must not keep a run from telling its verdict.
process.exit(code);
