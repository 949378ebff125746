// Works one queue with workers that take turns to ask for jobs: at every poll one of those that rest, and a worker that has
// done jobs again at once. So what waits is worked off at the pace of the jobs, and an idle queue is asked once a poll.
import type { Job, JobResult, PgBoss } from 'pg-boss';
import type { QueueName, QueueSettings } from './queues.ts';

/** A job's data as it is stored: the trace stands beside what the job is told. */
export type StoredData = (Record<string, unknown> & { traceParent?: string }) | null;

/** A job as the queue hands it out. */
export type TakenJob = Job<NonNullable<StoredData>>;

/** The library has each worker poll for itself as well; one that is woken in its turn needs that once an hour at most. */
const REST_SECONDS = 3_600;

/** Starts to work the queue: `run` tells what became of a job and never throws. The returned function ends the polls. */
export async function workQueue(
  boss: PgBoss,
  name: QueueName,
  { batchSize, batches, pollSeconds }: QueueSettings,
  run: (job: TakenJob) => Promise<JobResult>,
): Promise<() => void> {
  const options = { batchSize, pollingIntervalSeconds: REST_SECONDS, perJobResults: true } as const;
  // Those without jobs, in the order in which they are woken, and those of them that were woken since they last had any.
  const resting = new Set<string>();
  const woken = new Set<string>();
  const wakeNext = () => {
    const [id] = resting;
    if (id === undefined) return;
    resting.delete(id);
    resting.add(id);
    woken.add(id);
    boss.notifyWorker(id);
  };
  for (let started = 0; started < batches; started += 1) {
    const worker: Promise<string> = boss.work<NonNullable<StoredData>, unknown, typeof options>(
      name,
      options,
      async (jobs) => {
        const id = await worker;
        resting.delete(id);
        // Where one finds jobs, there may be more. One that only goes on says nothing new: others would ask in vain.
        if (woken.delete(id)) wakeNext();
        const results = await Promise.all(jobs.map(run));
        resting.add(id);
        boss.notifyWorker(id);
        return results;
      },
    );
    resting.add(await worker);
  }
  const polls = setInterval(wakeNext, pollSeconds * 1_000);
  return () => clearInterval(polls);
}
