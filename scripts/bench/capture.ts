// Sends one request of a flow to an API whose statements are listened to, and hands them over for pgbench and EXPLAIN.
import { type Flow, flowNamed, type ShopFacts } from './flows.ts';
import type { CapturedRequest } from './pgbench.ts';
import { startApi } from './processes.ts';
import type { Shop } from './stage.ts';
import { captureWire } from './wire-capture.ts';

/** Captures flows one after the other from one API process. */
export interface Capture {
  readonly of: (flow: Flow) => Promise<CapturedRequest>;
  readonly stop: () => Promise<void>;
}

export async function openCapture(shop: Shop, facts: ShopFacts, folder: string): Promise<Capture> {
  const wire = await captureWire(shop.url);
  const api = await startApi(wire.url, folder);
  const send = async (flow: Flow, number: number): Promise<void> => {
    const { method, path, headers, body } = flow.request(number, facts);
    const response = await fetch(`http://127.0.0.1:${api.port}${path}`, {
      method,
      headers,
      body: body ?? null,
    });
    if (response.status !== flow.expected)
      throw new Error(`${flow.name} was answered: ${await response.text()}`);
    await response.arrayBuffer();
  };
  return {
    of: async (flow) => {
      const number = flow.pays === undefined ? Date.now() % 1_000_000_000 : await shop.payable(1);
      wire.take();
      await send(flow, number);
      const operation = flow.pays !== undefined ? 'pay' : flow.name === 'order-create' ? flow.name : 'read';
      return { statements: wire.take(), number, operation };
    },
    stop: async () => {
      await api.stop();
      wire.stop();
    },
  };
}

/** A cursor a page before the end of the admin's list, made from the one that its first page hands out. */
export async function deepCursorOf(shop: Shop, port: number): Promise<string> {
  const facts = { orders: shop.facts.orders, deepCursor: '', replayFrom: 0 };
  const { path, headers } = flowNamed('admin-list').request(0, facts);
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
  const answer = (await response.json()) as { meta: { nextCursor: string } };
  const [list] = JSON.parse(Buffer.from(answer.meta.nextCursor, 'base64url').toString());
  const { rows } = await shop.client.query(
    'SELECT id, created_at FROM orders ORDER BY created_at, id OFFSET 25 LIMIT 1',
  );
  const cursor = JSON.stringify([list, rows[0].created_at.toISOString(), rows[0].id]);
  return Buffer.from(cursor).toString('base64url');
}
