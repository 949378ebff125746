// Streams the orders that the filters find as a CSV file; only so many exports run at a time, each at constant memory.
import { DomainError } from '../../domain/errors.ts';
import { CSV_TYPE, exportOrders } from '../../transactions/export-orders.ts';
import type { Handler, Services } from '../handler.ts';

/** An export of many orders takes about as long as a person is willing to wait before looking again. */
const RETRY_AFTER_SECONDS = 10;

export const adminExportOrders: Handler<'adminExportOrders'> = async (call, services) => {
  const { number: numberPrefix, ...filter } = call.query;
  const day = services.clock.now().toISOString().slice(0, 10);
  return {
    status: 200,
    contentType: CSV_TYPE,
    headers: { 'content-disposition': `attachment; filename="orders-${day}.csv"` },
    chunks: (signal) => csvOf(services, { ...filter, numberPrefix }, signal),
  };
};

async function* csvOf(
  { longReads, exportSlots }: Services,
  filter: Parameters<typeof exportOrders>[1],
  signal: AbortSignal,
): AsyncGenerator<string, void, undefined> {
  const giveBack = exportSlots.take();
  if (giveBack === undefined) {
    throw new DomainError('SERVICE_UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS });
  }
  try {
    for await (const { text } of exportOrders(longReads, filter, signal)) yield text;
  } finally {
    giveBack();
  }
}
