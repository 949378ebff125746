// Judges what has left the shop: webhooks, the feed, mails and the files of invoices, each compared with what happened.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'kysely';
import stringify from 'safe-stable-stringify';
import type { Database } from '../../src/db/client.ts';
import { presentEvent } from '../../src/transactions/webhook-payload.ts';
import type { History } from './history.ts';
import type { ChaosMailServer } from './mail-server.ts';
import type { FeedReader, StandingEndpoint } from './partners.ts';
import type { WebhookReceiver } from './webhook-receiver.ts';

/** What has left the shop in a run. */
export interface Sent {
  readonly receiver: WebhookReceiver;
  readonly standing: readonly StandingEndpoint[];
  readonly readers: readonly FeedReader[];
  readonly mailServer: ChaosMailServer;
  /** The folder of the files that the workers store. */
  readonly files: string;
}

/** An event that happened. */
interface Happened {
  readonly id: string;
  readonly ownerId: string;
  readonly type: string;
  readonly text: string;
}

/** Checks all that was sent; what is found is noted in the history. */
export async function checkSent(db: Database, history: History, sent: Sent): Promise<void> {
  const happened = await checkDeliveries(db, history, sent);
  await checkFeeds(history, sent.readers, happened);
  await checkMails(db, history, sent.mailServer);
  await checkFiles(db, history, sent.files);
}

/** Checks what was delivered to endpoints, and returns all that happened. */
export async function checkDeliveries(
  db: Database,
  history: History,
  sent: Pick<Sent, 'receiver' | 'standing'>,
): Promise<readonly Happened[]> {
  const events = await db.selectFrom('events').selectAll().orderBy('position').execute();
  const happened = events.map((event) => ({
    id: event.id,
    ownerId: event.user_id,
    type: event.type,
    text: JSON.stringify(presentEvent(event)),
  }));
  checkArrivals(history, sent, happened);
  for (const endpoint of sent.standing) checkEndpoint(history, endpoint, happened);
  return happened;
}

/** What arrived, anywhere, has happened, and is told in the words of the feed. */
function checkArrivals(
  history: History,
  { receiver }: Pick<Sent, 'receiver'>,
  happened: readonly Happened[],
): void {
  const texts = new Map(happened.map(({ id, text }) => [id, text]));
  for (const { received } of receiver.addresses.values()) {
    for (const [id, { text }] of received) {
      if (texts.get(id) === text) continue;
      const finding = `${text} came; what happened is ${texts.get(id)}`;
      history.violation('only events that happened are told', finding);
    }
  }
}

/** Everything that its owner may see and asked for has arrived; where that is all, the events of each order count from 1 on. */
function checkEndpoint(
  history: History,
  { id: endpointId, address }: StandingEndpoint,
  happened: readonly Happened[],
): void {
  const { eventTypes } = address;
  const due = happened.filter(
    ({ ownerId, type }) =>
      (address.isStaff || ownerId === address.ownerId) && (eventTypes === undefined || eventTypes.has(type)),
  );
  for (const { id, text } of due) {
    if (address.received.has(id)) continue;
    history.violation('every event reaches the webhook receiver', `${text} never came to ${endpointId}`);
  }
  if (eventTypes !== undefined) return;
  const events = [...address.received.values()].map(({ event }) => event);
  for (const [orderId, ofOrder] of Map.groupBy(events, ({ data }) => data.orderId)) {
    const numbers = ofOrder.map(({ sequence }) => sequence).sort((one, other) => one - other);
    if (numbers.every((number, index) => number === index + 1)) continue;
    const finding = `of order ${orderId} the endpoint ${endpointId} got ${numbers.join(', ')}`;
    history.violation('the events of an order arrive numbered without gaps', finding);
  }
}

/** Whoever followed the feed has read each event once, in the one order that it has. */
async function checkFeeds(
  history: History,
  readers: readonly FeedReader[],
  happened: readonly Happened[],
): Promise<void> {
  for (const [index, reader] of readers.entries()) {
    while (await reader.readOn());
    // The first follows as staff, who see all orders.
    const due = happened
      .filter(({ ownerId }) => index === 0 || ownerId === reader.person.id)
      .map(({ text }) => stringify(JSON.parse(text)));
    const at = due.findIndex((text, place) => reader.read[place] !== text);
    if (at < 0 && reader.read.length === due.length) continue;
    const finding = `${reader.person.email} read ${reader.read.length} of ${due.length} events, and at ${at} ${reader.read[at]} instead of ${due[at]}`;
    history.violation('the feed shows each event once, in an order that never changes', finding);
  }
}

/** Each mail that counts as sent has arrived, where it should; none came that belongs to nothing. */
async function checkMails(db: Database, history: History, { mails }: ChaosMailServer): Promise<void> {
  const rows = await db.selectFrom('sent_mails').selectAll().execute();
  const due = new Map(rows.map((row) => [`${row.event_id}.${row.template}`, row.recipient]));
  for (const [id, recipient] of due) {
    const recipients = mails.get(id) ?? [];
    if (recipients.length > 0 && recipients.every((each) => each === recipient)) continue;
    const finding = `${id}, for ${recipient}, went to ${recipients.join(', ') || 'nobody'}`;
    history.violation('every mail that is due reaches its customer', finding);
  }
  for (const id of mails.keys()) {
    if (!due.has(id)) history.violation('every mail that is due reaches its customer', `${id} was not due`);
  }
}

/** The file of each document is where and what the database says. */
async function checkFiles(db: Database, history: History, folder: string): Promise<void> {
  const { rows } = await sql<{ storage_key: string; sha256: Buffer | null }>`
    SELECT storage_key, sha256 FROM invoices
  `.execute(db);
  for (const { storage_key: key, sha256 } of rows) {
    const file = await readFile(path.join(folder, key)).catch(() => undefined);
    const digest = file && createHash('sha256').update(file).digest();
    if (digest !== undefined && sha256 !== null && digest.equals(sha256)) continue;
    history.violation('the file of each invoice is stored', `${key} is ${file ? 'another one' : 'missing'}`);
  }
}
