// What no operation answers is answered all the same in the contract's envelope: 405 for a known path, 404 for the rest.
import { describe, expect, test } from 'vitest';
import { schemaProblems } from '../../scripts/answers/contract-problems.ts';
import { operations } from '../../src/contract/operations.ts';
import { useTestApp } from '../support/app.ts';
import { theAdmin } from '../support/factories.ts';

const shop = useTestApp();
const METHODS = [
  'GET',
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'QUERY',
] as const;
const ENVELOPE = { $ref: '#/components/schemas/ErrorEnvelope' };

const paths = [...new Set(Object.values(operations).map(({ path }) => path))];
const methodsOf = (path: string): string[] =>
  Object.values(operations)
    .filter((operation) => operation.path === path)
    .map(({ method }) => method);
const concrete = (path: string) => path.replace(/\{\w+\}/g, '01a1f833-b260-7c3e-9d52-4f6b8a1c0e31');

// Seen to fail with Fastify's own answer to unknown routes, and with exposeHeadRoutes.
describe('a method that the contract does not declare', () => {
  test.each(paths)('is refused at %s with those that it does', async (path) => {
    const { token } = await theAdmin(shop);
    for (const method of METHODS.filter((each) => !methodsOf(path).includes(each))) {
      for (const headers of [{}, { authorization: `Bearer ${token}` }]) {
        const response = await shop.app.inject({ method: method as 'GET', url: concrete(path), headers });
        expect(response.statusCode, method).toBe(405);
        expect(String(response.headers.allow).split(', ').sort()).toEqual(methodsOf(path).sort());
        expect(response.headers['x-request-id']).toMatch(/^[0-9a-f]{16}$/);
        if (method === 'HEAD') continue;
        expect(schemaProblems(ENVELOPE, response.json())).toEqual([]);
        expect(response.json().error.code).toBe('METHOD_NOT_ALLOWED');
        expect(response.json().requestId).toBe(response.headers['x-request-id']);
      }
    }
  });

  // Seen to fail when only the handler refuses, which runs after the body is parsed.
  test('is refused before a body is read', async () => {
    const broken = { headers: { 'content-type': 'application/json' }, payload: '{ "broken":' };
    const known = await shop.app.inject({ method: 'PUT', url: '/api/v1/orders', ...broken });
    expect(known.statusCode).toBe(405);
    const unknown = await shop.app.inject({ method: 'PUT', url: '/nothing-here', ...broken });
    expect(unknown.statusCode).toBe(404);
    // Seen to fail with CORS registered for no origins: 413, as its route for OPTIONS read the body first.
    const huge = { headers: { 'content-type': 'application/json' }, payload: `"${'x'.repeat(70_000)}"` };
    const options = await shop.app.inject({ method: 'OPTIONS', url: '/api/v1/orders', ...huge });
    expect(options.statusCode).toBe(405);
    const xml = { headers: { 'content-type': 'application/xml' }, payload: '<a/>' };
    expect((await shop.app.inject({ method: 'POST', url: '/nothing-here', ...xml })).statusCode).toBe(404);
  });

  test('is refused with the headers that every answer has', async () => {
    const response = await shop.app.inject({ method: 'PUT', url: '/api/v1/orders' });
    expect(response.headers['content-security-policy']).toContain("default-src 'none'");
    expect(response.headers['x-content-type-options']).toBe('nosniff');
  });
});

describe('an address that the contract does not know', () => {
  test.each([
    '/',
    '/nothing-here',
    '/api',
    '/api/v1',
    '/api/v2/orders',
    '/api/v1/orders/',
    '/API/v1/orders',
    '/api/v1//orders',
    '/api/v1/orders/01a1f833-b260-7c3e-9d52-4f6b8a1c0e31/unknown',
    '/api/v1/products/../../../etc/passwd',
    '/api/v1/products/%2e%2e%2f%2e%2e%2fetc%2fpasswd/x',
    '/api/v1/orders/%',
    '/%ff',
    '/%00',
    `/api/v1/unknown/${'x'.repeat(2000)}`,
    '/api/v1/orders?<script>alert(1)</script>/x/y',
    '/<script>alert(1)</script>',
    '/.env',
  ])('%s is not found, and is not repeated', async (url) => {
    const response = await shop.app.inject({ method: 'DELETE', url });
    const known = url.split('?')[0] === '/api/v1/orders';
    expect(response.statusCode).toBe(known ? 405 : 404);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(schemaProblems(ENVELOPE, response.json())).toEqual([]);
    expect(response.json().error.code).toBe(known ? 'METHOD_NOT_ALLOWED' : 'ROUTE_NOT_FOUND');
    expect(response.json().requestId).toBe(response.headers['x-request-id']);
    expect(response.payload).not.toMatch(/script|passwd|\.env|xxxx/);
  });
});

test('a path parameter beyond all ids is not found', async () => {
  const response = await shop.app.inject(`/api/v1/products/${'x'.repeat(2000)}`);
  expect(response.statusCode).toBe(404);
  expect(response.json().error.code).toBe('ROUTE_NOT_FOUND');
});

test('the contract itself is served, alike to everybody', async () => {
  const json = await shop.app.inject('/openapi.json');
  expect(json.statusCode).toBe(200);
  expect(json.json().openapi).toBe('3.1.1');
  expect(Object.keys(json.json().paths)).toEqual(paths);
  const yaml = await shop.app.inject('/openapi.yaml');
  expect(yaml.statusCode).toBe(200);
  expect(yaml.headers['content-type']).toContain('yaml');
  expect(yaml.payload).toContain('openapi: 3.1.1');
});
