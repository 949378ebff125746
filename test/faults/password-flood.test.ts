// Floods the hashing of passwords: connections to the database are opened beside it, and who comes when the line is full is
// sent away at once.
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createDatabase } from '../../src/db/client.ts';
import { hashPassword, type ScryptCost } from '../../src/platform/passwords.ts';
import { useTestApp } from '../support/app.ts';
import { aPerson } from '../support/factories.ts';

/** Sixteen sign-ins at once were enough to fail. */
const HASHES = 24;

const CHEAP: ScryptCost = { N: 16, r: 1, p: 1 };

/** Seconds, on any machine: longer than a request takes to reach the line. */
const DEAR: ScryptCost = { N: 2 ** 17, r: 8, p: 12 };

const shop = useTestApp();

// Seen to fail without the turns: all 24 were done first, and on a slower machine the connection was given up before, because
// its handshake waits for a thread behind the whole line nine times.
it('opens a connection to the database while passwords are hashed', { timeout: 60_000 }, async () => {
  const db = createDatabase(shop.database.url, { maxConnections: 1, onError: () => {} });
  let done = 0;
  const hashes = Array.from({ length: HASHES }, async () => {
    await hashPassword('a good password');
    done += 1;
  });
  try {
    await sql`SELECT 1`.execute(db);
    expect(done).toBeLessThan(HASHES);
  } finally {
    await Promise.all(hashes);
    await db.destroy();
  }
});

// Seen to fail without the bound: 401, when the line had moved on.
it('sends a sign-in away when too many wait, and takes it afterwards', { timeout: 60_000 }, async () => {
  const { email } = await aPerson(shop);
  const signIn = () => shop.api('login', { body: { email, password: 'not the password' } });
  expect((await signIn()).status).toBe(401);
  const running = Array.from({ length: 2 }, () => hashPassword('a good password', DEAR));
  const waiting = Array.from({ length: 100 }, () => hashPassword('a good password', CHEAP));
  const refused = await signIn();
  expect(refused.status).toBe(503);
  expect(refused.error.code).toBe('SERVICE_UNAVAILABLE');
  expect(refused.headers['retry-after']).toBe('1');
  expect((await shop.api('getReadiness')).status).toBe(200);
  await Promise.all([...running, ...waiting]);
  expect((await signIn()).status).toBe(401);
});
