// The attack: somebody reads what a browser or a proxy has kept, what an error tells of the inside, or uses a method or an
// origin that nobody thought of (OWASP API8:2023, security misconfiguration). CORS and the headers for browsers are tested
// in test/house/headers.test.ts, the settings of production in test/start/settings.test.ts.
import { type AddressInfo, connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationIds } from '../../scripts/answers/contract-document.ts';
import { type OperationId, operations } from '../../src/contract/operations.ts';
import { openTestApp, type TestApp, useTestApp } from '../support/app.ts';
import { createBreakingDatabase } from '../support/breaking-database.ts';
import { validRequest } from '../support/valid-requests.ts';

const shop = useTestApp();

/** What is the same for everybody, and revalidated. This list may only shrink. */
const KEPT: readonly OperationId[] = ['listProducts', 'getProduct'];

// Seen to fail for every operation before the header was sent.
describe('an answer', () => {
  test.each(operationIds)('of %s is kept by nobody unless it is for everybody', async (operationId) => {
    const request = await validRequest(shop, operationId);
    const { status, headers } = await shop.api(operationId, request);
    expect(status).toBeLessThan(300);
    expect(headers['cache-control']).toBe(KEPT.includes(operationId) ? 'public, no-cache' : 'no-store');
    expect(headers['set-cookie'], 'no cookie, so nothing for other sites to ride on').toBeUndefined();
    expect(headers.server).toBeUndefined();
    expect(headers['x-powered-by']).toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['strict-transport-security']).toContain('max-age=');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });

  test('that is replayed is kept by nobody either', async () => {
    const request = await validRequest(shop, 'payOrder');
    await shop.api('payOrder', request);
    const replayed = await shop.api('payOrder', request);
    expect(replayed.headers['idempotency-replayed']).toBe('true');
    expect(replayed.headers['cache-control']).toBe('no-store');
  });

  test.each(['/api/v1/wallet', '/nothing-here', '/api/v1/products?perPage=0', '/api/v1/products/x', '/%zz'])(
    'that refuses %s is kept by nobody',
    async (url) => {
      const { statusCode, headers } = await shop.app.inject(url);
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['set-cookie']).toBeUndefined();
    },
  );
});

describe('over the wire', () => {
  let port = 0;
  beforeAll(async () => {
    await shop.app.listen({ port: 0, host: '127.0.0.1' });
    port = (shop.app.server.address() as AddressInfo).port;
  });

  const raw = (request: string) =>
    new Promise<string>((resolve) => {
      let received = '';
      const socket = connect(port, '127.0.0.1', () => socket.write(request));
      socket.on('data', (bytes) => {
        received += bytes.toString('latin1');
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(received));
    });
  const END = 'Host: x\r\nConnection: close\r\n';

  test.each(['TRACE', 'TRACK', 'CONNECT', 'PROPFIND', 'DEBUG', 'get'])(
    '%s is answered with a refusal that repeats nothing of the request',
    async (method) => {
      const target = method === 'CONNECT' ? 'evil.example:443' : '/api/v1/wallet';
      const answer = await raw(`${method} ${target} HTTP/1.1\r\nX-Secret: told-once\r\n${END}\r\n`);
      expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
      expect(answer).not.toContain('told-once');
    },
  );

  // What two servers in a row read differently would be smuggled past the first.
  test.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n'],
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'],
    ['chunks by another name', 'Transfer-Encoding: xchunked\r\n'],
    ['a blank before the colon', 'Transfer-Encoding : chunked\r\n'],
    ['a folded header', 'X-A: 1\r\n Transfer-Encoding: chunked\r\n'],
    ['a length with a sign', 'Content-Length: +5\r\n'],
    ['a bare line feed in a header', 'X-A: 1\nX-B: 2\r\n'],
  ])('a request with %s is not served', async (_kind, headers) => {
    const answer = await raw(
      `POST /api/v1/auth/login HTTP/1.1\r\nContent-Type: application/json\r\n${headers}${END}\r\n0\r\n\r\n` +
        'GET /health HTTP/1.1\r\nHost: x\r\n\r\n',
    );
    expect(answer).not.toMatch(/^HTTP\/1\.1 2/);
    expect(answer.match(/HTTP\/1\.1 2\d\d/g) ?? []).toEqual([]);
  });
});

describe('a failure of ours', () => {
  const broken = createBreakingDatabase();
  let failing: TestApp & { close: () => Promise<void> };
  beforeAll(async () => {
    failing = await openTestApp({ wrapDatabase: broken.wrap });
  });
  afterAll(() => failing.close());

  const INSIDE =
    /select |insert |update |\bat \S+:\d+|node_modules|\/src\/|pg_|kysely|stack|postgres|scrypt/i;

  // Seen to fail when the envelope carries the failure's own message.
  test.each(operationIds.filter((id) => operations[id].errorCodes.includes('INTERNAL_ERROR')))(
    'of %s tells nothing of the inside',
    async (operationId) => {
      const request = await validRequest(failing, operationId);
      const failure = new Error('SELECT password_hash FROM users at /srv/app/src/db.ts:1 (postgres)');
      broken.breakAfter(0, Object.assign(failure, { code: 'XX000' }));
      try {
        const { text, status } = await failing.api(operationId, request);
        if (broken.mend() > 0 && operationId !== 'getReadiness') expect(status).toBe(500);
        if (status >= 500) expect(text).not.toMatch(INSIDE);
      } finally {
        broken.mend();
      }
    },
  );
});
