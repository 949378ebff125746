// Exports orders as CSV from the command line, as adminExportOrders does over HTTP: `npm run export -- --output orders.csv`.
// Interrupted or failed, it leaves no half file.
import { createDatabase } from '../src/db/client.ts';
import { estimateOrders } from '../src/db/queries/order-export.ts';
import { explainDatabaseError } from '../src/start/database.ts';
import { exportOrders } from '../src/transactions/export-orders.ts';
import { CallError, type ExportCall, readCall, usage } from './export/call.ts';
import { createProgress } from './export/progress.ts';
import { fileTarget, streamTarget, type Target } from './export/target.ts';
import { openTarget } from './target-database.ts';

/** By POSIX's custom 128 and the number of the signal. */
const SIGNAL_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
const PIPE_CODE = 141;

/** The person or the system wants no more of it. */
class Interruption extends Error {
  readonly by: keyof typeof SIGNAL_CODES;

  constructor(by: keyof typeof SIGNAL_CODES) {
    super(`Interrupted by ${by}.`);
    this.by = by;
  }
}

/** The codes of a database that is not migrated: a table or a column is missing. */
const NOT_MIGRATED = new Set(['42P01', '42703']);

function explain(error: NodeJS.ErrnoException, url: string): string {
  if (NOT_MIGRATED.has(error.code ?? '')) {
    return `The database does not fit this version: ${error.message}. Run "npm run migrate -- up".`;
  }
  return explainDatabaseError(error, url);
}

async function writeOrders(
  { filter }: ExportCall,
  url: string,
  target: Target,
  signal: AbortSignal,
): Promise<void> {
  // One connection reads; the other one cancels what it runs.
  const db = createDatabase(url, {
    maxConnections: 2,
    applicationName: 'order-management-api export',
    onError: () => {},
  });
  try {
    const { stderr } = process;
    const progress = createProgress({
      write: (text) => stderr.write(text),
      isTerminal: stderr.isTTY === true,
      width: stderr.columns,
      expected: await estimateOrders(db, filter),
      now: () => performance.now(),
    });
    try {
      for await (const { text, orders } of exportOrders(db, filter, signal)) {
        await target.write(text);
        progress.advance(orders);
      }
      await target.finish();
    } catch (error) {
      progress.end(signal.aborted ? 'Interrupted' : 'Failed');
      throw error;
    }
    progress.end('Exported');
  } finally {
    await db.destroy();
  }
}

async function run(call: ExportCall, signal: AbortSignal): Promise<void> {
  const target = call.output === undefined ? streamTarget(process.stdout) : await fileTarget(call.output);
  try {
    const { url, close } = await openTarget();
    try {
      await writeOrders(call, url, target, signal);
    } catch (error) {
      const failure = error as NodeJS.ErrnoException;
      // What the file system refuses has a sentence of its own.
      if (failure.syscall !== undefined && failure.syscall !== 'connect') throw failure;
      throw Object.assign(new Error(explain(failure, url), { cause: error }), { code: failure.code });
    } finally {
      await close();
    }
  } catch (error) {
    await target.discard();
    throw error;
  }
}

async function main(): Promise<number> {
  const call = readCall(process.argv.slice(2));
  if (call === undefined) {
    console.log(usage());
    return 0;
  }
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, () => interruption.abort(new Interruption(name)));
  try {
    await run(call, interruption.signal);
    return 0;
  } catch (error) {
    if (interruption.signal.aborted) return SIGNAL_CODES[(interruption.signal.reason as Interruption).by];
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return PIPE_CODE;
    console.error((error as Error).message);
    return 1;
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof CallError)) throw error;
  console.error(`${error.message}\n\n${usage()}`);
  process.exitCode = 2;
}
