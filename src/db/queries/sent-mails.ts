// The mails that the mail server took: one row for each event and template, so that no mail is sent for an event again.
import type { Database } from '../client.ts';

/** Whether the mail of the event was sent. */
export async function isMailSent(db: Database, eventId: string, template: string): Promise<boolean> {
  const row = await db
    .selectFrom('sent_mails')
    .select('event_id')
    .where('event_id', '=', eventId)
    .where('template', '=', template)
    .executeTakeFirst();
  return row !== undefined;
}

/** A mail that was sent. */
export interface SentMail {
  readonly eventId: string;
  readonly template: string;
  readonly recipient: string;
  readonly messageId: string;
  readonly sentAt: Date;
}

/** Records the mail; a second record of the same mail changes nothing. */
export async function recordSentMail(db: Database, mail: SentMail): Promise<void> {
  await db
    .insertInto('sent_mails')
    .values({
      event_id: mail.eventId,
      template: mail.template,
      recipient: mail.recipient,
      message_id: mail.messageId,
      sent_at: mail.sentAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
