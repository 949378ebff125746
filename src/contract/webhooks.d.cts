// Generated from openapi/ by `npm run generate`. Do not edit.
interface PayloadViolation {
  instancePath: string;
  message?: string;
}

interface PayloadValidator {
  (payload: unknown): boolean;
  errors?: PayloadViolation[] | null;
}

declare namespace webhooks {
  /** A type of event that webhooks tell of. */
  type WebhookType =
    | 'order.created'
    | 'order.approval_requested'
    | 'order.approved'
    | 'order.rejected'
    | 'order.paid'
    | 'order.confirmed'
    | 'order.shipped'
    | 'order.delivered'
    | 'order.cancelled'
    | 'order.expired'
    | 'order.refunded';
}

declare const webhooks: {
  /** By the type of the event. After `false`, `errors` lists every violation. */
  readonly payloadValidators: Readonly<Record<webhooks.WebhookType, PayloadValidator>>;
};
export = webhooks;
