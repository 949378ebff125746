// adminListUsers, adminUpdateUserRole and adminCreditWallet: a shop always keeps an admin, and money comes from nowhere
// but a credit that is logged.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Role } from '../../../src/domain/actor.ts';
import { openTestApp, type TestApp, useTestApp } from '../../support/app.ts';
import { aPerson, theAdmin } from '../../support/factories.ts';
import { tamper } from '../../support/tampering.ts';

const shop = useTestApp();

async function setRole(test: TestApp, userId: string, role: Role, token?: string) {
  const sender = token ?? (await theAdmin(test)).token;
  return test.api('adminUpdateUserRole', { token: sender, params: { userId }, body: { role } });
}

describe('adminUpdateUserRole', () => {
  test('changes the role and logs both', async () => {
    const person = await aPerson(shop);
    const response = await setRole(shop, person.id, 'APPROVER');
    expect(response.data).toMatchObject({ id: person.id, role: 'APPROVER' });
    const rows = await shop.db
      .selectFrom('audit_log')
      .selectAll()
      .where('action', '=', 'user.role_changed')
      .where('subject_id', '=', person.id)
      .execute();
    expect(rows).toMatchObject([
      { actor_id: (await theAdmin(shop)).id, changes: { role: { from: 'CUSTOMER', to: 'APPROVER' } } },
    ]);
  });

  test('to the same role changes nothing', async () => {
    const person = await aPerson(shop);
    const response = await setRole(shop, person.id, 'CUSTOMER');
    expect(response.status).toBe(200);
    const rows = await shop.db
      .selectFrom('audit_log')
      .selectAll()
      .where('action', '=', 'user.role_changed')
      .where('subject_id', '=', person.id)
      .execute();
    expect(rows).toEqual([]);
  });

  test('finds a user by an id in capitals', async () => {
    const person = await aPerson(shop);
    expect((await setRole(shop, person.id.toUpperCase(), 'APPROVER')).data.role).toBe('APPROVER');
  });

  test('refuses to take the role from the last admin', async () => {
    const alone = await openTestApp();
    try {
      const admin = await theAdmin(alone);
      for (const role of ['CUSTOMER', 'APPROVER'] as const) {
        const response = await setRole(alone, admin.id, role);
        expect(response.status).toBe(409);
        expect(response.error.code).toBe('LAST_ADMIN');
      }
      expect((await setRole(alone, admin.id, 'ADMIN')).status).toBe(200);
      await aPerson(alone, 'ADMIN');
      expect((await setRole(alone, admin.id, 'CUSTOMER')).status).toBe(200);
    } finally {
      await alone.close();
    }
  });

  // Seen to fail when lockUserAndAdmins takes no lock: both demotions then see the other admin.
  test('leaves one of two admins who demote each other, or themselves, at once', async () => {
    const duel = await openTestApp();
    try {
      for (let round = 0; round < 6; round += 1) {
        const [one, other] = [await aPerson(duel, 'ADMIN'), await aPerson(duel, 'ADMIN')];
        const crossed = round % 2 === 0;
        const responses = await Promise.all([
          setRole(duel, crossed ? other.id : one.id, 'CUSTOMER', one.token),
          setRole(duel, crossed ? one.id : other.id, 'CUSTOMER', other.token),
        ]);
        const left = await duel.db.selectFrom('users').select('id').where('role', '=', 'ADMIN').execute();
        expect(left).toHaveLength(1);
        const statuses = responses.map(({ status }) => status).sort();
        // The slower one is refused as the last admin, or is no admin any more when it arrives.
        expect(['200,403', '200,409']).toContain(statuses.join());
        await duel.db.updateTable('users').set({ role: 'CUSTOMER' }).where('role', '=', 'ADMIN').execute();
      }
    } finally {
      await duel.close();
    }
  });
});

describe('adminListUsers', () => {
  beforeAll(async () => {
    for (const [email, name] of [
      ['zoe.list@shop.example', 'Zoë_Under'],
      ['max.list@shop.example', 'Max 100%'],
      ['LISTED@other.example', 'Somebody'],
    ] as const) {
      await shop.api('registerUser', { body: { email, name, password: 'correct horse battery staple' } });
      shop.clock.advance(1);
    }
  });

  test.each([
    [{ q: '.list@' }, ['max.list@shop.example', 'zoe.list@shop.example']],
    [{ q: 'listed@OTHER' }, ['listed@other.example']],
    [{ q: 'zoë' }, ['zoe.list@shop.example']],
    [{ q: '%' }, ['max.list@shop.example']],
    [{ q: 'e_' }, []],
    [{ q: 'ë_' }, ['zoe.list@shop.example']],
    [{ q: '.list@', role: 'CUSTOMER' }, ['max.list@shop.example', 'zoe.list@shop.example']],
    [{ q: '.list@', role: 'ADMIN' }, []],
  ])('finds %j in addresses and names, the newest first', async (query, emails) => {
    const { token } = await theAdmin(shop);
    const { data, meta, text } = await shop.api('adminListUsers', { token, query });
    expect(data.map(({ email }) => email)).toEqual(emails);
    expect(meta.total).toBe(emails.length);
    expect(text).not.toMatch(/scrypt|hash/);
  });
});

describe('adminCreditWallet', () => {
  const credit = async (userId: string, body: object, key: string = randomUUID()) =>
    shop.api('adminCreditWallet', { token: (await theAdmin(shop)).token, params: { userId }, key, body });
  const amount = (amountMinor: number) => ({ amountMinor, currency: 'USD', reason: 'A refund by phone' });

  test('raises the balance, with the movement, the ledger and the log', async () => {
    const person = await aPerson(shop, 'CUSTOMER', 100);
    const response = await credit(person.id, amount(250));
    expect(response.status).toBe(201);
    expect(response.data).toMatchObject({
      type: 'CREDIT',
      amountMinor: 250,
      balanceAfterMinor: 350,
      currency: 'USD',
      orderId: null,
      description: 'A refund by phone',
    });
    const { data } = await shop.api('listWalletTransactions', { token: person.token });
    expect(data[0]).toEqual(response.data);
    const entries = await shop.db
      .selectFrom('ledger_entries')
      .selectAll()
      .where('transaction_id', '=', response.data.id)
      .orderBy('line')
      .execute();
    expect(entries.map(({ account, amount_minor }) => [account, amount_minor])).toEqual([
      ['WALLET', 250],
      ['FUNDING', -250],
    ]);
    const rows = await shop.db
      .selectFrom('audit_log')
      .selectAll()
      .where('request_id', '=', response.headers['x-request-id'] ?? '')
      .execute();
    expect(rows).toMatchObject([
      {
        action: 'wallet.credited',
        subject_type: 'wallet',
        changes: {
          balanceMinor: { from: 100, to: 350 },
          userId: person.id,
          amountMinor: 250,
          reason: 'A refund by phone',
        },
      },
    ]);
  });

  test('happens once for a key, however often and at once it is sent', async () => {
    const person = await aPerson(shop);
    const key = randomUUID();
    const responses = await Promise.all(Array.from({ length: 8 }, () => credit(person.id, amount(10), key)));
    for (const { status } of responses) expect([201, 409]).toContain(status);
    await credit(person.id, amount(10), key);
    expect((await shop.api('getWallet', { token: person.token })).data).toMatchObject({
      balanceMinor: 10,
      version: 1,
    });
  });

  test('refuses another currency', async () => {
    const person = await aPerson(shop);
    const response = await credit(person.id, { ...amount(1), currency: 'EUR' });
    expect(response.status).toBe(422);
    expect(response.error).toMatchObject({ code: 'CURRENCY_MISMATCH', details: { currency: 'USD' } });
  });

  // Seen to fail without the condition in creditWallet: the balance then left the exact integers.
  test('refuses more than can be held exactly', async () => {
    const person = await aPerson(shop, 'CUSTOMER', 1);
    await tamper(shop.db, (trx) =>
      trx
        .updateTable('wallets')
        .set({ balance_minor: Number.MAX_SAFE_INTEGER - 5 })
        .where('user_id', '=', person.id)
        .execute(),
    );
    const response = await credit(person.id, amount(6));
    expect(response.status).toBe(400);
    expect(response.error.details?.fields).toMatchObject([
      { in: 'body', field: '/amountMinor', rule: 'maximum' },
    ]);
    expect((await credit(person.id, amount(5))).data.balanceAfterMinor).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('goes to staff as well', async () => {
    const approver = await aPerson(shop, 'APPROVER');
    expect((await credit(approver.id, amount(1))).status).toBe(201);
  });
});
