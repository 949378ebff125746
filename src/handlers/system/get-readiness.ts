// Tells a load balancer whether this process takes requests.
import { pingDatabase } from '../../db/queries/health.ts';
import type { Handler } from '../handler.ts';

export const getReadiness: Handler<'getReadiness'> = async (_call, { db }) => {
  await pingDatabase(db);
  return { status: 200, data: { ready: true } };
};
