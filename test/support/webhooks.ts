// Webhooks without waiting: dispatches events and makes the attempts that are due by the test's clock.
import type { DueAttempt } from '../../src/db/queries/due-deliveries.ts';
import { deliverWebhooks, type TurnServices } from '../../src/jobs/deliver-webhooks.ts';
import { dispatchEvents } from '../../src/jobs/dispatch-events.ts';
import { fanOutWebhooks } from '../../src/jobs/fan-out-webhooks.ts';
import { newId } from '../../src/platform/ids.ts';
import type { Outbound, OutboundRequest, Outcome } from '../../src/platform/outbound-http.ts';
import type { TestApp } from './app.ts';
import { anOrderIn, aPerson, type Person } from './factories.ts';
import { TEST_SECRET_BOX } from './internet.ts';

/** A turn of the endpoint, given now. */
export const turnOf = ({ clock }: Pick<TestApp, 'clock'>, endpointId: string) => ({
  endpointId,
  dueBy: clock.now().toISOString(),
});

/** The answer of a receiver. */
export function answer(statusCode: number, more: Partial<Outcome> = {}): Outcome {
  return { statusCode, error: null, body: '', retryAfter: null, ...more };
}

export const TAKEN = answer(204);

/** An attempt that waits. */
export interface WaitingAttempt extends DueAttempt {
  readonly endpointId: string;
  readonly dueAt: Date;
}

/** The services of deliveries over the app's database, what was sent, and what waits. */
export interface Deliveries {
  readonly services: TurnServices;
  readonly sent: OutboundRequest[];
  /** What was logged as faults of the program. */
  readonly faults: unknown[];
  /** How many faults were counted. */
  readonly counted: () => number;
  /** Dispatches all events; the deliveries that come of it, and all others to their endpoints, are the ones below. */
  readonly dispatch: () => Promise<void>;
  /** What waits, the soonest first. */
  readonly waiting: () => Promise<WaitingAttempt[]>;
  /** The first of them. */
  readonly first: () => Promise<WaitingAttempt>;
  /** Serves the endpoints that have deliveries due by the clock. */
  readonly runDue: () => Promise<void>;
  /** Moves the clock to the next attempt and serves what is due then; false when none waits. */
  readonly runNext: () => Promise<boolean>;
}

/** Deliveries whose receivers answer as `receive` says; without it they take everything. */
export function useDeliveries(
  shop: TestApp,
  receive: (request: OutboundRequest) => Promise<Outcome> | Outcome = () => TAKEN,
  changes: Partial<TurnServices> = {},
): Deliveries {
  const sent: OutboundRequest[] = [];
  const faults: unknown[] = [];
  let counted = 0;
  const endpoints = new Set<string>();
  const outbound: Pick<Outbound, 'post'> = {
    post: async (request) => {
      sent.push(request);
      return receive(request);
    },
  };
  const services: TurnServices = {
    db: shop.db,
    clock: shop.clock,
    outbound,
    webhookSecrets: TEST_SECRET_BOX,
    logger: { error: ({ err }: { err: unknown }) => faults.push(err) } as TurnServices['logger'],
    onWebhookFault: () => {
      counted += 1;
    },
    random: () => 0,
    ...changes,
  };
  const pending = () => shop.db.selectFrom('webhook_deliveries').where('status', '=', 'PENDING');
  const waiting = async () => {
    const rows = await pending()
      .selectAll()
      .where('endpoint_id', 'in', [...endpoints, newId()])
      .orderBy('next_attempt_at')
      .orderBy('id')
      .execute();
    return rows.map(({ id, endpoint_id, attempts, next_attempt_at }) => ({
      deliveryId: id,
      endpointId: endpoint_id,
      attempt: attempts + 1,
      dueAt: next_attempt_at ?? new Date(Number.NaN),
    }));
  };
  const first = async () => {
    const [next] = await waiting();
    if (next === undefined) throw new Error('No delivery waits.');
    return next;
  };
  const runDue = async () => {
    const due = (await waiting()).filter(({ dueAt }) => dueAt <= shop.clock.now());
    for (const endpointId of new Set(due.map((attempt) => attempt.endpointId))) {
      await deliverWebhooks(services, turnOf(shop, endpointId));
    }
  };
  return {
    services,
    sent,
    faults,
    counted: () => counted,
    waiting,
    first,
    runDue,
    dispatch: async () => {
      const before = new Set((await pending().select('id').execute()).map(({ id }) => id));
      const noJobs = { enqueue: async () => {} };
      while ((await dispatchEvents(shop.db, noJobs, [fanOutWebhooks(shop.clock)])) > 0);
      for (const { id, endpoint_id } of await pending().select(['id', 'endpoint_id']).execute()) {
        if (!before.has(id)) endpoints.add(endpoint_id);
      }
    },
    runNext: async () => {
      const [next] = await waiting();
      if (next === undefined) return false;
      shop.clock.advance(Math.max(0, next.dueAt.getTime() - shop.clock.now().getTime()));
      await runDue();
      return true;
    },
  };
}

/** An endpoint of the person, and its secret. */
export async function anEndpoint(
  shop: TestApp,
  owner: Pick<Person, 'token'>,
  body: { url?: string; eventTypes?: readonly string[] } = {},
) {
  const created = await shop.api('createWebhookEndpoint', {
    token: owner.token,
    body: { url: 'https://hooks.example.com/orders', ...body },
  });
  if (created.status !== 201) throw new Error(`expected 201, got ${created.status}: ${created.text}`);
  const { endpoint, secret } = created.data;
  return { id: endpoint.id, secret };
}

/** The deliveries to an endpoint as its owner sees them, the newest first. */
export async function deliveriesTo(shop: TestApp, owner: Pick<Person, 'token'>, endpointId: string) {
  const listed = await shop.api('listWebhookDeliveries', { token: owner.token, params: { endpointId } });
  return listed.data;
}

/** A customer with an endpoint and one event on its way to it; what others wait for is out of the way. */
export async function anEventOnItsWay(
  shop: TestApp,
  receive?: Parameters<typeof useDeliveries>[1],
  eventTypes = ['order.created'],
) {
  await useDeliveries(shop).dispatch();
  const customer = await aPerson(shop);
  const endpoint = await anEndpoint(shop, customer, { eventTypes });
  const deliveries = useDeliveries(shop, receive);
  const order = await anOrderIn(shop, customer, 'PENDING');
  await deliveries.dispatch();
  return { customer, endpoint, deliveries, order };
}
