// Tells operators and load balancers how the service is; without its database it is unavailable.
import { pingDatabase } from '../../db/queries/health.ts';
import type { Handler } from '../handler.ts';

export const getHealth: Handler<'getHealth'> = async (_call, services) => {
  const askedAt = performance.now();
  await pingDatabase(services.db);
  const latencyMs = Math.round((performance.now() - askedAt) * 100) / 100;
  return {
    status: 200,
    data: {
      status: 'OK',
      version: services.version,
      uptimeSeconds: Math.round(process.uptime()),
      checks: {
        database: { status: 'UP', latencyMs },
        redis: { status: 'DISABLED', latencyMs: null },
      },
    },
  };
};
