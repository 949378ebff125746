// What customers are told about their orders: one text for each kind of event.
import { formatMoney } from '../domain/money.ts';
import { formatMoment } from './dates.ts';
import { type MailContent, type MailFact, type RenderedMail, renderMail } from './mail-layout.ts';

/** What a mail is written from. Amounts are minor units of the order's currency. */
export interface OrderMailFacts {
  readonly shop: string;
  readonly customer: string;
  readonly order: {
    readonly number: string;
    readonly currency: string;
    readonly lines: readonly {
      readonly name: string;
      readonly quantity: number;
      readonly unitPriceMinor: number;
      readonly totalMinor: number;
    }[];
    readonly subtotalMinor: number;
    readonly discountMinor: number;
    readonly couponCode: string | null;
    readonly totalMinor: number;
    /** Until when the order waits now; null when it waits no more. */
    readonly expiresAt: Date | null;
  };
  readonly event: {
    /** The status that the event brought. */
    readonly status: string;
    readonly reason: string | null;
    readonly occurredAt: Date;
    /** What was refunded by this event and by all so far. */
    readonly refundMinor: number | null;
    readonly refundedMinor: number;
  };
}

type Words = Pick<MailContent, 'heading' | 'paragraphs'> & {
  readonly subject: string;
  /** Whether the products and the sums are shown. */
  readonly detailed?: boolean;
  readonly withReason?: boolean;
  readonly facts?: readonly MailFact[];
};

const TEMPLATES = {
  'order.created': ({ order, event }) => {
    const waits = event.status === 'PENDING_APPROVAL';
    return {
      subject: waits ? `Order ${order.number} waits for approval` : `We have your order ${order.number}`,
      heading: waits ? 'Your order waits for approval' : 'Thank you for your order',
      paragraphs: waits
        ? [
            'We have your order and have reserved everything in it for you.',
            'Orders of this size are looked at by a person first. There is nothing for you to do: we write to you as soon as it is decided.',
          ]
        : ['We have your order and have reserved everything in it for you.', ...payUntil(order.expiresAt)],
      detailed: true,
    };
  },
  'order.approved': ({ order }) => ({
    subject: `Order ${order.number} is approved`,
    heading: 'Your order is approved',
    paragraphs: ['Your order was looked at and approved.', ...payUntil(order.expiresAt)],
    withReason: true,
  }),
  'order.rejected': ({ order }) => ({
    subject: `Order ${order.number} is not approved`,
    heading: 'Your order was not approved',
    paragraphs: ['We are sorry: we cannot accept this order. Nothing was charged.'],
    withReason: true,
  }),
  'order.paid': ({ order, event }) => ({
    subject: `Receipt for order ${order.number}`,
    heading: 'We have your payment',
    paragraphs: [
      `Thank you: we received ${formatMoney(order.totalMinor, order.currency)} from your wallet. Your invoice can be downloaded with the order.`,
    ],
    facts: [['Paid', formatMoment(event.occurredAt)]],
    detailed: true,
  }),
  'order.confirmed': ({ order }) => ({
    subject: `Order ${order.number} is confirmed`,
    heading: 'Your order is confirmed',
    paragraphs: ['We are getting your order ready and write again when it is on its way.'],
  }),
  'order.shipped': ({ order }) => ({
    subject: `Order ${order.number} is on its way`,
    heading: 'Your order is on its way',
    paragraphs: ['We have sent your order.'],
  }),
  'order.delivered': ({ order }) => ({
    subject: `Order ${order.number} is delivered`,
    heading: 'Your order is delivered',
    paragraphs: ['Your order has arrived. We hope that you enjoy it.'],
  }),
  'order.cancelled': ({ order, event }) => ({
    subject: `Order ${order.number} is cancelled`,
    heading: 'Your order is cancelled',
    paragraphs: [
      event.refundMinor === null
        ? 'Your order was cancelled. Nothing was charged.'
        : `Your order was cancelled. ${formatMoney(event.refundMinor, order.currency)} went back to your wallet; a separate message confirms it.`,
    ],
    withReason: true,
  }),
  'order.expired': ({ order }) => ({
    subject: `Order ${order.number} has expired`,
    heading: 'Your order has expired',
    paragraphs: [
      'Your order was not paid in time, so we have given back what was reserved. Nothing was charged; you are welcome to order again.',
    ],
  }),
  'order.refunded': ({ order, event }) => ({
    subject: `Refund for order ${order.number}`,
    heading: 'We have refunded you',
    paragraphs: [
      `${formatMoney(event.refundMinor ?? 0, order.currency)} went back to your wallet. The credit note can be downloaded with the order.`,
    ],
    withReason: true,
    facts: [
      ['Refunded', formatMoment(event.occurredAt)],
      ['Refunded so far', formatMoney(event.refundedMinor, order.currency)],
    ],
  }),
} satisfies Record<string, (facts: OrderMailFacts) => Words>;

/** The kinds of events that customers get a mail about. */
export type MailTemplate = keyof typeof TEMPLATES;

/** Whether an event of this type is told to the customer. */
export function hasMail(eventType: string): eventType is MailTemplate {
  return Object.hasOwn(TEMPLATES, eventType);
}

/** The mail for an event of this type. */
export function orderMail(template: MailTemplate, facts: OrderMailFacts): RenderedMail {
  const write: (facts: OrderMailFacts) => Words = TEMPLATES[template];
  const {
    subject,
    heading,
    paragraphs,
    detailed = false,
    withReason = false,
    facts: more = [],
  } = write(facts);
  const { order, event, shop, customer } = facts;
  const money = (amountMinor: number) => formatMoney(amountMinor, order.currency);
  const content: MailContent = {
    subject,
    heading,
    paragraphs,
    quote: withReason ? event.reason : null,
    facts: [
      ['Order', order.number],
      ...more,
      ...(detailed ? [] : [['Order total', money(order.totalMinor)] as const]),
    ],
    lines: detailed
      ? order.lines.map((line) => ({
          name: line.name,
          detail: `${line.quantity} × ${money(line.unitPriceMinor)}`,
          amount: money(line.totalMinor),
        }))
      : [],
    sums: detailed ? sumsOf(order, money) : [],
  };
  return renderMail(content, shop, customer);
}

function payUntil(expiresAt: Date | null): string[] {
  return expiresAt === null ? [] : [`Please pay it by ${formatMoment(expiresAt)}; after that it expires.`];
}

function sumsOf(order: OrderMailFacts['order'], money: (amountMinor: number) => string): MailFact[] {
  const coupon = order.couponCode === null ? 'Discount' : `Discount (${order.couponCode})`;
  return [
    ...(order.discountMinor === 0
      ? []
      : ([
          ['Subtotal', money(order.subtotalMinor)],
          [coupon, money(-order.discountMinor)],
        ] as const)),
    ['Total', money(order.totalMinor)],
  ];
}
