// The program's only source of time: every time stamp in the database comes from here, so tests can move it.

/** Tells the time. */
export interface Clock {
  /** The present moment, with millisecond precision. */
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };
