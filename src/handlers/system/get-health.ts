// Tells operators and load balancers how the service is; without its database it is unavailable, without Redis degraded.
import { pingDatabase } from '../../db/queries/health.ts';
import type { Handler, Services } from '../handler.ts';

export const getHealth: Handler<'getHealth'> = async (_call, services) => {
  const askedAt = performance.now();
  const [redis, databaseMs] = await Promise.all([
    checkRedis(services),
    pingDatabase(services.db).then(() => performance.now() - askedAt),
  ]);
  return {
    status: 200,
    data: {
      status: redis.status === 'DOWN' ? 'DEGRADED' : 'OK',
      version: services.version,
      uptimeSeconds: Math.round(process.uptime()),
      checks: { database: { status: 'UP', latencyMs: hundredths(databaseMs) }, redis },
    },
  };
};

async function checkRedis({ redis }: Services) {
  if (redis === undefined) return { status: 'DISABLED', latencyMs: null } as const;
  const latencyMs = await redis.ping();
  if (latencyMs === null) return { status: 'DOWN', latencyMs: null } as const;
  return { status: 'UP', latencyMs: hundredths(latencyMs) } as const;
}

const hundredths = (ms: number): number => Math.round(ms * 100) / 100;
