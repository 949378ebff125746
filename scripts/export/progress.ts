// Tells a person how far the export is: as a bar that moves on a terminal, as a line now and then anywhere else.

/** Where progress is shown, and what the time is. */
export interface ProgressOptions {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Columns of the terminal. */
  readonly width?: number | undefined;
  /** About how many orders there will be; the planner's guess, so the real number may be any. */
  readonly expected: number;
  /** Milliseconds of a clock that only runs forwards. */
  readonly now: () => number;
}

/** Progress that is shown while it is made. */
export interface Progress {
  readonly advance: (orders: number) => void;
  /** Shows where it ended, and a last line that says how. */
  readonly end: (how: string) => void;
  /** The orders so far. */
  readonly count: () => number;
}

/** Often enough to seem to move, seldom enough to cost nothing. */
const BAR_EVERY_MS = 100;
const LINE_EVERY_MS = 5_000;

const BAR_WIDTH = 24;

const grouped = (value: number): string => Math.round(value).toLocaleString('en-US');

function duration(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

/** Starts at nothing. */
export function createProgress(options: ProgressOptions): Progress {
  const { write, isTerminal, expected, now } = options;
  const start = now();
  const every = isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS;
  let shown = start;
  let count = 0;

  const line = (): string => {
    const rate = count / Math.max((now() - start) / 1000, 0.001);
    const left = expected > count ? `about ${duration((expected - count) / Math.max(rate, 1))} left` : '';
    const total = expected > count ? ` of about ${grouped(expected)}` : '';
    return [`${grouped(count)}${total} orders`, `${grouped(rate)}/s`, left]
      .filter((part) => part !== '')
      .join('  ');
  };
  const bar = (): string => {
    const share = expected > 0 ? Math.min(count / expected, 1) : 0;
    const filled = Math.floor(share * BAR_WIDTH);
    return `[${'='.repeat(filled)}${' '.repeat(BAR_WIDTH - filled)}]  ${line()}`;
  };
  // A line that wraps could not be overwritten.
  const fitted = (text: string): string => text.slice(0, Math.max((options.width ?? 80) - 1, 1));

  return {
    count: () => count,
    advance: (orders) => {
      count += orders;
      if (now() - shown < every) return;
      shown = now();
      write(isTerminal ? `\r\u001b[K${fitted(bar())}` : `${line()}\n`);
    },
    end: (how) => {
      const seconds = (now() - start) / 1000;
      const rate = grouped(count / Math.max(seconds, 0.001));
      write(
        `${isTerminal ? '\r\u001b[K' : ''}${how}: ${grouped(count)} orders in ${duration(seconds)}, ${rate}/s\n`,
      );
    },
  };
}
