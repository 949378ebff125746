// The life of a process: it reads its settings, starts part by part, and stops in the reverse order when it is told to,
// leaving nothing behind.
import type { Logger } from 'pino';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { createLogger } from '../platform/logger.ts';
import { StartError } from './database.ts';
import { onOrphaned } from './orphan.ts';

/**
 * How long a shutdown may take after the drain, which is none by default: under the 10 s after which container engines
 * kill what still runs unless they are told otherwise.
 */
const SHUTDOWN_LIMIT_MS = 9_000;

/** What a process starts with. */
export interface Life {
  readonly config: Config;
  readonly logger: Logger;
  /** Aborts when the process is told to stop; a start that is under way ends after its current step. */
  readonly stopRequested: AbortSignal;
  /** Adds what stops the part that was just started; the newest is stopped first. */
  readonly onStop: (stop: () => Promise<void>) => void;
  /** Says how to end at once what would outlive the process. */
  readonly onAbandon: (abandon: () => void) => void;
}

/** Tells a person why the start failed; the stack only helps when the cause is a fault of the program. */
function explain(error: unknown): string {
  if (error instanceof ConfigError || error instanceof StartError) return error.message;
  const { code, message, stack } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `The port is taken: ${message}. Set PORT to another one.`;
  return code === undefined && stack !== undefined ? stack : message;
}

/** Runs a process from its settings in `environment` to its end. `begin` resolves when everything is started. */
export async function runProcess(
  environment: Readonly<Record<string, string | undefined>>,
  begin: (life: Life) => Promise<void>,
): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  let abandon: () => void = () => {};
  const stopAll = async () => {
    for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) await stop();
  };
  try {
    const config = readConfig(environment);
    const logger = createLogger(config.logLevel);
    await stopOnSignals(config, logger, { stopAll, abandon: () => abandon() }, (stopRequested) =>
      begin({
        config,
        logger,
        stopRequested,
        onStop: (stop) => stops.push(stop),
        onAbandon: (how) => {
          abandon = how;
        },
      }),
    );
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    await stopAll().catch(() => {});
    process.exit(1);
  }
}

/** Stops in order at the first signal and at once at the second. */
function stopOnSignals(
  { startedByNpm, shutdownDrainMs }: Config,
  logger: Logger,
  { stopAll, abandon }: { stopAll: () => Promise<void>; abandon: () => void },
  begin: (stopRequested: AbortSignal) => Promise<void>,
): Promise<void> {
  const exitNow = (): never => {
    abandon();
    process.exit(1);
  };
  const stopRequest = new AbortController();
  const started = begin(stopRequest.signal);
  const stop = (reason: string) => {
    if (stopRequest.signal.aborted) exitNow();
    stopRequest.abort();
    logger.info({ reason }, 'stopping');
    setTimeout(() => {
      logger.error('the shutdown took too long');
      exitNow();
    }, shutdownDrainMs + SHUTDOWN_LIMIT_MS).unref();
    started
      .catch(() => {})
      .then(stopAll)
      .then(
        () => {
          logger.info('stopped');
          process.exitCode = 0;
        },
        (err) => {
          logger.error({ err }, 'the shutdown failed');
          exitNow();
        },
      );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  if (startedByNpm) {
    onOrphaned(() => {
      if (!stopRequest.signal.aborted) stop('npm has ended');
    });
  }
  return started.catch((error: unknown) => {
    if (!stopRequest.signal.aborted) throw error;
  });
}
