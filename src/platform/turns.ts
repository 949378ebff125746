// Lets a fixed number of heavy pieces of work run at a time: others wait in line, and who finds the line full hears so at
// once instead of waiting longer than its client does.

/** The line is full. */
export class LineFull extends Error {
  override readonly name = 'LineFull';

  constructor() {
    super('Too many pieces of this work wait for their turn already.');
  }
}

/** A line of work. */
export interface Turns {
  /** Does the work when its turn comes, in the order of arrival. Throws LineFull when too many wait, else as the work does. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
}

/** So many pieces of work at a time, and so many at most that wait for them. */
export function createTurns({ atOnce, maxWaiting }: { atOnce: number; maxWaiting: number }): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  const takePlace = async (): Promise<void> => {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (waiting.length >= maxWaiting) throw new LineFull();
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  return {
    run: async (work) => {
      await takePlace();
      try {
        return await work();
      } finally {
        // The place goes to the next in line as it is, so that nobody who comes meanwhile can take it.
        const next = waiting.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
  };
}
