// Sends the load from a process of its own over keep-alive connections, each with one request at a time, and reports how
// many answers came and how long they took. It parses as little of HTTP as it can, because it shares the processor.
import { connect, type Socket } from 'node:net';
import { flowNamed, type HttpRequest, type ShopFacts } from './flows.ts';

/** What to send, where to, and for how long. */
export interface LoadJob {
  readonly flow: string;
  readonly facts: ShopFacts;
  /** Connections are spread over these ports of this machine. */
  readonly ports: readonly number[];
  readonly connections: number;
  readonly seconds: number;
  /** The number of the first request. */
  readonly from: number;
  /** Ends the run early, after so many requests. */
  readonly limit?: number;
}

/** What came of it. Times are milliseconds. */
export interface LoadResult {
  readonly answers: number;
  readonly seconds: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** The number after the last request. */
  readonly next: number;
  /** Answers with another status than the flow expects, and the first of them. */
  readonly failures: number;
  readonly firstFailure: string | undefined;
}

const HEAD_END = Buffer.from('\r\n\r\n');
const LAST_CHUNK = Buffer.from('0\r\n\r\n');

/** The request as bytes. */
function bytesOf({ method, path, headers, body }: HttpRequest): string {
  let head = `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\n`;
  for (const name in headers) head += `${name}: ${headers[name]}\r\n`;
  if (method === 'POST') head += `content-length: ${Buffer.byteLength(body ?? '')}\r\n`;
  return `${head}\r\n${body ?? ''}`;
}

/** One connection's answers: `onAnswer` gets the status, and a function that reads the whole answer as text. */
function readAnswers(socket: Socket, onAnswer: (status: number, text: () => string) => void): void {
  let pending: Buffer[] = [];
  let received = 0;
  let wanted = -1;
  let chunked = false;
  let status = 0;
  socket.on('data', (data: Buffer) => {
    pending.push(data);
    received += data.length;
    if (wanted < 0) {
      const whole = pending.length === 1 ? data : Buffer.concat(pending);
      pending = [whole];
      const end = whole.indexOf(HEAD_END);
      if (end < 0) return;
      const head = whole.toString('latin1', 0, end);
      status = Number(head.slice(9, 12));
      const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
      chunked = length === undefined && /\r\ntransfer-encoding: chunked/i.test(head);
      wanted = end + 4 + Number(length ?? 0);
    }
    if (chunked ? !data.subarray(-5).equals(LAST_CHUNK) : received < wanted) return;
    const taken = pending;
    pending = [];
    received = 0;
    wanted = -1;
    onAnswer(status, () => Buffer.concat(taken).toString());
  });
}

const percentile = (sorted: Float64Array, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** Runs a job to its end. Rejects when a connection breaks. */
async function runLoad(job: LoadJob): Promise<LoadResult> {
  const flow = flowNamed(job.flow);
  const times: number[] = [];
  const last = job.from + (job.limit ?? Number.POSITIVE_INFINITY);
  let next = job.from;
  let failures = 0;
  let firstFailure: string | undefined;
  const startedAt = performance.now();
  const deadline = startedAt + job.seconds * 1000;

  const work = (port: number) =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      let sentAt = 0;
      const send = () => {
        if (next >= last || performance.now() >= deadline) {
          socket.destroy();
          resolve();
          return;
        }
        const bytes = bytesOf(flow.request(next++, job.facts));
        sentAt = performance.now();
        socket.write(bytes);
      };
      readAnswers(socket, (status, text) => {
        times.push(performance.now() - sentAt);
        if (status !== flow.expected) {
          failures += 1;
          firstFailure ??= text().slice(0, 2_000);
        }
        send();
      });
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('end', () => reject(new Error(`The server at port ${port} closed a connection.`)));
    });

  await Promise.all(
    Array.from({ length: job.connections }, (_, index) => work(job.ports[index % job.ports.length] ?? 0)),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const sorted = Float64Array.from(times).sort();
  return {
    answers: times.length,
    seconds,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
    next,
    failures,
    firstFailure,
  };
}

process.on('message', (job: LoadJob) => {
  runLoad(job).then(
    (result) => process.send?.({ result }),
    (error: Error) => process.send?.({ error: error.message }),
  );
});
