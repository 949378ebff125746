// Lists the background jobs that have failed for good, the latest first.
import { listFailedJobs } from '../../db/queries/failed-jobs.ts';
import type { Handler } from '../handler.ts';
import { pageMeta, readPage } from '../paging.ts';
import { presentFailedJob } from './present-failed-job.ts';

export const adminListFailedJobs: Handler<'adminListFailedJobs'> = async (call, { db }) => {
  const page = await listFailedJobs(db, call.query.queue, readPage(call, ['time', 'id']));
  return { status: 200, data: page.rows.map(presentFailedJob), meta: pageMeta(call, page) };
};
