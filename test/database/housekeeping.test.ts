// What time leaves behind is removed, and a shop is not opened in another currency than its own.
import { expect, it } from 'vitest';
import { deleteExpiredSessions } from '../../src/db/queries/sessions.ts';
import { deleteExpired } from '../../src/jobs/delete-expired.ts';
import { assertCurrency } from '../../src/start/database.ts';
import { useTestApp } from '../support/app.ts';
import { anOrderIn, aPerson } from '../support/factories.ts';
import { anEndpoint, deliveriesTo, useDeliveries } from '../support/webhooks.ts';

const shop = useTestApp();

// Seen to fail without the condition on the end: the living session went too.
it('removes expired sessions with their tokens, and no other', async () => {
  const [gone, kept] = [await aPerson(shop), await aPerson(shop)];
  const now = shop.clock.now();
  await shop.db.updateTable('sessions').set({ expires_at: now }).where('user_id', '=', gone.id).execute();
  const tokens = () => shop.db.selectFrom('refresh_tokens').select('session_id').execute();
  const before = await tokens();
  expect(await deleteExpiredSessions(shop.db, now, 100)).toBe(1);
  expect(await tokens()).toHaveLength(before.length - 1);
  expect((await shop.api('getCurrentUser', { token: kept.token })).status).toBe(200);
  expect((await shop.api('refreshToken', { body: { refreshToken: gone.refreshToken } })).status).toBe(401);
});

it('opens in the currency of its wallets and prices only', async () => {
  await aPerson(shop);
  await expect(assertCurrency(shop.db, 'USD')).resolves.toBeUndefined();
  await expect(assertCurrency(shop.db, 'JPY')).rejects.toThrow(/are in USD, but SHOP_CURRENCY is JPY/);
});

it('forgets webhook deliveries a month after their end, and a removed endpoint with the last of them', async () => {
  const customer = await aPerson(shop);
  const { id: endpointId } = await anEndpoint(shop, customer, { eventTypes: ['order.created'] });
  const deliveries = useDeliveries(shop);
  await anOrderIn(shop, customer, 'PENDING');
  await deliveries.dispatch();
  await deliveries.runDue();
  const later = (days: number) => ({ now: () => new Date(shop.clock.now().getTime() + days * 86_400_000) });
  await deleteExpired(shop.db, later(29));
  expect(await deliveriesTo(shop, customer, endpointId)).toHaveLength(1);
  await shop.api('deleteWebhookEndpoint', { token: customer.token, params: { endpointId } });
  const left = () =>
    shop.db.selectFrom('webhook_endpoints').select('id').where('id', '=', endpointId).execute();
  await deleteExpired(shop.db, later(29));
  expect(await left()).toHaveLength(1);
  await deleteExpired(shop.db, later(31));
  expect(await left()).toHaveLength(0);
  expect(await shop.db.selectFrom('webhook_attempts').selectAll().execute()).toEqual([]);
});
