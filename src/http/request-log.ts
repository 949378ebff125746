// The logger of a request, made when it is first used: most requests leave one line, and that line names the request itself.
import type { FastifyBaseLogger } from 'fastify';

const LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

class RequestLog {
  readonly #make: () => FastifyBaseLogger;
  #made: FastifyBaseLogger | undefined;

  constructor(make: () => FastifyBaseLogger) {
    this.#make = make;
  }

  get made(): FastifyBaseLogger {
    this.#made ??= this.#make();
    return this.#made;
  }

  get level(): string {
    return this.made.level;
  }

  child(...details: Parameters<FastifyBaseLogger['child']>): FastifyBaseLogger {
    return this.made.child(...details);
  }
}

for (const level of LEVELS) {
  Object.defineProperty(RequestLog.prototype, level, {
    value(this: RequestLog, ...line: [string]) {
      this.made[level](...line);
    },
  });
}

/** A logger that stands for the one that `make` makes. */
export function requestLog(make: () => FastifyBaseLogger): FastifyBaseLogger {
  return new RequestLog(make) as unknown as FastifyBaseLogger;
}
