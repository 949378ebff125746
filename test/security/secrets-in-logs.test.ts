// The attack: somebody who may read the logs, and nothing else, signs in as somebody else with what stands in them. Every
// operation is called with everything logged, once as it succeeds and once while the database fails.
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationIds } from '../../scripts/answers/contract-document.ts';
import { buildApp } from '../../src/app.ts';
import { operations } from '../../src/contract/operations.ts';
import { isOfUse, type Scope } from '../../src/domain/scopes.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { createApi } from '../support/api.ts';
import { appOptions, TEST_JWT_SECRET, type TestApp, useTestApp } from '../support/app.ts';
import { anApiKey, anOrderIn, aPerson } from '../support/factories.ts';
import { roleFor, validRequest } from '../support/valid-requests.ts';
import { anEndpoint, useDeliveries } from '../support/webhooks.ts';

const quiet = useTestApp();
const log: string[] = [];
let app: FastifyInstance;
let shop: TestApp;

beforeAll(async () => {
  const options = appOptions(quiet.db, quiet.clock, [], { storage: quiet.storage });
  app = await buildApp({
    ...options,
    logger: createLogger('trace', { write: (line: string) => log.push(line) }),
  });
  await app.ready();
  const { db, database, clock, storage, auditSealKey } = quiet;
  shop = { app, db, database, clock, storage, auditSealKey, log, api: createApi(app) };
});
afterAll(() => app.close());

/** The values of an answer or a request under names that promise secrets, of whatever depth. */
function secretsOf(value: unknown, found: string[] = []): string[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const [name, member] of Object.entries(value)) {
    if (typeof member === 'string' && /^(password|secret|accessToken|refreshToken|token)$/.test(name)) {
      found.push(member.replace('whsec_', ''));
    }
    secretsOf(member, found);
  }
  return found;
}

// Seen to fail when a request is logged with the value of its Authorization header.
test.each(operationIds)('%s leaves none of its secrets in the log, at any level', async (operationId) => {
  const from = log.length;
  const { sender, ...request } = await validRequest(shop, operationId);
  const answer = await shop.api(operationId, request);
  expect(answer.status).toBeLessThan(300);
  const secrets = [...secretsOf(sender), ...secretsOf(request), ...secretsOf(answer), TEST_JWT_SECRET];
  if (sender !== undefined && operations[operationId].scopes.length > 0) {
    const scopes = (operations[operationId].scopes as readonly Scope[]).filter((scope) =>
      isOfUse(scope, roleFor(operationId)),
    );
    const { secret } = await anApiKey(shop, sender, scopes);
    await shop.api(operationId, { ...request, token: undefined, apiKey: secret });
    secrets.push(secret);
  }
  const lines = log.slice(from).join('');
  expect(lines).toContain(`"operationId":"${operationId}"`);
  for (const secret of secrets) expect(lines).not.toContain(secret);
  expect(lines).not.toMatch(/scrypt\$|Bearer |whsec_/);
});

describe('while the database refuses', () => {
  // Postgres quotes the whole row that it refuses. Seen to fail before the logger cut that out.
  test('a row that breaks a rule is not quoted in the log', async () => {
    const email = 'quoted-in-the-log@example.com';
    await sql`ALTER TABLE users ADD CONSTRAINT refuse_all CHECK (name <> 'Refused') NOT VALID`.execute(
      shop.db,
    );
    const from = log.length;
    const answer = await shop.api('registerUser', {
      body: { email, password: 'a password to be told', name: 'Refused' },
    });
    await sql`ALTER TABLE users DROP CONSTRAINT refuse_all`.execute(shop.db);
    expect(answer.status).toBe(500);
    const lines = log.slice(from).join('');
    expect(lines).toContain('refuse_all');
    expect(lines).not.toContain('scrypt$');
    expect(lines).not.toContain(email);
    expect(lines).not.toContain('a password to be told');
    expect(answer.text).not.toContain('refuse_all');
  });
});

test('what is sent to a receiver carries a signature and never the secret', async () => {
  const owner = await aPerson(shop);
  const { secret } = await anEndpoint(shop, owner);
  const deliveries = useDeliveries(shop);
  await anOrderIn(shop, owner, 'PENDING');
  await deliveries.dispatch();
  await deliveries.runDue();
  expect(deliveries.sent.length).toBeGreaterThan(0);
  const sent = JSON.stringify(deliveries.sent);
  expect(sent).toContain('webhook-signature');
  for (const each of [secret, secret.replace('whsec_', ''), owner.token, owner.password]) {
    expect(sent).not.toContain(each);
  }
  expect(sent).not.toContain(owner.email);
});
