// getHealth and getReadiness: what operators and load balancers see; their failures stand with those of all operations.
import { expect, test } from 'vitest';
import { useTestApp } from '../../support/app.ts';

const shop = useTestApp();

test('the health tells of the database and of what is switched off', async () => {
  const { data } = await shop.api('getHealth');
  expect(data).toMatchObject({
    status: 'OK',
    version: '0.0.0-test',
    checks: { database: { status: 'UP' }, redis: { status: 'DISABLED', latencyMs: null } },
  });
  expect(data.checks.database.latencyMs).toBeGreaterThanOrEqual(0);
});

test('a process with its database takes requests', async () => {
  expect((await shop.api('getReadiness')).data).toEqual({ ready: true });
});

test('probes need no headers and leave nothing', async () => {
  for (const path of ['/health', '/health/ready']) {
    const response = await shop.app.inject({ method: 'GET', url: path, headers: { host: 'localhost' } });
    expect(response.statusCode).toBe(200);
    expect(response.headers['set-cookie']).toBeUndefined();
  }
  expect(await shop.db.selectFrom('audit_log').select('id').execute()).toEqual([]);
});
