// Webhooks without waiting: dispatches events and makes the attempts that are due by the test's clock.
import type { JobQueue, NewJob } from '../../src/db/job-queue.ts';
import { type DeliveryServices, deliverWebhook } from '../../src/jobs/deliver-webhook.ts';
import { dispatchEvents } from '../../src/jobs/dispatch-events.ts';
import { fanOutWebhooks } from '../../src/jobs/fan-out-webhooks.ts';
import type { Outbound, OutboundRequest, Outcome } from '../../src/platform/outbound-http.ts';
import type { TestApp } from './app.ts';
import type { Person } from './factories.ts';
import { TEST_SECRET_BOX } from './internet.ts';

/** The answer of a receiver. */
export function answer(statusCode: number, more: Partial<Outcome> = {}): Outcome {
  return { statusCode, error: null, body: '', retryAfter: null, ...more };
}

export const TAKEN = answer(204);

/** The services of deliveries over the app's database, what was sent, and the jobs that wait. */
export interface Deliveries {
  readonly services: DeliveryServices;
  readonly sent: OutboundRequest[];
  /** The jobs that wait, in the order in which they were enqueued. */
  readonly waiting: DeliveryJob[];
  /** Dispatches all events; the jobs of their deliveries wait then. */
  readonly dispatch: () => Promise<void>;
  /** Runs the jobs that are due by the clock, and those that follow and are due at once. */
  readonly runDue: () => Promise<void>;
  /** Moves the clock to the next job and runs what is due then; false when no job waits. */
  readonly runNext: () => Promise<boolean>;
}

export type DeliveryJob = Extract<NewJob, { queue: 'deliver-webhook' }>;

/** Deliveries whose receivers answer as `receive` says; without it they take everything. */
export function useDeliveries(
  shop: TestApp,
  receive: (request: OutboundRequest) => Promise<Outcome> | Outcome = () => TAKEN,
  changes: Partial<DeliveryServices> = {},
): Deliveries {
  const sent: OutboundRequest[] = [];
  const waiting: DeliveryJob[] = [];
  const queue: Pick<JobQueue, 'enqueue'> = {
    enqueue: async (_trx, jobs) => {
      waiting.push(...jobs.filter((job) => job.queue === 'deliver-webhook'));
    },
  };
  const outbound: Pick<Outbound, 'post'> = {
    post: async (request) => {
      sent.push(request);
      return receive(request);
    },
  };
  const services: DeliveryServices = {
    db: shop.db,
    clock: shop.clock,
    queue,
    outbound,
    webhookSecrets: TEST_SECRET_BOX,
    random: () => 0,
    ...changes,
  };
  const dueAt = ({ startAfter }: DeliveryJob) => startAfter?.getTime() ?? 0;
  const runDue = async () => {
    for (;;) {
      const index = waiting.findIndex((job) => dueAt(job) <= shop.clock.now().getTime());
      const [job] = index < 0 ? [] : waiting.splice(index, 1);
      if (job === undefined) return;
      await deliverWebhook(services, job.data);
    }
  };
  return {
    services,
    sent,
    waiting,
    dispatch: async () => {
      while ((await dispatchEvents(shop.db, queue, [fanOutWebhooks(shop.clock)])) > 0);
    },
    runDue,
    runNext: async () => {
      if (waiting.length === 0) return false;
      const next = Math.min(...waiting.map(dueAt));
      shop.clock.advance(Math.max(0, next - shop.clock.now().getTime()));
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
