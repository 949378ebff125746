// Listens between a program and Postgres and writes down each statement as it is sent, so that what is measured and
// explained elsewhere is the program's very SQL.
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A statement with the values that it was sent with: text, or bytea in Postgres' own notation. */
export interface SentStatement {
  readonly text: string;
  readonly values: readonly (string | null)[];
}

/** A proxy that notes what goes through it. */
export interface WireCapture {
  /** The database's URL by way of the proxy. */
  readonly url: string;
  /** What was sent since the last call, in order. */
  readonly take: () => SentStatement[];
  readonly stop: () => void;
}

/** A message that a client sends has a type, a length that counts itself, and content. */
const HEAD_BYTES = 5;
const BINARY = 1;

/** Reads the texts that end with a zero byte, and numbers, one after the other. */
function reader(bytes: Buffer) {
  let at = 0;
  return {
    text: () => {
      const end = bytes.indexOf(0, at);
      const text = bytes.toString('utf8', at, end);
      at = end + 1;
      return text;
    },
    int16: () => {
      at += 2;
      return bytes.readInt16BE(at - 2);
    },
    int32: () => {
      at += 4;
      return bytes.readInt32BE(at - 4);
    },
    bytes: (length: number) => {
      at += length;
      return bytes.subarray(at - length, at);
    },
  };
}

/** Notes the statements of one connection. */
function listen(onStatement: (statement: SentStatement) => void): (data: Buffer) => void {
  const prepared = new Map<string, string>();
  let started = false;
  let rest: Buffer = Buffer.alloc(0);

  function note(type: string, content: Buffer): void {
    const message = reader(content);
    if (type === 'Q') onStatement({ text: message.text(), values: [] });
    if (type === 'P') prepared.set(message.text(), message.text());
    if (type !== 'B') return;
    message.text();
    const text = prepared.get(message.text()) ?? '';
    const formats = Array.from({ length: message.int16() }, () => message.int16());
    const values = Array.from({ length: message.int16() }, (_, index) => {
      const length = message.int32();
      if (length < 0) return null;
      const bytes = message.bytes(length);
      const format = formats.length === 1 ? formats[0] : formats[index];
      return format === BINARY ? `\\x${bytes.toString('hex')}` : bytes.toString('utf8');
    });
    onStatement({ text, values });
  }

  return (data) => {
    rest = Buffer.concat([rest, data]);
    for (;;) {
      // The very first message has no type.
      const head = started ? HEAD_BYTES : HEAD_BYTES - 1;
      if (rest.length < head) return;
      const end = head + rest.readInt32BE(head - 4) - 4;
      if (rest.length < end) return;
      if (started) note(String.fromCharCode(rest[0] ?? 0), rest.subarray(head, end));
      started = true;
      rest = rest.subarray(end);
    }
  };
}

/** Starts the proxy before the database at `url`, which must not ask for TLS. */
export async function captureWire(url: string): Promise<WireCapture> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let sent: SentStatement[] = [];
  const server = createServer((client) => {
    const upstream = connect(Number(target.port), target.hostname);
    const hear = listen((statement) => sent.push(statement));
    client.on('data', hear);
    client.pipe(upstream);
    upstream.pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {
        client.destroy();
        upstream.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const through = new URL(url);
  through.port = String((server.address() as { port: number }).port);
  return {
    url: through.href,
    take: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
