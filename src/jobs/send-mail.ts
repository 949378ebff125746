// Tells customers by mail what happens to their orders: one mail for each event. What was sent is recorded, so that a job
// that runs again sends nothing; only a crash between the mail server's yes and that record brings the same mail twice,
// under the same Message-ID.
import type { Database } from '../db/client.ts';
import { PermanentFailure } from '../db/job-queue.ts';
import { type EventRow, findEvent } from '../db/queries/events.ts';
import { findOrder } from '../db/queries/orders.ts';
import { isMailSent, recordSentMail } from '../db/queries/sent-mails.ts';
import { findUser } from '../db/queries/users.ts';
import { hasMail, type OrderMailFacts, orderMail } from '../documents/order-mail.ts';
import type { Clock } from '../platform/clock.ts';
import { newId } from '../platform/ids.ts';
import { type Mailer, MailRefused } from '../platform/mailer.ts';
import type { EventConsumer } from './dispatch-events.ts';

/** Each event that has a mail brings one job. */
export const mailsOfEvents: EventConsumer = async (_trx, events) =>
  events
    .filter(({ type }) => hasMail(type))
    .map(({ id, trace_parent: traceParent }) => ({
      id: newId(),
      queue: 'send-mail',
      data: { eventId: id },
      traceParent,
    }));

/** What sending takes. */
export interface MailServices {
  readonly db: Database;
  readonly mailer: Mailer;
  readonly clock: Clock;
  readonly shopName: string;
}

/**
 * Sends the mail of the event unless it was sent. Throws what the mail server has said or what broke, and PermanentFailure
 * when the server will never take the mail.
 */
export async function sendMail(services: MailServices, eventId: string): Promise<void> {
  const { db, mailer, clock, shopName } = services;
  const event = await findEvent(db, eventId);
  if (event === undefined || !hasMail(event.type)) {
    throw new PermanentFailure(`No mail belongs to the event ${eventId}.`);
  }
  const template = event.type;
  if (await isMailSent(db, eventId, template)) return;
  const [order, customer] = await Promise.all([findOrder(db, event.order_id), findUser(db, event.user_id)]);
  if (order === undefined || customer === undefined) {
    throw new PermanentFailure(`The order or the customer of the event ${eventId} is gone.`);
  }
  const mail = orderMail(template, factsOf(event, order, customer.name, shopName));
  const to = { name: customer.name, address: customer.email };
  const messageId = await mailer.send({ ...mail, id: `${eventId}.${template}`, to }).catch((error) => {
    throw error instanceof MailRefused ? new PermanentFailure(error.message, { cause: error }) : error;
  });
  const sent = { eventId, template, recipient: customer.email, messageId };
  await recordSentMail(db, { ...sent, sentAt: clock.now() });
}

type Order = NonNullable<Awaited<ReturnType<typeof findOrder>>>;

/** What the event tells, as it was then; the rest as it is now. */
function factsOf(event: EventRow, order: Order, customer: string, shop: string): OrderMailFacts {
  const data = event.data as {
    status: string;
    reason: string | null;
    refundedMinor: number;
    refund?: { amountMinor: number };
  };
  return {
    shop,
    customer,
    order: {
      number: order.number,
      currency: order.currency,
      lines: order.lines.map((line) => ({
        name: line.product_name,
        quantity: line.quantity,
        unitPriceMinor: line.unit_price_minor,
        totalMinor: line.total_minor,
      })),
      subtotalMinor: order.subtotal_minor,
      discountMinor: order.discount_minor,
      couponCode: order.coupon_code,
      totalMinor: order.total_minor,
      // Once the order has moved on, the deadline of a later status would be told.
      expiresAt: order.status === data.status ? order.expires_at : null,
    },
    event: {
      status: data.status,
      reason: data.reason,
      occurredAt: event.occurred_at,
      refundMinor: data.refund?.amountMinor ?? null,
      refundedMinor: data.refundedMinor,
    },
  };
}
