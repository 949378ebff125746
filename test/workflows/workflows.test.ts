// Executes the journeys of openapi/workflows against the real server: what the API promises is what runs here.
import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { basename, resolve } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { DEMO_ACCOUNTS, openDemoShop } from '../../src/start/demo-shop.ts';
import { useTestApp } from '../support/app.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const files = globSync('openapi/workflows/*.arazzo.yaml', { cwd: root });
const accountOf = (role: string) => DEMO_ACCOUNTS.find((account) => account.role === role);

// Seen to fail: with the answer of a replayed payment rendered anew instead of read from the stored row, the step
// payAgainAfterLostResponse reports a differing requestId.
describe('the workflows', () => {
  const shop = useTestApp();
  let url: string;

  beforeAll(async () => {
    await openDemoShop(shop.db, shop.clock, 'USD');
    await shop.app.listen({ host: '127.0.0.1', port: 0 });
    url = `http://127.0.0.1:${(shop.app.server.address() as AddressInfo).port}`;
  });

  test('there are some', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test.each(files)('%s runs through', async (file) => {
    const inputs = {
      runId: `T${Date.now()}`,
      adminEmail: accountOf('ADMIN')?.email,
      adminPassword: accountOf('ADMIN')?.password,
      approverEmail: accountOf('APPROVER')?.email,
      approverPassword: accountOf('APPROVER')?.password,
    };
    const { stdout } = await run(
      resolve(root, 'node_modules/.bin/redocly'),
      // signIn needs inputs of its own; the journeys run it as their first step.
      ['respect', file, '--skip', 'signIn', '--server', `api=${url}`, '--input', JSON.stringify(inputs)],
      {
        cwd: root,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    ).catch((error: { stdout: string; stderr: string }) => {
      throw new Error(`${basename(file)} failed:\n${error.stdout}\n${error.stderr}`);
    });
    const steps = /Steps: (\d+) passed, (\d+) total/.exec(stdout);
    expect(steps?.[1], stdout).toBe(steps?.[2]);
    expect(Number(steps?.[1])).toBeGreaterThan(10);
  });
});
