// logout and getCurrentUser: the end of a session acts at once and everywhere, and so does a new role.
import { expect, test } from 'vitest';
import { useTestApp } from '../../support/app.ts';
import { aPerson, theAdmin } from '../../support/factories.ts';
import { claimsOf } from '../../support/tokens.ts';

const shop = useTestApp();

test('a session is over with the answer', async () => {
  const person = await aPerson(shop);
  const response = await shop.api('logout', { token: person.token });
  expect(response.status).toBe(204);
  expect(response.text).toBe('');
  expect((await shop.api('getCurrentUser', { token: person.token })).status).toBe(401);
  expect((await shop.api('logout', { token: person.token })).status).toBe(401);
});

test('of two logouts at once both find the session over, and one is audited', async () => {
  const person = await aPerson(shop);
  const responses = await Promise.all([
    shop.api('logout', { token: person.token }),
    shop.api('logout', { token: person.token }),
  ]);
  for (const { status } of responses) expect([204, 401]).toContain(status);
  const rows = await shop.db
    .selectFrom('audit_log')
    .selectAll()
    .where('action', '=', 'session.closed')
    .where('subject_id', '=', claimsOf(person.token).sid ?? '')
    .execute();
  expect(rows).toHaveLength(1);
});

test('the account is shown to its owner, without anything of the password', async () => {
  const person = await aPerson(shop);
  const { data, text } = await shop.api('getCurrentUser', { token: person.token });
  expect(data).toMatchObject({ id: person.id, email: person.email, role: 'CUSTOMER' });
  expect(text).not.toMatch(/password|hash|scrypt/i);
});

test('a new role is in force with the next request', async () => {
  const [person, admin] = [await aPerson(shop), await theAdmin(shop)];
  expect((await shop.api('adminListUsers', { token: person.token })).status).toBe(403);
  const change = (role: 'ADMIN' | 'CUSTOMER') =>
    shop.api('adminUpdateUserRole', { token: admin.token, params: { userId: person.id }, body: { role } });
  await change('ADMIN');
  expect((await shop.api('getCurrentUser', { token: person.token })).data.role).toBe('ADMIN');
  expect((await shop.api('adminListUsers', { token: person.token })).status).toBe(200);
  await change('CUSTOMER');
  expect((await shop.api('adminListUsers', { token: person.token })).status).toBe(403);
});
