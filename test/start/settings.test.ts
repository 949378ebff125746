// A start that cannot work says why in words, names the setting, and exits with 1; no secret is ever printed.
import { spawnSync } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrationStatus } from '../../src/db/migrate.ts';
import { createTestDatabase } from '../support/postgres.ts';
import {
  cleanUp,
  isEmbeddedServerAlive,
  launch,
  launchAndWait,
  makeDataDir,
  PROJECT,
  signIn,
  until,
} from './server-process.ts';

let dataDir: string;

beforeEach(async () => {
  dataDir = await makeDataDir();
});
afterEach(cleanUp);

const JWT_SECRET = 'q8Zr3Vx1Lm7Tc5Wn9Yb2Kd4Hs6Jf0GpEa';
const AUDIT_SEAL_KEY = 'Uo1Ie2Ra3Nt4Sh5Dl6Cm7Fw8Yp9Vb0GkXz';
const WEBHOOK_SECRET_KEY = 'qW7eR1tY5uI9oP3aS6dF0gH4jK8lZ2xC';

/** What a start that fails prints for the person. */
async function complaintOf(env: Record<string, string>): Promise<string> {
  const server = await launch({ DATA_DIR: dataDir, ...env });
  expect(await server.exited).toBe(1);
  expect(server.complaint()).not.toMatch(/^ {4}at /m);
  return server.complaint();
}

describe('settings', () => {
  it('are all checked before anything is started, and each bad one is named', async () => {
    const bad = {
      NODE_ENV: 'prod',
      PORT: '80a',
      DATABASE_URL: 'mysql://root:hunter2@db/shop',
      DATABASE_POOL_SIZE: '0',
      MIGRATE_ON_START: 'yes',
      JWT_SECRET: 'too-short-hunter2',
      AUDIT_SEAL_KEY: 'please-change-me-please-change-me-hunter2',
      ACCESS_TOKEN_TTL_SECONDS: '5',
      SESSION_TTL_DAYS: 'many',
      CORS_ORIGINS: 'shop.example',
      RATE_LIMIT_SCALE: '-1',
      SHOP_CURRENCY: 'dollars',
      APPROVAL_THRESHOLD_MINOR: '1.5',
      PAYMENT_WINDOW_MINUTES: '0',
      APPROVAL_WINDOW_HOURS: '9999',
      LOG_LEVEL: 'loud',
    };
    const complaint = await complaintOf(bad);
    const named = complaint.match(/^ {2}- (\w+): \S+/gm)?.map((line) => line.split(/[ :]+/)[2]);
    expect(named?.sort()).toEqual(Object.keys(bad).sort());
    expect(complaint).toMatch(/^The configuration is not usable:\n/);
    expect(complaint).not.toContain('hunter2');
    expect(await isEmbeddedServerAlive(dataDir)).toBe(false);
  });

  it.each(['0', '65536', '-1', '3000 '])('PORT=%j is refused by name', async (port) => {
    expect(await complaintOf({ PORT: port })).toMatch(/^ {2}- PORT: /m);
  });

  it('that production needs are named when they are missing', async () => {
    expect(await complaintOf({ NODE_ENV: 'production', CORS_ORIGINS: '*' })).toBe(
      'The configuration is not usable:\n' +
        '  - DATABASE_URL: required in production; the embedded Postgres is for development and trying out\n' +
        '  - JWT_SECRET: required in production\n' +
        '  - AUDIT_SEAL_KEY: required in production\n' +
        '  - WEBHOOK_SECRET_KEY: required in production\n' +
        '  - CORS_ORIGINS: "*" is not accepted in production; name the origins\n',
    );
    expect(await complaintOf({ JWT_SECRET, AUDIT_SEAL_KEY: JWT_SECRET })).toContain(
      'AUDIT_SEAL_KEY: must differ from JWT_SECRET',
    );
  });
});

describe('DATA_DIR', () => {
  it('that is a file is refused', async () => {
    const file = path.join(dataDir, 'file');
    await writeFile(file, '');
    expect(await complaintOf({ DATA_DIR: file })).toMatch(
      /can't use the folder .*file\/postgres: .* Set DATABASE_URL/,
    );
  });

  it('that cannot be written is refused', async () => {
    await chmod(dataDir, 0o555);
    // Root may write everywhere but into the kernel's own files.
    const closed = process.getuid?.() === 0 ? '/proc/no-such-folder' : dataDir;
    expect(await complaintOf({ DATA_DIR: closed })).toMatch(/can't use the folder .* Set DATABASE_URL/);
  });
});

describe('DATABASE_URL', () => {
  it('that leads nowhere is refused without the password', async () => {
    const complaint = await complaintOf({ DATABASE_URL: 'postgres://shop:hunter2@127.0.0.1:1/shop' });
    expect(complaint).toMatch(/^The server 127\.0\.0\.1:1 can't be reached: .+ Check DATABASE_URL\.\n$/);
    expect(complaint).not.toContain('hunter2');
    expect(await complaintOf({ DATABASE_URL: 'postgres://localhost:1/shop' })).toMatch(
      /can't be reached: \S+/,
    );
  });

  it('of a database that lacks migrations is refused with the command, and migrated when told to', async () => {
    const { url, close } = await createTestDatabase({ migrated: false });
    const env = { DATA_DIR: dataDir, DATABASE_URL: url };
    expect(await complaintOf(env)).toMatch(
      /^The database lacks the migrations 0001_.*\. Run "npm run migrate -- up" or set MIGRATE_ON_START=true\.\n$/,
    );
    const missing = new URL(url);
    missing.pathname = '/no_such_database';
    expect(await complaintOf({ DATABASE_URL: missing.href })).toContain(
      'has no database "no_such_database". Create it',
    );

    const server = await launchAndWait({
      ...env,
      NODE_ENV: 'production',
      MIGRATE_ON_START: 'true',
      JWT_SECRET,
      AUDIT_SEAL_KEY,
      WEBHOOK_SECRET_KEY,
    });
    expect((await migrationStatus(url)).every(({ appliedAt }) => appliedAt !== undefined)).toBe(true);
    const page = await (await fetch(`${server.url}/api/v1/products`)).json();
    expect(page).toMatchObject({ data: [], meta: { total: 0 } });
    server.signal('SIGTERM');
    expect(await server.exited).toBe(0);
    // The demo shop, whose passwords are public, is for the embedded database only.
    expect(server.output()).not.toMatch(/grace@example\.com|Ctrl-C|embedded/);
    await close();
  });
});

it('prints no password, token or key, whatever it is asked', async () => {
  const server = await launchAndWait({ DATA_DIR: dataDir, LOG_LEVEL: 'trace' });
  await until('the greeting', () => server.output().includes('Stop with Ctrl-C.'));
  const greeting = server.output().length;
  const token = await signIn(server.url, 'grace@example.com', 'grace-runs-the-shop');
  await signIn(server.url, 'ada@example.com', 'not-the-password').catch(() => {});
  await fetch(`${server.url}/api/v1/auth/me?access_token=${token}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  await fetch(`${server.url}/api/v1/auth/refresh`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ refreshToken: 'x'.repeat(43) }),
  });
  server.signal('SIGTERM');
  expect(await server.exited).toBe(0);

  const stored = JSON.parse(await readFile(path.join(dataDir, 'secrets.json'), 'utf8'));
  const databasePassword = await readFile(path.join(dataDir, 'postgres/cluster/password'), 'utf8');
  const secrets = [...Object.values<string>(stored), databasePassword, token, 'x'.repeat(43)];
  for (const secret of secrets) expect(server.output()).not.toContain(secret);
  expect(server.output().slice(greeting)).not.toMatch(/grace-runs-the-shop|not-the-password/);
  const serverLog = await readFile(path.join(dataDir, 'postgres/postgres.log'), 'utf8');
  for (const secret of secrets) expect(serverLog).not.toContain(secret);
});

it('says which Node it needs when an older one runs it', () => {
  const pretend = "Object.defineProperty(process, 'versions', { value: { node: '22.21.0' } });";
  const { status, stderr } = spawnSync(
    process.execPath,
    ['-e', `${pretend} require('./scripts/check-node.cjs')`],
    {
      cwd: PROJECT,
      encoding: 'utf8',
    },
  );
  expect(status).toBe(1);
  expect(stderr).toMatch(/^This needs Node 24\.18 or newer, and this is .*npm ci.*\n$/);
});
