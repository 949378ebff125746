// Runs the processes of either version on one database, as a service's supervisor does, and stops them in order.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../chaos/system.ts';
import { programArguments } from '../program-arguments.ts';
import { RehearsalError } from './versions.ts';

/** What the processes of a rehearsal share. */
export interface Service {
  readonly databaseUrl: string;
  /** Holds their logs, and the files that they keep. */
  readonly folder: string;
  readonly secrets: {
    readonly auditSealKey: string;
    readonly jwtSecret: string;
    readonly webhookSecretKey: string;
  };
  /** Told of a process that ends by itself. */
  readonly onUnexpectedEnd: (finding: string) => void;
}

/** A process that answers. */
export interface Program {
  readonly name: string;
  readonly port: number;
  readonly url: string;
  /** Ends it with SIGTERM; resolves with its exit code. */
  readonly stop: () => Promise<number | null>;
}

const START_LIMIT_MS = 60_000;

/** Longer than the balancer needs to see it: it asks ten times a second. */
const DRAIN_SECONDS = 2;

/** Starts an API or a worker of the version in `root`, and resolves when it is ready. Throws RehearsalError. */
export async function startProgram(
  service: Service,
  { kind, root, name }: { readonly kind: 'api' | 'worker'; readonly root: string; readonly name: string },
): Promise<Program> {
  const port = await freePort();
  const child = spawn(process.execPath, programArguments(root, kind === 'api' ? 'start' : 'worker'), {
    cwd: root,
    env: environmentOf(service, port),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = createWriteStream(path.join(service.folder, `${name}.log`));
  child.stdout.pipe(log);
  child.stderr.pipe(log);
  // A rehearsal that ends in whatever way leaves no process behind.
  process.once('exit', () => child.kill('SIGKILL'));
  let isStopping = false;
  child.once('exit', (code, signal) => {
    if (!isStopping) service.onUnexpectedEnd(`${name} ended with code ${code}, signal ${signal}`);
  });
  const url = `http://127.0.0.1:${port}`;
  const deadline = Date.now() + START_LIMIT_MS;
  while (!(await isReady(`${url}${kind === 'api' ? '/health/ready' : '/health'}`))) {
    if (hasEnded(child) || Date.now() > deadline) {
      throw new RehearsalError(`${name} does not start: see ${service.folder}/${name}.log.`);
    }
    await sleep(50);
  }
  return {
    name,
    port,
    url,
    stop: async () => {
      isStopping = true;
      if (!hasEnded(child)) {
        const exited = once(child, 'exit');
        child.kill('SIGTERM');
        await exited;
      }
      return child.exitCode;
    },
  };
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const isReady = (url: string): Promise<boolean> =>
  fetch(url, { headers: { connection: 'close' } }).then(
    ({ status }) => status === 200,
    () => false,
  );

function environmentOf({ databaseUrl, folder, secrets }: Service, port: number): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    WORKER_PORT: String(port),
    RUN_JOBS: 'false',
    SHUTDOWN_DRAIN_SECONDS: String(DRAIN_SECONDS),
    DATA_DIR: path.join(folder, 'data'),
    JWT_SECRET: secrets.jwtSecret,
    AUDIT_SEAL_KEY: secrets.auditSealKey,
    WEBHOOK_SECRET_KEY: secrets.webhookSecretKey,
    WEBHOOK_ALLOW_PRIVATE: 'true',
    ACCESS_TOKEN_TTL_SECONDS: '86400',
    // Counted, but beyond what the clients send.
    RATE_LIMIT_SCALE: '1000',
    APPROVAL_THRESHOLD_MINOR: '20000',
    LOG_LEVEL: 'warn',
  };
}

/** What `npm run migrate` printed and how it ended. */
export interface Migrated {
  readonly code: number | null;
  readonly lines: readonly string[];
  readonly ms: number;
}

/** Migrates the database with the version in `root`: up, unless `command` says how far down. */
export async function migrateWith(
  root: string,
  databaseUrl: string,
  command: readonly string[] = ['up'],
): Promise<Migrated> {
  const begun = performance.now();
  const args = ['-r', './scripts/check-node.cjs', 'scripts/migrate.ts', ...command];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH, DATABASE_URL: databaseUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, lines: output.trim().split('\n'), ms: Math.round(performance.now() - begun) };
}
