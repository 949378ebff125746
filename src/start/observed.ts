// Opens what a process works on so that it can be watched: its pool of connections, the metrics, the traces, and a
// connection of its own for the figures that lie in the database.
import packageJson from '../../package.json' with { type: 'json' };
import { createDatabase, type Database } from '../db/client.ts';
import { createMetrics, type Metrics } from '../platform/metrics.ts';
import { openTracing, type Tracing } from '../platform/tracing.ts';
import type { Life } from './process.ts';

/** A statement that runs longer is cut off, so that it cannot hold locks and connections for good. */
const STATEMENT_TIMEOUT_MS = 15_000;

/** How much later than at the server's own limit a server is taken for one that hangs, which answers nothing at all. */
const ANSWER_MARGIN_MS = 2_000;

/** One does for a busy process; with a second, what is slow for a moment holds up half of the looks and not all. */
const SHARED_CONNECTIONS = 2;

/** Figures that take longer to read are left out of a scrape, which itself is given ten seconds by default. */
const MONITOR_TIMEOUT_MS = 1_000;

/** The longest that one batch of a long read may take, when a filter finds next to nothing in a very large table. */
const LONG_READ_TIMEOUT_MS = 600_000;

/** What a process works on, and by what it is watched. */
export interface Observed {
  readonly db: Database;
  /** The same database, through one connection with short time limits. */
  readonly monitor: Database;
  readonly metrics: Metrics;
  /** Undefined when no collector is configured. */
  readonly tracing: Tracing | undefined;
}

/** Opens all of it on the database at `url` for the program called `name`; the process's end closes it. */
export async function openObserved(
  { config, logger, onStop }: Life,
  url: string,
  name: string,
): Promise<Observed> {
  const { otlpEndpoint: endpoint, databasePoolSize } = config;
  const tracing =
    endpoint === undefined
      ? undefined
      : await openTracing({ endpoint, serviceName: name, version: packageJson.version });
  if (tracing !== undefined) onStop(tracing.stop);
  const onError = (err: Error) => logger.warn({ err }, 'a database connection broke');
  const db = createDatabase(url, {
    maxConnections: databasePoolSize,
    sharedConnections: SHARED_CONNECTIONS,
    statementTimeoutMs: STATEMENT_TIMEOUT_MS,
    answerTimeoutMs: STATEMENT_TIMEOUT_MS + ANSWER_MARGIN_MS,
    applicationName: name,
    onError,
    ...(tracing !== undefined && { onStatement: tracing.recordStatement }),
  });
  onStop(() => db.destroy());
  const monitor = createDatabase(url, {
    maxConnections: 1,
    statementTimeoutMs: MONITOR_TIMEOUT_MS,
    answerTimeoutMs: MONITOR_TIMEOUT_MS + ANSWER_MARGIN_MS,
    connectionTimeoutMs: MONITOR_TIMEOUT_MS,
    applicationName: `${name} monitor`,
    onError,
  });
  onStop(() => monitor.destroy());
  return { db, monitor, metrics: createMetrics({ process: true }), tracing };
}

/** Opens connections for reads that take long, apart from those of the requests; the process's end closes them. */
export function openLongReads({ logger, onStop }: Life, url: string, maxConnections: number): Database {
  const db = createDatabase(url, {
    maxConnections,
    statementTimeoutMs: LONG_READ_TIMEOUT_MS,
    applicationName: 'order-management-api exports',
    onError: (err) => logger.warn({ err }, 'a database connection of an export broke'),
  });
  onStop(() => db.destroy());
  return db;
}
