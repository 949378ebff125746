// Starts API processes and workers over the database of a test's app, which makes what they work on and looks at what
// they have done.

import { launchAndWait, launchWorker, makeDataDir, type ServerProcess } from '../start/server-process.ts';
import { TEST_JWT_SECRET, type TestApp } from '../support/app.ts';

type Env = Readonly<Record<string, string>>;

/** Settings with which a process takes the tokens of `test` and works on its database. */
async function settingsFor(test: TestApp, env: Env): Promise<Env> {
  return {
    DATA_DIR: await makeDataDir(),
    DATABASE_URL: test.database.url,
    JWT_SECRET: TEST_JWT_SECRET,
    AUDIT_SEAL_KEY: test.auditSealKey,
    RATE_LIMIT_SCALE: '0',
    ...env,
  };
}

/** Starts an API; `cleanUp` of server-process.ts ends it. */
export async function anApi(test: TestApp, env: Env = {}): Promise<ServerProcess> {
  return launchAndWait(await settingsFor(test, env));
}

/** Starts a worker; `cleanUp` ends it as well. */
export async function aWorker(test: TestApp, env: Env = {}): Promise<ServerProcess> {
  return launchWorker(await settingsFor(test, env));
}
