// Mails: each event of an order that concerns its customer brings one, over a real SMTP conversation, whatever users have
// written; a mail server that is down, slow or unwilling loses none and doubles none.
import { randomUUID } from 'node:crypto';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OrderStatus } from '../../src/contract/transitions.ts';
import { PermanentFailure } from '../../src/db/job-queue.ts';
import { mailsOfEvents, sendMail } from '../../src/jobs/send-mail.ts';
import { type Mailer, smtpMailer } from '../../src/platform/mailer.ts';
import { useTestApp } from '../support/app.ts';
import {
  addFunds,
  anOrder,
  anOrderIn,
  aPerson,
  aProduct,
  moveTo,
  type Person,
  theAdmin,
} from '../support/factories.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

const shop = useTestApp();
const FROM = { name: 'Test Shop', address: 'orders@shop.example' };
let server: MailServer;
let mailer: Mailer;

beforeAll(async () => {
  server = await startMailServer();
  mailer = smtpMailer(server.url, FROM);
});
afterAll(async () => {
  mailer.close();
  await server.stop();
});

const send = (eventId: string, by: Mailer = mailer) =>
  sendMail({ db: shop.db, mailer: by, clock: shop.clock, shopName: 'Test Shop' }, eventId);

const eventsOf = (orderId: string) =>
  shop.db.selectFrom('events').selectAll().where('order_id', '=', orderId).orderBy('sequence').execute();

const sentMails = (eventId: string) =>
  shop.db.selectFrom('sent_mails').selectAll().where('event_id', '=', eventId).execute();

/** Sends what the events of the order call for, as the dispatcher has it done; returns the mails in their order. */
async function mailsOf(orderId: string) {
  const before = server.mails.length;
  const events = await eventsOf(orderId);
  const jobs = await shop.db.transaction().execute((trx) => mailsOfEvents(trx, events));
  for (const job of jobs) if (job.queue === 'send-mail') await send(job.data.eventId);
  return server.mails.slice(before);
}

async function theEvent(orderId: string, type: string): Promise<string> {
  const event = (await eventsOf(orderId)).find((one) => one.type === type);
  if (event === undefined) throw new Error(`The order has no event ${type}.`);
  return event.id;
}

async function aNamedPerson(name: string, fundsMinor: number): Promise<Person> {
  const email = `${randomUUID()}@example.com`;
  const password = 'correct horse battery staple';
  const registered = await shop.api('registerUser', { body: { email, password, name } });
  const { data } = await shop.api('login', { body: { email, password } });
  const person = {
    id: registered.data.id,
    email,
    password,
    token: data.accessToken,
    refreshToken: data.refreshToken,
  };
  await addFunds(shop, person, fundsMinor);
  return person;
}

describe('a customer is told', () => {
  test.each<[OrderStatus, string[]]>([
    ['PENDING', ['We have your order #']],
    ['PENDING_APPROVAL', ['Order # waits for approval']],
    ['REJECTED', ['Order # waits for approval', 'Order # is not approved']],
    ['EXPIRED', ['We have your order #', 'Order # has expired']],
    ['CANCELLED', ['We have your order #', 'Order # is cancelled']],
    [
      'DELIVERED',
      [
        'We have your order #',
        'Receipt for order #',
        'Order # is confirmed',
        'Order # is on its way',
        'Order # is delivered',
      ],
    ],
  ])('of each step to %s, once', async (status, subjects) => {
    const customer = await aPerson(shop);
    const order = await anOrderIn(shop, customer, status);
    const mails = await mailsOf(order.id);
    expect(mails.map(({ parsed }) => parsed.subject)).toEqual(
      subjects.map((subject) => subject.replace('#', order.number)),
    );
    for (const { from, to, parsed } of mails) {
      expect([from, to]).toEqual(['orders@shop.example', [customer.email]]);
      expect(parsed.text).toContain('Hello Test Person,');
      expect(parsed.text).toContain(order.number);
      expect(parsed.html).toContain(order.number);
    }
  });

  test('of the approval, and until when to pay', async () => {
    const customer = await aPerson(shop);
    const order = await anOrderIn(shop, customer, 'PENDING_APPROVAL');
    const approver = await aPerson(shop, 'APPROVER');
    const body = { decision: 'APPROVE', reason: 'A known customer' };
    await shop.api('adminDecideApproval', { token: approver.token, params: { orderId: order.id }, body });
    const approved = (await mailsOf(order.id)).at(-1)?.parsed;
    expect(approved?.subject).toBe(`Order ${order.number} is approved`);
    expect(approved?.text).toMatch(/Please pay it by \d+ \w+ \d{4}, \d\d:\d\d UTC/);
    expect(approved?.text).toContain('> A known customer');
  });

  test('of the refund that a cancellation brings, in a mail of its own', async () => {
    const order = await anOrderIn(shop, await aPerson(shop), 'PAID');
    await moveTo(shop, order.id, 'CANCELLED');
    const [, , cancelled, refunded] = (await mailsOf(order.id)).map(({ parsed }) => parsed);
    expect(cancelled?.text).toContain('$10.00 went back to your wallet');
    expect(refunded?.subject).toBe(`Refund for order ${order.number}`);
    expect(refunded?.text).toContain('Refunded so far:  $10.00');
  });

  test('what was ordered and what it costs', async () => {
    const customer = await aPerson(shop, 'CUSTOMER', 500_000);
    const product = await aProduct(shop, { priceMinor: 123_456 });
    const order = await anOrder(shop, customer, [{ productId: product.id, quantity: 3 }]);
    const [mail] = await mailsOf(order.id);
    expect(mail?.parsed.text).toContain('- Test Product\n  3 × $1,234.56 = $3,703.68');
    expect(mail?.parsed.html).toContain('$3,703.68');
  });
});

describe('a mail', () => {
  test('says that it is automatic and which one it is, and passes no trace on', async () => {
    const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
    const id = await theEvent(order.id, 'order.created');
    const [mail] = await mailsOf(order.id);
    expect(mail?.parsed.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.parsed.messageId).toBe(`<${id}.order.created@shop.example>`);
    expect(mail?.source.toLowerCase()).not.toContain('traceparent');
    expect(mail?.source).toMatch(/Content-Type: multipart\/alternative/);
  });

  test('shows what users have written as text', async () => {
    const name = '<b>Eve</b> "O\'Neil" & Co.';
    const customer = await aNamedPerson(name, 10_000);
    const { token } = await theAdmin(shop);
    const product = await aProduct(shop);
    const productName = '<img src=x onerror="alert(1)"> Lamp & Shade';
    await shop.api('adminUpdateProduct', {
      token,
      params: { productId: product.id },
      body: { name: productName },
    });
    const order = await anOrder(shop, customer, [{ productId: product.id, quantity: 1 }]);
    const reason = '</p><script>alert(2)</script>';
    await shop.api('cancelOrder', { token: customer.token, params: { orderId: order.id }, body: { reason } });
    const [created, cancelled] = await mailsOf(order.id);
    expect(created?.parsed.html).toContain('Hello &lt;b&gt;Eve&lt;/b&gt; &quot;O&#39;Neil&quot; &amp; Co.,');
    expect(created?.parsed.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt; Lamp &amp; Shade');
    expect(created?.parsed.text).toContain(`- ${productName}\n`);
    expect(cancelled?.parsed.html).toContain('&lt;/p&gt;&lt;script&gt;alert(2)&lt;/script&gt;');
    expect(`${created?.parsed.html}${cancelled?.parsed.html}`).not.toMatch(/<(script|img|b)\b/);
    expect(created?.to).toEqual([customer.email]);
  });

  test('carries any script', async () => {
    const name = 'Zoë 王小明 Ωμέγα';
    const customer = await aNamedPerson(name, 10_000);
    const { id, number } = await anOrderIn(shop, customer, 'PENDING');
    const [mail] = await mailsOf(id);
    expect(mail?.parsed.text).toContain(`Hello ${name},`);
    expect(mail?.parsed.html).toContain(`Hello ${name},`);
    expect(mail?.parsed.to).toMatchObject({ value: [{ name, address: customer.email }] });
    expect(mail?.parsed.subject).toBe(`We have your order ${number}`);
  });

  test('gets no header, recipient or second mail from a name, a subject or an address', async () => {
    const evil = 'Eve\r\nBcc: all@example.com\r\n\r\nHello <victim@example.com>, "';
    const mail = { id: 'evil-1', subject: `Hi ${evil}`, text: 'text', html: '<p>text</p>' };
    const before = server.mails.length;
    await mailer.send({ ...mail, to: { name: evil, address: 'eve@example.com' } });
    const [received, ...more] = server.mails.slice(before);
    expect(more).toEqual([]);
    expect(received?.to).toEqual(['eve@example.com']);
    expect(received?.parsed.bcc).toBeUndefined();
    expect(received?.parsed.to).toMatchObject({ value: [{ address: 'eve@example.com' }] });
    expect(received?.parsed.text?.trim()).toBe('text');
    const address = 'eve@example.com>\r\nRCPT TO:<all@example.com';
    await expect(mailer.send({ ...mail, to: { name: 'Eve', address } })).rejects.toThrow('is no address');
    expect(server.mails.length).toBe(before + 1);
  });
});

describe('a mail is sent once', () => {
  test('by a job that runs twice', async () => {
    const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
    const id = await theEvent(order.id, 'order.created');
    await send(id);
    const before = server.mails.length;
    await send(id);
    expect(server.mails.length).toBe(before);
    expect(await sentMails(id)).toMatchObject([{ template: 'order.created' }]);
  });

  // The one way to two mails: nobody can commit in a mail server and a database at once.
  test('but for a crash between the server’s yes and its record: then it comes again as the same mail', async () => {
    const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
    const id = await theEvent(order.id, 'order.created');
    const dying: Mailer = {
      ...mailer,
      send: async (mail) => {
        await mailer.send(mail);
        throw new Error('the worker is killed here');
      },
    };
    const before = server.mails.length;
    await expect(send(id, dying)).rejects.toThrow('the worker is killed here');
    await send(id);
    const [first, second] = server.mails.slice(before).map(({ parsed }) => parsed);
    expect(second?.messageId).toBe(first?.messageId);
    expect(second?.html).toBe(first?.html);
  });

  test('although its row may not be changed or removed', async () => {
    const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
    const id = await theEvent(order.id, 'order.created');
    await send(id);
    const removed = shop.db.deleteFrom('sent_mails').where('event_id', '=', id).execute();
    await expect(removed).rejects.toThrow('is refused');
  });
});

describe('a mail server', () => {
  let eventId: string;

  beforeEach(async () => {
    const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
    eventId = await theEvent(order.id, 'order.created');
  });

  const sendOver = async (other: MailServer, timeouts = {}) => {
    const itsMailer = smtpMailer(other.url, FROM, timeouts);
    try {
      await send(eventId, itsMailer);
      return 'sent';
    } catch (error) {
      return error;
    } finally {
      itsMailer.close();
      await other.stop();
    }
  };

  test('that is down gets the mail when it is up again', async () => {
    const down = await startMailServer();
    await down.stop();
    expect(await sendOver({ ...down, stop: async () => {} })).toMatchObject({ code: 'ESOCKET' });
    expect(await sentMails(eventId)).toEqual([]);
    const up = await startMailServer({ port: down.port });
    expect(await sendOver(up)).toBe('sent');
    expect(up.mails.length).toBe(1);
    expect((await sentMails(eventId)).length).toBe(1);
  });

  test('that hangs is given up, and the mail stays to be sent', async () => {
    const hanging = await startMailServer({ hang: true });
    expect(await sendOver(hanging, { silenceMs: 200 })).toMatchObject({ code: 'ETIMEDOUT' });
    expect(await sentMails(eventId)).toEqual([]);
  });

  test.each([
    [450, false],
    [550, true],
  ])('that refuses the recipient with %i has said its last word: %s', async (status, final) => {
    const unwilling = await startMailServer({ refuse: () => status });
    const refusal = await sendOver(unwilling);
    expect(refusal).toBeInstanceOf(Error);
    expect(refusal instanceof PermanentFailure, String(refusal)).toBe(final);
    expect(await sentMails(eventId)).toEqual([]);
  });
});

test('an event without a mail makes no job, and a job of one fails for good', async () => {
  const order = await anOrderIn(shop, await aPerson(shop), 'PENDING_APPROVAL');
  const requested = await theEvent(order.id, 'order.approval_requested');
  const events = await eventsOf(order.id);
  const jobs = await shop.db.transaction().execute((trx) => mailsOfEvents(trx, events));
  expect(jobs.length).toBe(1);
  await expect(send(requested)).rejects.toBeInstanceOf(PermanentFailure);
});

test('the folder takes mails where there is no mail server', async () => {
  const { folderMailer } = await import('../../src/platform/mailer.ts');
  const { mkdtemp, readFile, rm } = await import('node:fs/promises');
  const { tmpdir } = await import('node:os');
  const { join } = await import('node:path');
  const { pathToFileURL } = await import('node:url');
  const folder = await mkdtemp(join(tmpdir(), 'mails-'));
  const order = await anOrderIn(shop, await aPerson(shop), 'PENDING');
  const id = await theEvent(order.id, 'order.created');
  await send(id, folderMailer(pathToFileURL(join(folder, 'mail')), FROM));
  const source = await readFile(join(folder, 'mail', `${id}.order.created.eml`));
  expect((await simpleParser(source)).subject).toBe(`We have your order ${order.number}`);
  await rm(folder, { recursive: true });
});
