// Receives the shop's webhooks where the contract has them: each event must arrive at least once, under one id that never
// stands for another event.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { type OperationId, operations } from '../../src/contract/operations.ts';
import type { Database } from '../../src/db/client.ts';
import { createCaller, type Wire } from './caller.ts';
import type { History } from './history.ts';
import type { Random } from './random.ts';
import { needed, type Shop } from './shop.ts';

/** Receives deliveries. */
export interface WebhookReceiver {
  /** Events that arrived, by their ids. */
  readonly received: ReadonlyMap<string, { readonly text: string; readonly times: number }>;
  /** Whether it answers as it should; while faults go on it fails now and then. */
  setFaithful(): void;
  close(): Promise<void>;
}

/** An operation that later versions of the contract have. */
const CREATE_ENDPOINT = 'createWebhookEndpoint' as OperationId;

/** How long the deliveries may need after everything else is done: one pause after a failure, and the queue's poll. */
const DELIVERED_WITHIN_MS = 20_000;

/** A delivery that is due for longer than this was forgotten; others wait for their next attempt. */
const OVERDUE = '30 seconds';

/** Starts the receiver and registers it, for all events unless some are named; undefined while the contract has no webhooks. */
export async function startWebhookReceiver(
  wire: Wire,
  random: Random,
  shop: Shop,
  eventTypes?: readonly string[],
): Promise<WebhookReceiver | undefined> {
  if (!Object.hasOwn(operations, CREATE_ENDPOINT)) return undefined;
  const { history } = wire;
  const received = new Map<string, { text: string; times: number }>();
  let isFaithful = false;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('error', () => {});
    request.on('end', () => {
      if (!isFaithful && random.chance(0.03)) {
        response.writeHead(503).end();
        return;
      }
      take(history, received, String(request.headers['webhook-id']), Buffer.concat(chunks).toString('utf8'));
      // An answer that is lost after the event was taken: it will come again.
      if (!isFaithful && random.chance(0.02)) request.socket.destroy();
      else response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };

  const [admin] = shop.admins;
  const endpoint = await createCaller(wire, random, admin).call({
    operationId: CREATE_ENDPOINT,
    body: { url: `http://127.0.0.1:${port}/events`, ...(eventTypes !== undefined && { eventTypes }) },
  });
  needed(endpoint, 'The webhook endpoint');
  return {
    received,
    setFaithful: () => {
      isFaithful = true;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

function take(
  history: History,
  received: Map<string, { text: string; times: number }>,
  id: string,
  text: string,
): void {
  const known = received.get(id);
  if (known !== undefined && known.text !== text) {
    history.violation('a webhook keeps its id', `${id} brought ${known.text} and then ${text}`);
  }
  const told = (JSON.parse(text) as { id?: string }).id;
  if (told !== id) history.violation('a webhook keeps its id', `${id} brought the event ${told}`);
  received.set(id, { text, times: (known?.times ?? 0) + 1 });
}

/**
 * Checks that every event that happened after the registration, of all or of the named types, arrived, or waits for an attempt
 * that is scheduled.
 */
export async function checkDeliveries(
  db: Database,
  history: History,
  receiver: WebhookReceiver,
  eventTypes?: readonly string[],
): Promise<void> {
  const missing = async () => {
    const { rows } = await sql<{ id: string; type: string; position: number; delivery: string | null }>`
      SELECT told.id, told.type, told.position, delivery.status AS delivery
      FROM events AS told LEFT JOIN webhook_deliveries AS delivery ON delivery.event_id = told.id
      WHERE delivery.id IS NULL OR delivery.status <> 'PENDING'
        OR delivery.next_attempt_at < now() - ${sql.lit(OVERDUE)}::interval
    `.execute(db);
    return rows.filter(({ id, type }) => !receiver.received.has(id) && eventTypes?.includes(type) !== false);
  };
  const deadline = Date.now() + DELIVERED_WITHIN_MS;
  while ((await missing()).length > 0 && Date.now() < deadline) await sleep(500);
  for (const { id, type, position, delivery } of await missing()) {
    const finding = `event ${id}, ${type} at ${position}, never arrived; its delivery is ${delivery}`;
    history.violation('every event reaches the webhook receiver', finding);
  }
  for (const id of receiver.received.keys()) {
    const { rows } = await sql`SELECT FROM events WHERE id = ${id}`.execute(db);
    if (rows.length === 0) history.violation('only events that happened are told', `event ${id} is unknown`);
  }
}
