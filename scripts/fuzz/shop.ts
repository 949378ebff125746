// Starts the shop that is fuzzed: a Postgres of its own over a temporary folder and the server as its own process.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '../../src/db/client.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import { systemClock } from '../../src/platform/clock.ts';
import {
  discardEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/index.ts';
import { openDemoShop } from '../../src/start/demo-shop.ts';
import { aFailedJob } from '../../test/support/failed-job.ts';
import { programArguments } from '../program-arguments.ts';
import { fillShop } from './fill.ts';
import type { Known } from './known.ts';
import { openReceiver } from './receiver.ts';

/** The shop under test. */
export interface FuzzedShop {
  readonly origin: string;
  readonly port: number;
  readonly pid: number;
  readonly databaseUrl: string;
  readonly auditSealKey: string;
  readonly known: Known;
  /** What the server's log complains of, and how it ended if it did. */
  complaints(): readonly string[];
  stop(): Promise<void>;
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const READY_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 15_000;

/** Each can be run again once. */
const FAILED_JOBS = 20;

/** Lines of these levels of the log, error and fatal, must not come. */
const WORST_LEVEL = 50;

const SECRETS = {
  JWT_SECRET: 'h7Vq2Lw9Zc4Xn8Rb1Tg6Ym3Kp5Dj0Fs-fuzz',
  AUDIT_SEAL_KEY: 'Qe8Ua1Io5Pz3Mx7Nc2Vb9Lk4Jh6Gf0Ds-fuzz',
  WEBHOOK_SECRET_KEY: 'Zt5Re3Wq1Yu7Io9Pa2Sd4Fg6Hj8Kl0Xc-fuzz',
};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Keeps what the process complains of: errors in its log, and whatever it writes that is no line of the log. */
function listen(child: ChildProcess): string[] {
  const complaints: string[] = [];
  const complain = (line: string) => {
    if (complaints.length < 50) complaints.push(line.slice(0, 1_000));
  };
  const read = (stream: NodeJS.ReadableStream | null) => {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines.filter((one) => one !== '')) {
        const level = /^\{"level":(?:"(\w+)"|(\d+))/.exec(line);
        const isBad = level === null || Number(level[2]) >= WORST_LEVEL || /error|fatal/.test(level[1] ?? '');
        if (isBad) complain(line);
      }
    });
  };
  read(child.stdout);
  read(child.stderr);
  return complaints;
}

async function waitUntilReady(origin: string, child: ChildProcess): Promise<void> {
  const deadline = Date.now() + READY_LIMIT_MS;
  for (;;) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    if (child.exitCode !== null || Date.now() > deadline) throw new Error('The server does not start.');
    await sleep(50);
  }
}

/** Starts the shop; `stop` ends its processes and removes its folder. */
export async function startShop(): Promise<FuzzedShop> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fuzz-'));
  const postgres = await startEmbeddedPostgres({
    dataDir: path.join(folder, 'postgres'),
    durable: false,
    settings: { max_connections: '60' },
  });
  // A run that ends in whatever way leaves no server behind.
  process.once('exit', () => postgres.kill());
  await migrateToLatest(postgres.url);
  const db = createDatabase(postgres.url, { maxConnections: 2, onError: () => {} });
  await openDemoShop(db, systemClock, 'USD');
  const failedJobIds: string[] = [];
  for (let planted = 0; planted < FAILED_JOBS; planted += 1) failedJobIds.push(await aFailedJob(db));
  await db.destroy();

  const port = await freePort();
  const child = spawn(process.execPath, programArguments(ROOT, 'start'), {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      ...SECRETS,
      DATABASE_URL: postgres.url,
      DATA_DIR: path.join(folder, 'data'),
      PORT: String(port),
      RUN_JOBS: 'true',
      RATE_LIMIT_SCALE: '0',
      WEBHOOK_ALLOW_PRIVATE: 'true',
      ACCESS_TOKEN_TTL_SECONDS: '86400',
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C ends the run, which then still asks the server: it must not reach the server as well.
    detached: true,
  });
  process.once('exit', () => child.kill('SIGKILL'));
  const complaints = listen(child);
  let isStopping = false;
  child.on('exit', (code, signal) => {
    if (!isStopping) complaints.unshift(`the server ended with code ${code}, signal ${signal}`);
    else if (code !== 0) complaints.unshift(`the server stopped with code ${code}, signal ${signal}`);
  });
  const origin = `http://127.0.0.1:${port}`;
  await waitUntilReady(origin, child);
  const receiver = await openReceiver();
  return {
    origin,
    port,
    pid: child.pid ?? 0,
    databaseUrl: postgres.url,
    auditSealKey: SECRETS.AUDIT_SEAL_KEY,
    known: await fillShop(origin, { failedJobIds, receiver: receiver.url }),
    complaints: () => complaints,
    stop: async () => {
      isStopping = true;
      if (child.exitCode === null && child.signalCode === null) {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        const late = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT_MS);
        await exited;
        clearTimeout(late);
      }
      receiver.close();
      await postgres.stop();
      await discardEmbeddedPostgres(postgres.dataDir);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
