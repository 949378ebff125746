// Keeps the server running as long as its program does: one that ends by itself is started again over the same data.

/** What is watched, and what to do about it. */
export interface WatchOptions {
  readonly isRunning: () => Promise<boolean>;
  /** Starts the server again; resolves when it answers. */
  readonly restart: () => Promise<void>;
  /** Told once that the server is gone for good; nothing is tried after that. */
  readonly onLost: (error: Error) => void;
}

// A look costs one system call; a person does not notice the gap, and requests in it are answered with 503.
const LOOK_EVERY_MS = 500;
// A server that ends again and again has a cause that starting it does not cure.
const MAX_RESTARTS = 5;
const RESTARTS_WITHIN_MS = 60_000;

/** Starts to watch; the returned function ends that and resolves when no restart is under way. */
export function watchServer({ isRunning, restart, onLost }: WatchOptions): () => Promise<void> {
  let ended = false;
  let looking = Promise.resolve();
  let restarts: number[] = [];
  const look = async () => {
    try {
      if (await isRunning()) return;
      if (ended) return;
      restarts = [...restarts.filter((at) => Date.now() - at < RESTARTS_WITHIN_MS), Date.now()];
      if (restarts.length > MAX_RESTARTS) throw new Error(`it ended ${restarts.length} times in a minute`);
      await restart();
    } catch (error) {
      clearInterval(timer);
      if (!ended) onLost(error as Error);
    }
  };
  let isLooking = false;
  const timer = setInterval(() => {
    if (isLooking) return;
    isLooking = true;
    looking = look().finally(() => {
      isLooking = false;
    });
  }, LOOK_EVERY_MS);
  timer.unref();
  return () => {
    ended = true;
    clearInterval(timer);
    return looking;
  };
}
