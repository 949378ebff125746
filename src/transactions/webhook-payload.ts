// An event as the contract describes it: the feed shows it so, and its text is what webhooks sign and send. Events never
// change, so the text of one is the same at each attempt.
import type { components } from '../contract/types.ts';
import webhooks from '../contract/webhooks.cjs';
import type { EventRow } from '../db/queries/events.ts';

/** An event in the contract's form. */
export type OrderEvent = components['schemas']['OrderEvent'];

/** The event in the contract's form. */
export function presentEvent(event: EventRow): OrderEvent {
  return {
    id: event.id,
    type: event.type as OrderEvent['type'],
    timestamp: event.occurred_at.toISOString(),
    sequence: event.sequence,
    // The database itself writes it, in this form.
    data: event.data as unknown as OrderEvent['data'],
  };
}

/** The bytes, as text, that tell of the event. Throws an Error when they are not what the contract promises. */
export function webhookBody(event: EventRow): string {
  const payload = presentEvent(event);
  const validate = webhooks.payloadValidators[payload.type] as
    | (typeof webhooks.payloadValidators)[OrderEvent['type']]
    | undefined;
  if (validate === undefined)
    throw new Error(`The contract has no webhook for events of the type ${event.type}.`);
  if (!validate(payload)) {
    const problems = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
    throw new Error(`Event ${event.id} is not what the contract describes: ${problems.join('; ')}.`);
  }
  return JSON.stringify(payload);
}
