// What time leaves behind is removed, and a shop is not opened in another currency than its own.
import { expect, it } from 'vitest';
import { deleteExpiredSessions } from '../../src/db/queries/sessions.ts';
import { assertCurrency } from '../../src/start/database.ts';
import { useTestApp } from '../support/app.ts';
import { aPerson } from '../support/factories.ts';

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
