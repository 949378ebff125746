// Starts the shop that is fuzzed: a Postgres of its own over a temporary folder and the server as its own process, with
// accounts of every role, keys, products and orders in every state.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase } from '../../src/db/client.ts';
import { migrateToLatest } from '../../src/db/migrate.ts';
import type { Role } from '../../src/domain/actor.ts';
import { isOfUse, type Scope } from '../../src/domain/scopes.ts';
import { systemClock } from '../../src/platform/clock.ts';
import {
  discardEmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/index.ts';
import { DEMO_ACCOUNTS, openDemoShop } from '../../src/start/demo-shop.ts';
import { bodySchemaOf } from '../answers/contract-document.ts';
import { type Caller, createKnown, type Known } from './known.ts';

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

/** Beyond anything that the requests order. */
const FUNDS_MINOR = 10_000_000;

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

// biome-ignore lint/suspicious/noExplicitAny: reads the answers of several operations.
type Data = any;

/** A caller of the API that throws when it is refused. */
function caller(origin: string) {
  let keys = 0;
  return async (
    method: string,
    target: string,
    headers: Caller['headers'],
    body?: unknown,
  ): Promise<Data> => {
    keys += 1;
    const answer = await fetch(origin + target, {
      method,
      headers: {
        ...headers,
        ...(method === 'POST' && { 'idempotency-key': `setting-up-${keys}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The shop cannot be filled: ${method} ${target} answers ${text}`);
    return text === '' ? undefined : JSON.parse(text).data;
  };
}

const keyBody = bodySchemaOf('createApiKey') as { properties: { scopes: { items: { enum: Scope[] } } } };
const ALL_SCOPES = keyBody.properties.scopes.items.enum;

/** Signs everybody in and makes what the requests will name. */
async function fillShop(origin: string): Promise<Known> {
  const call = caller(origin);
  const enter = async (email: string, password: string, name: string) => {
    const session = await call('POST', '/api/v1/auth/login', {}, { email, password });
    const headers = { authorization: `Bearer ${session.accessToken}` };
    return { name, headers, userId: session.user.id as string, refreshToken: session.refreshToken as string };
  };
  const demo = async (role: Role) => {
    const account = DEMO_ACCOUNTS.find((one) => one.role === role);
    if (account === undefined) throw new Error(`The demo shop has no ${role}.`);
    return enter(account.email, account.password, role);
  };
  const [admin, approver, ada] = [await demo('ADMIN'), await demo('APPROVER'), await demo('CUSTOMER')];
  const other = { email: 'other@example.com', password: 'a good password', name: 'Other' };
  await call('POST', '/api/v1/auth/register', {}, other);
  const bob = await enter(other.email, other.password, 'another customer');
  const leavers = [];
  for (let index = 0; index < 3; index += 1)
    leavers.push(await enter(other.email, other.password, 'who leaves'));

  const keyOf = async (owner: Caller, role: Role, scopes = ALL_SCOPES): Promise<Caller> => {
    const useful = scopes.filter((scope) => isOfUse(scope, role));
    const body = { name: 'fuzz', scopes: useful };
    const { secret } = await call('POST', '/api/v1/api-keys', owner.headers, body);
    return { name: `a key of ${owner.name}`, headers: { 'x-api-key': secret } };
  };
  const keys = [
    await keyOf(admin, 'ADMIN'),
    await keyOf(approver, 'APPROVER'),
    await keyOf(ada, 'CUSTOMER'),
    await keyOf(ada, 'CUSTOMER', ['wallet:read']),
  ];

  for (const { userId } of [ada, bob]) {
    const body = { amountMinor: FUNDS_MINOR, currency: 'USD', reason: 'to be spent' };
    await call('POST', `/api/v1/admin/wallets/${userId}/credits`, admin.headers, body);
  }
  const products: Data[] = await call('GET', '/api/v1/products?perPage=100', {});
  const cheap = products.filter(({ stockQuantity }) => stockQuantity > 20);
  for (const { id } of products) {
    const body = { delta: 100_000, reason: 'a large delivery' };
    await call('POST', `/api/v1/admin/products/${id}/stock-adjustments`, admin.headers, body);
  }
  const orderIds: string[] = [];
  const numbers: string[] = [];
  for (const [index, owner] of [ada, ada, ada, bob, bob, ada, bob, ada].entries()) {
    const items = [{ productId: cheap[index % cheap.length].id, quantity: index < 6 ? 1 : 200 }];
    const order = await call('POST', '/api/v1/orders', owner.headers, { items });
    orderIds.push(order.id);
    numbers.push(order.number);
    if (index % 2 === 0 && order.status === 'PENDING') {
      await call('POST', `/api/v1/orders/${order.id}/pay`, owner.headers);
    }
  }
  const coupons: Data[] = await call('GET', '/api/v1/admin/coupons', admin.headers);
  const callers = [admin, approver, ada, bob, ...keys];
  return createKnown(
    callers.map(({ name, headers }) => ({ name, headers })),
    leavers,
    {
      orderId: orderIds,
      number: numbers,
      productId: products.map(({ id }) => id),
      couponId: coupons.map(({ id }) => id),
      couponCode: coupons.map(({ code }) => code),
      userId: [ada.userId, bob.userId],
      email: [...DEMO_ACCOUNTS.map(({ email }) => email), other.email],
      refreshToken: leavers.map(({ refreshToken }) => refreshToken),
      category: [...new Set(products.map(({ category }) => category))],
      sku: products.map(({ sku }) => sku),
    },
  );
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
  await openDemoShop(db, systemClock, 'USD').finally(() => db.destroy());

  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=8', '--liftoff-only', '--heap-growing-percent=20', 'src/server.ts'],
    {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        ...SECRETS,
        DATABASE_URL: postgres.url,
        DATA_DIR: path.join(folder, 'data'),
        PORT: String(port),
        RUN_JOBS: 'true',
        RATE_LIMIT_SCALE: '0',
        ACCESS_TOKEN_TTL_SECONDS: '86400',
        LOG_LEVEL: 'warn',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      // Ctrl-C ends the run, which then still asks the server: it must not reach the server as well.
      detached: true,
    },
  );
  process.once('exit', () => child.kill('SIGKILL'));
  const complaints = listen(child);
  let isStopping = false;
  child.on('exit', (code, signal) => {
    if (!isStopping) complaints.unshift(`the server ended with code ${code}, signal ${signal}`);
    else if (code !== 0) complaints.unshift(`the server stopped with code ${code}, signal ${signal}`);
  });
  const origin = `http://127.0.0.1:${port}`;
  await waitUntilReady(origin, child);
  return {
    origin,
    port,
    pid: child.pid ?? 0,
    databaseUrl: postgres.url,
    auditSealKey: SECRETS.AUDIT_SEAL_KEY,
    known: await fillShop(origin),
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
      await postgres.stop();
      await discardEmbeddedPostgres(postgres.dataDir);
      await rm(folder, { recursive: true, force: true });
    },
  };
}
