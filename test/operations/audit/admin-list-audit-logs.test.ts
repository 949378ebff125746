// adminListAuditLogs: every change, the newest first, found by who did what to which subject and when.
import { beforeAll, describe, expect, test } from 'vitest';
import type { components } from '../../../src/contract/types.ts';
import { sealAuditLog } from '../../../src/transactions/audit-chain.ts';
import { useTestApp } from '../../support/app.ts';
import { anOrderIn, aPerson, type Person, theAdmin } from '../../support/factories.ts';

type Entry = components['schemas']['AuditEntry'];

const shop = useTestApp();
let admin: Person;
let customer: Person;
let order: { readonly id: string };

beforeAll(async () => {
  admin = await theAdmin(shop);
  customer = await aPerson(shop);
  shop.clock.advance(1000);
  order = await anOrderIn(shop, customer, 'CONFIRMED');
});

const list = async (query: Record<string, string | number> = {}): Promise<Entry[]> =>
  (await shop.api('adminListAuditLogs', { token: admin.token, query: { perPage: 100, ...query } })).data;

test('an entry tells everything of a change', async () => {
  const [entry] = await list({ action: 'order.paid' });
  expect(entry).toMatchObject({
    actorType: 'USER',
    actorId: customer.id,
    subjectType: 'order',
    subjectId: order.id,
    changes: { status: { from: 'PENDING', to: 'PAID' }, amountMinor: 1000, currency: 'USD' },
    sealNo: null,
  });
  expect(entry?.requestId).toMatch(/^[0-9a-f]{16}$/);
});

test('the newest comes first', async () => {
  const actions = (await list({ subjectType: 'order', subjectId: order.id })).map(({ action }) => action);
  expect(actions).toEqual(['order.confirmed', 'order.paid', 'order.created']);
});

describe('a filter narrows the list:', () => {
  const expectEach = (entries: readonly Entry[], holds: (entry: Entry) => boolean) => {
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter((entry) => !holds(entry))).toEqual([]);
  };

  test('action', async () => {
    expectEach(await list({ action: 'user.registered' }), ({ action }) => action === 'user.registered');
    expect(await list({ action: 'user' })).toEqual([]);
  });

  test('actorId', async () => {
    expectEach(await list({ actorId: customer.id }), ({ actorId }) => actorId === customer.id);
    const inCapitals = await list({ actorId: customer.id.toUpperCase() });
    expect(inCapitals).toEqual(await list({ actorId: customer.id }));
  });

  test('subjectType and subjectId', async () => {
    expectEach(await list({ subjectType: 'wallet' }), ({ subjectType }) => subjectType === 'wallet');
    expectEach(await list({ subjectId: order.id }), ({ subjectId }) => subjectId === order.id);
    expect(await list({ subjectType: 'wallet', subjectId: order.id })).toEqual([]);
  });

  test('createdFrom is included, createdTo is not', async () => {
    const [paid] = await list({ action: 'order.paid' });
    const at = paid?.occurredAt ?? '';
    const ids = async (query: Record<string, string>) => (await list(query)).map(({ id }) => id);
    expect(await ids({ createdFrom: at })).toContain(paid?.id);
    expect(await ids({ createdTo: at })).not.toContain(paid?.id);
    const all = await ids({});
    expect([...(await ids({ createdFrom: at })), ...(await ids({ createdTo: at }))]).toEqual(all);
    // The same moment in another zone.
    const shifted = `${new Date(Date.parse(at) + 7_200_000).toISOString().slice(0, -1)}+02:00`;
    expect(await ids({ createdFrom: shifted })).toEqual(await ids({ createdFrom: at }));
  });
});

test('an entry shows its seal once it has one', async () => {
  const [before] = await list({ action: 'order.paid' });
  await sealAuditLog(shop.db, shop.auditSealKey, shop.clock);
  const [after] = await list({ action: 'order.paid' });
  expect(after).toEqual({ ...before, sealNo: 1 });
});
