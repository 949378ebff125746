// The way out to receivers: it connects to what was looked at and to nothing else, and no receiver, however it behaves,
// holds it up or fills its memory.
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Resolve } from '../../src/platform/destinations.ts';
import { createOutbound, type OutboundLimits } from '../../src/platform/outbound-http.ts';
import { TEST_TLS_CERTIFICATE, TEST_TLS_KEY } from '../support/tls.ts';

/** Short where a test waits for them, and far away from what a healthy exchange on this machine takes. */
const LIMITS: Partial<OutboundLimits> = { totalMs: 2_000, connectMs: 1_000, bodyMs: 300 };

const servers: (Server | TcpServer)[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    if ('closeAllConnections' in server) server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

async function listening(server: Server | TcpServer): Promise<number> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

const receiver = (listener: RequestListener) => listening(createServer(listener));

/** The way out as it is in development, where every name leads to this machine. */
const inside = (limits: Partial<OutboundLimits> = LIMITS, resolve: Resolve = async () => ['127.0.0.1']) =>
  createOutbound({ allowHttp: true, allowPrivate: true, resolve }, { limits });

const post = (url: string, out = inside(), headers = {}, signal?: AbortSignal) =>
  out.post({ url, headers, body: '{"a":1}', ...(signal === undefined ? {} : { signal }) });

describe('a request', () => {
  test('carries its body, its headers and the name of its host', async () => {
    const seen: unknown[] = [];
    const port = await receiver((request, response) => {
      const { method, url, headers } = request;
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        seen.push({ method, url, host: headers.host, id: headers['webhook-id'], body });
        response.writeHead(204).end();
      });
    });
    const outcome = await post(`http://hooks.example.com:${port}/a?b=c`, inside(), { 'webhook-id': 'e1' });
    expect(outcome).toEqual({ statusCode: 204, error: null, body: '', retryAfter: null });
    const host = `hooks.example.com:${port}`;
    expect(seen).toEqual([{ method: 'POST', url: '/a?b=c', host, id: 'e1', body: '{"a":1}' }]);
  });

  test('proves over TLS whom it speaks to, by name', async () => {
    const names: unknown[] = [];
    const server = createTlsServer({ key: TEST_TLS_KEY, cert: TEST_TLS_CERTIFICATE }, (request, response) => {
      names.push((request.socket as { servername?: string }).servername);
      response.end('taken');
    });
    const port = await listening(server);
    const rules = { allowHttp: false, allowPrivate: true, resolve: async () => ['127.0.0.1'] };
    const trusting = createOutbound(rules, { limits: LIMITS, ca: TEST_TLS_CERTIFICATE });
    expect((await post(`https://hooks.example.com:${port}/`, trusting)).body).toBe('taken');
    expect(names).toEqual(['hooks.example.com']);
    const other = await post(`https://other.example.com:${port}/`, trusting);
    expect(other.error).toContain("Hostname/IP does not match certificate's altnames");
    const untrusted = await post(
      `https://hooks.example.com:${port}/`,
      createOutbound(rules, { limits: LIMITS }),
    );
    expect(untrusted.error).toContain('self-signed certificate');
    expect(names, 'neither was sent').toHaveLength(1);
  });

  test('takes no notice of proxies in the environment', async () => {
    const port = await receiver((_request, response) => response.end('direct'));
    const before = { ...process.env };
    Object.assign(process.env, {
      HTTP_PROXY: 'http://127.0.0.1:9',
      http_proxy: 'http://127.0.0.1:9',
      NODE_USE_ENV_PROXY: '1',
    });
    try {
      expect((await post(`http://hooks.example.com:${port}/`)).body).toBe('direct');
    } finally {
      process.env = before;
    }
  });
});

describe('what leads inside', () => {
  // Seen to fail when `post` connects to whatever the name leads to by then.
  test('is refused at each request, also when the name led elsewhere a moment ago', async () => {
    let asked = 0;
    const port = await receiver((_request, response) => response.end('inside'));
    const rebinding: Resolve = async () => (++asked === 1 ? ['93.184.216.34'] : ['127.0.0.1']);
    const out = createOutbound(
      { allowHttp: true, allowPrivate: false, resolve: rebinding },
      { limits: LIMITS },
    );
    const url = `http://rebind.example.com:${port}/`;
    await out.check(url);
    const outcome = await post(url, out);
    expect(outcome.statusCode).toBeNull();
    expect(outcome.error).toBe('The address leads to an address that is not on the public internet.');
    expect(asked).toBe(2);
  });

  test('is not asked for between the look and the connection', async () => {
    let asked = 0;
    const port = await receiver((_request, response) => response.end('looked at'));
    // A second question would be answered with an address where nothing listens.
    const once: Resolve = async () => (++asked === 1 ? ['127.0.0.1'] : ['127.0.0.2']);
    expect((await post(`http://rebind.example.com:${port}/`, inside(LIMITS, once))).body).toBe('looked at');
    expect(asked).toBe(1);
  });

  test('is not followed to by a redirect', async () => {
    const visited: (string | undefined)[] = [];
    const port = await receiver((request, response) => {
      visited.push(request.url);
      response.writeHead(307, { location: '/inside' }).end();
    });
    expect((await post(`http://hooks.example.com:${port}/`)).statusCode).toBe(307);
    expect(visited).toEqual(['/']);
  });
});

describe('a receiver', () => {
  test('that never answers is left', async () => {
    const port = await receiver(() => {});
    const outcome = await post(`http://hooks.example.com:${port}/`);
    expect(outcome).toMatchObject({ statusCode: null, error: 'No answer came within 2 seconds.' });
  });

  test('that never ends its body has answered all the same', async () => {
    const port = await receiver((_request, response) => {
      response.writeHead(200).write('so far');
    });
    expect(await post(`http://hooks.example.com:${port}/`)).toMatchObject({
      statusCode: 200,
      body: 'so far',
    });
  });

  test('that sends without end is cut off, and only the beginning is kept', async () => {
    let sent = 0;
    const port = await receiver((_request, response) => {
      response.on('error', () => {});
      const more = () => {
        while (!response.destroyed && response.write('é'.repeat(10_000))) sent += 20_000;
        sent += 20_000;
      };
      response.on('drain', more);
      more();
    });
    const outcome = await post(`http://hooks.example.com:${port}/`, inside({ ...LIMITS, bodyMs: 60_000 }));
    expect(outcome.statusCode).toBe(200);
    expect(outcome.body).toBe('é'.repeat(512));
    expect(sent).toBeLessThan(100_000_000);
  });

  test('that answers garbage has failed', async () => {
    const port = await listening(createTcpServer((socket) => socket.resume().end('SSH-2.0-OpenSSH_9.6\r\n')));
    const outcome = await post(`http://hooks.example.com:${port}/`);
    expect(outcome.statusCode).toBeNull();
    expect(outcome.error).toMatch(/^The request failed: Parse Error/);
  });

  // Seen to fail, by its time running out, without looking at the close of a request that was never answered.
  test('that switches protocols has failed', async () => {
    const head = 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n';
    const port = await listening(
      createTcpServer((socket) =>
        socket
          .resume()
          .on('error', () => {})
          .write(head),
      ),
    );
    expect(await post(`http://hooks.example.com:${port}/`)).toMatchObject({
      statusCode: null,
      error: 'The request failed: the connection was closed without an answer',
    });
  });

  test('that sends headers without end has failed', async () => {
    const head = `HTTP/1.1 200 OK\r\n${`X-Much: ${'y'.repeat(1000)}\r\n`.repeat(100)}`;
    const port = await listening(createTcpServer((socket) => socket.on('error', () => {}).write(head)));
    expect((await post(`http://hooks.example.com:${port}/`)).error).toMatch(/^The request failed: .*Header/);
  });

  test('that resets the connection has failed', async () => {
    const port = await listening(
      createTcpServer((socket) => socket.on('data', () => socket.resetAndDestroy())),
    );
    expect((await post(`http://hooks.example.com:${port}/`)).error).toMatch(/^The request failed: /);
  });

  test('that is not there has failed', async () => {
    const port = await receiver(() => {});
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
    expect((await post(`http://hooks.example.com:${port}/`)).error).toMatch(
      /^The request failed: .*ECONNREFUSED/,
    );
  });

  test('whose name server hangs has failed', async () => {
    const hanging: Resolve = () => new Promise(() => {});
    const outcome = await post('http://hooks.example.com/', inside({ ...LIMITS, totalMs: 200 }, hanging));
    expect(outcome.error).toBe('No answer came within 0.2 seconds.');
  });

  test('says what it likes without harm: control characters and broken text are replaced', async () => {
    const port = await receiver((_request, response) =>
      response.end(Buffer.from([0x61, 0x00, 0x1b, 0xff, 0x62, 0x0a])),
    );
    expect((await post(`http://hooks.example.com:${port}/`)).body).toBe('a\ufffd\ufffd\ufffdb\n');
  });

  test('may ask for time', async () => {
    const port = await receiver((_request, response) =>
      response.writeHead(503, { 'retry-after': '120' }).end(),
    );
    expect(await post(`http://hooks.example.com:${port}/`)).toMatchObject({
      statusCode: 503,
      retryAfter: '120',
    });
  });
});

test('whoever ends an exchange is told so, and no outcome is made up', async () => {
  const stop = new AbortController();
  const port = await receiver(() => stop.abort(new Error('the worker stops')));
  await expect(post(`http://hooks.example.com:${port}/`, inside(), {}, stop.signal)).rejects.toThrow(
    'the worker stops',
  );
});
