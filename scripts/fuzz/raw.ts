// Speaks to the server over bare sockets: bytes that are no HTTP, requests that are huge, slow, cut off or ambiguous, and
// methods that nobody knows. The server refuses in the contract's form or hangs up, and goes on.
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import * as fc from 'fast-check';
import { envelopeProblems } from './judge.ts';

/** What is written to a socket, piece by piece. */
export interface RawTalk {
  readonly name: string;
  readonly pieces: readonly Buffer[];
  /** Between the pieces. */
  readonly pauseMs: number;
  /** Whether the socket is closed for writing, or broken off, after the last piece. */
  readonly ending: 'wait' | 'half-close' | 'break-off';
}

/** How long a server that waits for more is listened to: it may wait for the rest for half a minute. */
const LISTEN_MS = 300;

/** Longer than a loaded machine takes to accept a connection. */
const CONNECT_LIMIT_MS = 10_000;

const HOST = 'Host: shop.example\r\n';
const JSON_TYPE = 'Content-Type: application/json\r\n';
const LOGIN = `POST /api/v1/auth/login HTTP/1.1\r\n${HOST}${JSON_TYPE}`;

const talk = (name: string, text: string | Buffer, rest: Partial<RawTalk> = {}): RawTalk => ({
  name,
  pieces: [typeof text === 'string' ? Buffer.from(text, 'latin1') : text],
  pauseMs: 0,
  ending: 'wait',
  ...rest,
});

const METHODS = [
  'TRACE',
  'CONNECT',
  'PUT',
  'HEAD',
  'PROPFIND',
  'PURGE',
  'get',
  'G ET',
  'BREW',
  'QUERY',
  'LINK',
  'M-SEARCH',
];
const TARGETS = [
  '/api/v1/orders',
  '*',
  '/',
  '//',
  'http://other.example/api/v1/products',
  '/api/v1/products?%',
  '/api/v1/products/%ff',
  '/../../etc/passwd',
  '/api/v1/products;a=b',
  '/api/v1/products#x',
  `/${'a'.repeat(9_000)}`,
  `/api/v1/products?q=${'a'.repeat(14_000)}`,
  '/\u0000',
  '',
];

/** Headers that leave open where a request ends, or that are simply too much. */
const AMBIGUOUS = [
  'Content-Length: 5\r\nContent-Length: 6\r\n\r\n{"a":1}',
  'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n',
  'Transfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n',
  'Transfer-Encoding: chunked\r\n\r\nfffffffffffffffff\r\n',
  'Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n',
  'Transfer-Encoding: identity\r\nContent-Length: 2\r\n\r\n{}',
  'Content-Length: -1\r\n\r\n{}',
  'Content-Length: 99999999999999999999\r\n\r\n{}',
  'Content-Length: 1e3\r\n\r\n{}',
  'Content-Length: 2\r\nExpect: 100-continue\r\n\r\n{}',
  'Content-Length: 2\r\nExpect: nonsense\r\n\r\n{}',
  'Content-Length : 2\r\n\r\n{}',
  'Content-Length: 2\r\n folded: yes\r\n\r\n{}',
  'Upgrade: websocket\r\nConnection: Upgrade\r\nContent-Length: 0\r\n\r\n',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABk\r\nContent-Length: 0\r\n\r\n',
  'Connection: close\r\nContent-Length: 0\r\n\r\n',
  'Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\n\x1f\x8b\x08\x00',
  `X-Long: ${'x'.repeat(70_000)}\r\n\r\n`,
  `${Array.from({ length: 3_000 }, (_, index) => `X-${index}: 1\r\n`).join('')}\r\n`,
  `Authorization: Bearer ${'x'.repeat(15_000)}\r\nContent-Length: 2\r\n\r\n{}`,
  'X-Request-Id: a\x0bb\r\nContent-Length: 2\r\n\r\n{}',
  'Host: two.example\r\nContent-Length: 2\r\n\r\n{}',
];

const body = '{"email":"ada@example.com","password":"wrong"}';
const whole = `${LOGIN}Content-Length: ${body.length}\r\n\r\n${body}`;

/** Talks of all kinds. */
export const rawTalks: fc.Arbitrary<RawTalk> = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => talk('noise', Buffer.from(bytes))),
  fc
    .uint8Array({ minLength: 1, maxLength: 60 })
    .map((bytes) =>
      talk(
        'noise in a header',
        Buffer.concat([Buffer.from(`${LOGIN}X-Noise: `), bytes, Buffer.from('\r\n\r\n')]),
      ),
    ),
  fc
    .uint8Array({ minLength: 1, maxLength: 200 })
    .map((bytes) =>
      talk(
        'noise as a body',
        Buffer.concat([Buffer.from(`${LOGIN}Content-Length: ${bytes.length}\r\n\r\n`), bytes]),
      ),
    ),
  fc
    .tuple(
      fc.constantFrom(...METHODS),
      fc.constantFrom(...TARGETS),
      fc.constantFrom('1.1', '1.0', '0.9', '2.0', '9'),
    )
    .map(([method, target, version]) =>
      talk('an odd method or address', `${method} ${target} HTTP/${version}\r\n${HOST}\r\n`),
    ),
  fc.constantFrom(...AMBIGUOUS).map((rest) => talk('ambiguous headers', LOGIN + rest)),
  fc
    .tuple(fc.nat({ max: whole.length }), fc.constantFrom('half-close' as const, 'break-off' as const))
    .map(([end, ending]) => talk('a truncated request', whole.slice(0, end), { ending })),
  fc
    .integer({ min: 1, max: 20 })
    .map((count) => talk('several requests at once', `GET /health HTTP/1.1\r\n${HOST}\r\n`.repeat(count))),
  fc
    .integer({ min: 65_537, max: 400_000 })
    .map((size) => talk('a huge body', `${LOGIN}Content-Length: ${size}\r\n\r\n"${'x'.repeat(size - 2)}"`)),
  fc
    .integer({ min: 1, max: 3 })
    .map((pauseMs) =>
      talk('a slow request', '', { pieces: [...whole].map((character) => Buffer.from(character)), pauseMs }),
    ),
);

/** What came back: the bytes, and whether the connection could be made at all. */
async function converse(
  port: number,
  { pieces, pauseMs, ending }: RawTalk,
): Promise<{ text: string; connected: boolean }> {
  const socket = connect(port, '127.0.0.1');
  let connected = false;
  let text = '';
  const ended = new Promise<void>((resolve) => {
    socket.on('close', () => resolve());
    socket.on('end', () => resolve());
  });
  const connecting = new Promise<void>((resolve) => {
    socket.on('connect', () => {
      connected = true;
      resolve();
    });
    socket.on('close', () => resolve());
  });
  // A connection that the server breaks off is one of its ways to refuse.
  socket.on('error', () => {});
  socket.setEncoding('latin1').on('data', (piece: string) => {
    text += piece;
  });
  await Promise.race([connecting, sleep(CONNECT_LIMIT_MS)]);
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    if (pauseMs > 0) await sleep(pauseMs);
  }
  if (ending === 'half-close') socket.end();
  if (ending === 'break-off') {
    await sleep(1);
    socket.resetAndDestroy();
  }
  await Promise.race([ended, sleep(LISTEN_MS)]);
  socket.destroy();
  return { text, connected };
}

/** Everything that is wrong with what came back, one line each. */
export async function talkProblems(port: number, one: RawTalk): Promise<string[]> {
  const { text, connected } = await converse(port, one);
  if (!connected) return ['the server takes no connection'];
  const problems: string[] = [];
  // A second status line can only stand where an answer begins: bodies of the server are one line of JSON.
  for (const [start, status] of text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)) {
    if (Number(status) >= 500) problems.push(`${start}: ${text.slice(0, 300)}`);
  }
  if (text !== '' && !text.startsWith('HTTP/1.1 ')) problems.push(`no HTTP came back: ${text.slice(0, 100)}`);
  const first = /^HTTP\/1\.1 (4\d\d)[\s\S]*?\r\n\r\n(\{.*\})/.exec(text);
  if (first?.[2] !== undefined && isWhole(first[2])) problems.push(...envelopeProblems(JSON.parse(first[2])));
  if (/^HTTP\/1\.1 4\d\d/.test(text) && !/content-type: application\/json/i.test(text)) {
    problems.push(`a refusal without the envelope: ${text.slice(0, 300)}`);
  }
  return problems;
}

/** Whether all of the JSON arrived; of several answers, the regular expression may take more than one. */
function isWhole(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The talk as a command for a shell. */
export function asNetcat({ pieces }: RawTalk, port: number): string {
  return `echo ${Buffer.concat(pieces).toString('base64')} | base64 -d | nc 127.0.0.1 ${port}`;
}
