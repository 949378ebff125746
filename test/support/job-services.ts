// What the background jobs of a test work with: the app's own database and files, and parties outside that take
// everything and tell nobody.
import type { JobServices } from '../../src/jobs/start-jobs.ts';
import { createLogger } from '../../src/platform/logger.ts';
import { createOutbound } from '../../src/platform/outbound-http.ts';
import type { TestApp } from './app.ts';
import { TEST_SECRET_BOX } from './internet.ts';

/** The services of jobs on the database of `test`; what a test watches, it replaces. */
export function jobServices(test: TestApp, replaced: Partial<JobServices> = {}): JobServices {
  return {
    db: test.db,
    databaseUrl: test.database.url,
    clock: test.clock,
    auditSealKey: test.auditSealKey,
    mailer: { send: async () => 'taken', close: () => {} },
    storage: test.storage,
    shopName: 'Test Shop',
    webhookSecrets: TEST_SECRET_BOX,
    outbound: createOutbound({
      allowHttp: true,
      allowPrivate: true,
      resolve: async () => ['127.0.0.1'],
    }),
    logger: createLogger('silent'),
    queueEvents: { onError: () => {}, onWarning: () => {} },
    onWebhookFault: () => {},
    ...replaced,
  };
}
