// The attack: somebody calls what is for staff, by its address, by another spelling of it, by another method, or by a
// credential that should not reach so far (OWASP API5:2023, broken function level authorization). Each role against each
// operation is tested in test/contract/access.test.ts, each key in test/contract/api-keys.test.ts.
import { describe, expect, test } from 'vitest';
import { operationIds } from '../../scripts/answers/contract-document.ts';
import { operations } from '../../src/contract/operations.ts';
import { useTestApp } from '../support/app.ts';
import { anApiKey, aPerson, theAdmin } from '../support/factories.ts';

const shop = useTestApp();
const forStaff = operationIds.filter((id) => operations[id].roles.length > 0);
const UNKNOWN_ID = '01a1f833-b260-7c3e-9d52-4f6b8a1c0e99';
const concrete = (path: string) => path.replace(/\{\w+\}/g, UNKNOWN_ID);

test('what is for staff lies under /admin/, and nothing else does', () => {
  const under = operationIds.filter((id) => operations[id].path.startsWith('/api/v1/admin/'));
  expect(under).toEqual(forStaff);
  expect(forStaff.filter((id) => (operations[id].roles as readonly string[]).includes('CUSTOMER'))).toEqual(
    [],
  );
});

/** Other spellings of the address, which a proxy, a router or a guard might read differently. */
const SPELLINGS: readonly ((path: string) => string)[] = [
  (path) => path.replace('/admin/', '/ADMIN/'),
  (path) => path.replace('/admin/', '//admin/'),
  (path) => path.replace('/admin/', '/%61dmin/'),
  (path) => path.replace('/admin/', '/admin%2f'),
  (path) => path.replace('/admin/', '/orders/../admin/'),
  (path) => path.replace('/admin/', '/orders/%2e%2e/admin/'),
  (path) => path.replace('/admin/', '/orders/..;/admin/'),
  (path) => path.replace('/admin/', '/./admin/'),
  (path) => `${path}/`,
  (path) => `${path}.json`,
  (path) => `${path};x=1`,
  (path) => `${path}%00`,
  (path) => `${path}?role=ADMIN`,
  (path) => `${path}#x`,
];

// Seen to fail when security.ts drops the comparison with the operation's roles.
describe('a customer', () => {
  test.each(forStaff)('does not reach %s by any spelling', async (operationId) => {
    const { token } = await aPerson(shop);
    const { method, path } = operations[operationId];
    for (const spell of SPELLINGS) {
      const url = spell(concrete(path));
      const answer = await shop.app.inject({ method, url, headers: { authorization: `Bearer ${token}` } });
      expect([400, 401, 403, 404, 405], `${url}: ${answer.payload}`).toContain(answer.statusCode);
      if (answer.statusCode === 400) expect(answer.json().error.code, url).toBe('ROUTE_NOT_FOUND');
    }
  });

  test.each(forStaff)(
    'does not reach %s by a header that names another method, path or role',
    async (operationId) => {
      const { token } = await aPerson(shop);
      const { method, path } = operations[operationId];
      const url = concrete(path);
      const headers = {
        authorization: `Bearer ${token}`,
        'x-http-method-override': method,
        'x-http-method': method,
        'x-method-override': method,
        'x-original-url': url,
        'x-rewrite-url': url,
        'x-forwarded-for': '127.0.0.1',
        'x-real-ip': '127.0.0.1',
        'x-role': 'ADMIN',
      };
      expect((await shop.app.inject({ method, url, headers })).statusCode).toBe(403);
      const around = await shop.app.inject({ method: 'POST', url: '/api/v1/auth/me', headers });
      expect(around.statusCode).toBe(405);
      const read = await shop.app.inject({ method: 'GET', url: '/api/v1/auth/me', headers });
      expect(read.json().data.role).toBe('CUSTOMER');
    },
  );

  test('gets no key with a scope of staff', async () => {
    const { token } = await aPerson(shop);
    const scopesOf = (ids: typeof forStaff) =>
      new Set<string>(ids.flatMap((id) => [...operations[id].scopes]));
    const forAll = scopesOf(operationIds.filter((id) => !forStaff.includes(id)));
    const staffOnly = [...scopesOf(forStaff)].filter((scope) => !forAll.has(scope));
    expect(staffOnly.length).toBeGreaterThan(3);
    for (const scope of staffOnly) {
      const body = { name: 'Mine', scopes: [scope], expiresAt: null };
      expect((await shop.api('createApiKey', { token, body })).status, scope).toBe(400);
    }
  });
});

test('nobody makes an admin but an admin, and a demotion counts at once, for keys too', async () => {
  const admin = await theAdmin(shop);
  const approver = await aPerson(shop, 'APPROVER');
  const fallen = await aPerson(shop, 'ADMIN');
  const { secret } = await anApiKey(shop, fallen, ['users:read']);
  const promote = (token: string, userId: string, role: string) =>
    shop.api('adminUpdateUserRole', { token, params: { userId }, body: { role } });
  expect((await promote(approver.token, approver.id, 'ADMIN')).status).toBe(403);
  expect((await shop.api('adminListUsers', { apiKey: secret })).status).toBe(200);
  expect((await promote(admin.token, fallen.id, 'CUSTOMER')).status).toBe(200);
  expect((await shop.api('adminListUsers', { apiKey: secret })).status).toBe(403);
  expect((await shop.api('adminListUsers', { token: fallen.token })).status).toBe(403);
});
