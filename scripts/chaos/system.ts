// The system under test: API instances and workers over one Postgres and one Redis, with a proxy on every way between
// them, so that each of them can be cut off, slowed down and killed apart from the others.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ChaosPostgres, startPostgres } from './postgres.ts';
import { bundleOnce, prepareProgram, type RunningProgram } from './processes.ts';
import { startProxy, type Way } from './proxy.ts';
import { type ChaosRedis, isRedisInstalled, startRedis } from './redis.ts';

/** One process of the program, and the ways that lead to and from it. */
export interface Instance {
  readonly program: RunningProgram;
  /** Its own way to the database. */
  readonly database: Way;
  /** The way of clients to it; none leads to a worker. */
  readonly clients: Way | undefined;
}

/** Everything that runs. */
export interface ChaosSystem {
  readonly apis: readonly Instance[];
  readonly workers: readonly Instance[];
  readonly postgres: ChaosPostgres;
  /** Undefined where redis-server is not installed. */
  readonly redis: ChaosRedis | undefined;
  /** The way of all instances to Redis. */
  readonly redisWay: Way | undefined;
  /** The way of all workers to the receiver of webhooks. */
  readonly receiverWay: Way;
  /** The way of all workers to the mail server. */
  readonly mailWay: Way;
  /** Starts Postgres again and leads all ways to it. */
  restartPostgres(): Promise<void>;
  /** Ends what still happens: everything runs, at its own pace and time. */
  undoEverything(): Promise<void>;
  stop(): Promise<void>;
}

/** What a run decides about the system. */
export interface SystemSettings {
  /** The folder that holds `src`. */
  readonly root: string;
  /** What is changed in the database before anything runs, if a guard is to be missing there. */
  readonly schemaChange: string | undefined;
  /** Where the servers keep their data. */
  readonly folder: string;
  /** Where the logs of the processes are kept. */
  readonly logs: string;
  readonly apis: number;
  readonly workers: number;
  /** Where webhooks and mails are received, on this machine. */
  readonly receiverPort: number;
  readonly mailPort: number;
  readonly auditSealKey: string;
  readonly jwtSecret: string;
  readonly webhookSecretKey: string;
  readonly onUnexpectedEnd: (name: string, how: string) => void;
}

/** Orders over this wait for approval; some of the run's are. */
const APPROVAL_THRESHOLD_MINOR = 20_000;

/** Where the processes keep files, below the folder of the servers. */
export const dataFolderOf = (folder: string): string => `${folder}/data`;

/** A port that nobody uses now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** Starts everything and resolves when all of it answers. */
export async function startSystem(settings: SystemSettings): Promise<ChaosSystem> {
  const { root, folder } = settings;
  const postgres = await startPostgres(`${folder}/postgres`, settings.schemaChange);
  await bundleOnce(root);
  const redis = isRedisInstalled() ? await startRedis(await freePort()) : undefined;
  const redisWay = redis && (await startProxy(redis.port));
  const receiverWay = await startProxy(settings.receiverPort);
  const mailWay = await startProxy(settings.mailPort);

  const instance = async (kind: 'api' | 'worker', number: number): Promise<Instance> => {
    const database = await startProxy(postgres.port());
    const port = await freePort();
    const program = prepareProgram({
      name: `${kind}-${number}`,
      root,
      script: kind === 'api' ? 'start' : 'worker',
      folder: settings.logs,
      port,
      onUnexpectedEnd: settings.onUnexpectedEnd,
      env: {
        DATABASE_URL: postgres.url(database.port),
        ...(redisWay !== undefined && { REDIS_URL: `redis://127.0.0.1:${redisWay.port}` }),
        ...(kind === 'api' ? { PORT: String(port), RUN_JOBS: 'false' } : { WORKER_PORT: String(port) }),
        DATA_DIR: dataFolderOf(folder),
        JWT_SECRET: settings.jwtSecret,
        AUDIT_SEAL_KEY: settings.auditSealKey,
        WEBHOOK_SECRET_KEY: settings.webhookSecretKey,
        // The receiver is on this machine.
        WEBHOOK_ALLOW_PRIVATE: 'true',
        SMTP_URL: `smtp://127.0.0.1:${mailWay.port}`,
        MAIL_FROM: 'Shop <orders@shop.example>',
        ACCESS_TOKEN_TTL_SECONDS: '86400',
        // Counted, but beyond what the run sends.
        RATE_LIMIT_SCALE: '1000',
        APPROVAL_THRESHOLD_MINOR: String(APPROVAL_THRESHOLD_MINOR),
        // Short, so that orders expire while the run lasts.
        PAYMENT_WINDOW_MINUTES: '2',
        LOG_LEVEL: 'warn',
      },
    });
    const clients = kind === 'api' ? await startProxy(port) : undefined;
    return { program, database, clients };
  };
  const several = (kind: 'api' | 'worker', count: number) =>
    Promise.all(Array.from({ length: count }, (_, index) => instance(kind, index + 1)));
  const apis = await several('api', settings.apis);
  const workers = await several('worker', settings.workers);
  const all = [...apis, ...workers];
  for (const { program } of all) program.start();
  for (const { program } of all) await program.ready();

  const ways = [
    ...all.flatMap(({ database, clients }) => [database, clients]),
    redisWay,
    receiverWay,
    mailWay,
  ].filter((way) => way !== undefined);
  return {
    apis,
    workers,
    postgres,
    redis,
    redisWay,
    receiverWay,
    mailWay,
    restartPostgres: async () => {
      await postgres.start();
      for (const { database } of all) database.lead(postgres.port());
    },
    undoEverything: async () => {
      for (const { program } of all) {
        program.resume();
        program.skew(0);
      }
      redis?.resume();
      await redis?.start();
      for (const way of ways) {
        way.delay(0);
        way.cut(false);
      }
      for (const { program } of all) program.start();
    },
    stop: async () => {
      for (const { program } of all) await program.kill();
      for (const way of ways) await way.close();
      await redis?.close();
      // The last backends may still write for a moment after their processes are gone.
      await sleep(100);
      await postgres.discard();
    },
  };
}
