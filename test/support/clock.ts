// A clock that tests move: it runs with the machine's unless it is told to jump.
import type { Clock } from '../../src/platform/clock.ts';

export interface TestClock extends Clock {
  /** Moves the clock forward by `ms` milliseconds. */
  advance(ms: number): void;
}

/** A clock that shows the machine's time until it is advanced. */
export function createTestClock(): TestClock {
  let aheadMs = 0;
  return {
    now: () => new Date(Date.now() + aheadMs),
    advance: (ms) => {
      aheadMs += ms;
    },
  };
}
