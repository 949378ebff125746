// Repeats a short piece of work for as long as the process lives, for what cannot wait for a queue's minute.
import type { Logger } from 'pino';

/** One recurring piece of work: it returns how much it did. Any number of processes may do it at once. */
export interface Chore {
  readonly name: string;
  readonly everyMs: number;
  readonly run: () => Promise<number>;
}

/**
 * Runs the chore again and again with a pause in between; a failure is logged and does not end the repetition. The
 * returned function ends it and resolves when a run under way is done.
 */
export function repeat(chore: Chore, logger: Logger): () => Promise<void> {
  let stopped = false;
  let running = Promise.resolve();
  let timer: NodeJS.Timeout;
  const runOnce = async () => {
    try {
      const done = await chore.run();
      if (done > 0) logger.debug({ chore: chore.name, done }, 'chore');
    } catch (err) {
      if (!stopped) logger.error({ err, chore: chore.name }, 'chore failed');
    }
    if (!stopped) schedule();
  };
  const schedule = () => {
    timer = setTimeout(() => {
      running = runOnce();
    }, chore.everyMs);
  };
  schedule();
  return () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
}
