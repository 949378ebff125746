// Sends answers that are made while they are sent: as fast as the client reads and no faster, an answer in the contract's
// form when the first piece cannot be made, and a connection that visibly breaks when a later one cannot.
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { StreamedAnswer } from '../handlers/handler.ts';

/** A client that takes nothing for so long is cut off; the slowest lines in use take a piece in a fraction of it. */
export const STALL_LIMIT_MS = 30_000;

/** How long streams may run on when the server closes: well under the 9 s in which the process ends. */
const CLOSING_GRACE_MS = 5_000;

/** What is kept ready for a client that reads slowly. */
const BUFFERED_BYTES = 65_536;

/** Why the server ends a stream that could go on. */
class CutOff extends Error {}

/** Sends streams of one app. */
export interface Streams {
  /** Sends the answer. Rejects, with nothing sent, when its first piece cannot be made. */
  send(reply: FastifyReply, answer: StreamedAnswer): Promise<FastifyReply>;
}

/** Streams that end with the app, at the latest `CLOSING_GRACE_MS` after it began to close. */
export function createStreams(app: FastifyInstance, stallLimitMs: number): Streams {
  const running = new Set<Readable>();
  app.addHook('preClose', async () => {
    const cutOff = () => {
      for (const stream of running) stream.destroy(new CutOff('The server closes.'));
    };
    setTimeout(cutOff, CLOSING_GRACE_MS).unref();
  });
  return {
    send: async (reply, answer) => {
      const stream = streamOf(answer.chunks, stallLimitMs);
      running.add(stream);
      stream.once('close', () => running.delete(stream));
      // A client that goes away before the first piece is there has nobody else to notice it.
      const abandon = () => stream.destroy();
      reply.raw.once('close', abandon);
      try {
        await firstPiece(stream);
      } catch (error) {
        if (!reply.raw.destroyed) throw error;
        // Nobody is left to answer to, and nothing has failed.
        return reply.hijack();
      } finally {
        reply.raw.off('close', abandon);
      }
      // Told to the client by the broken connection alone, as its status is sent already.
      stream.once('error', (err) => {
        if (err instanceof CutOff) reply.log.warn({ err }, 'a stream was cut off');
        else reply.log.error({ err }, 'a stream broke off');
      });
      return reply
        .code(answer.status)
        .headers({ ...answer.headers })
        .header('content-type', answer.contentType)
        .send(stream);
    },
  };
}

/** Waits until there is something to send, or nothing more. */
function firstPiece(stream: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.once('error', reject);
    stream.once('readable', () => {
      stream.off('error', reject);
      resolve();
    });
    stream.once('close', () => reject(new Error('The stream ended before it began.')));
  });
}

/**
 * A stream of the pieces: the next one is made when there is room for it, and when the stream is destroyed, the signal tells
 * the one that is being made. Node's `Readable.from` would wait for that one to end by itself.
 */
function streamOf(chunks: StreamedAnswer['chunks'], stallLimitMs: number): Readable {
  const abort = new AbortController();
  const pieces = chunks(abort.signal)[Symbol.asyncIterator]();
  let stalled: NodeJS.Timeout | undefined;
  return new Readable({
    highWaterMark: BUFFERED_BYTES,
    read() {
      clearTimeout(stalled);
      pieces.next().then(
        ({ done, value }) => {
          if (this.destroyed) return;
          const hasRoom = this.push(done === true ? null : value);
          if (done === true || hasRoom) return;
          const giveUp = () => this.destroy(new CutOff(`The client took nothing for ${stallLimitMs} ms.`));
          stalled = setTimeout(giveUp, stallLimitMs);
        },
        (error: Error) => this.destroy(error),
      );
    },
    destroy(error, done) {
      clearTimeout(stalled);
      abort.abort();
      // Lets go of what the pieces are made from; how that ends changes nothing for the client any more.
      const ended = Promise.resolve(pieces.return?.());
      ended.then(
        () => done(error),
        () => done(error),
      );
    },
  });
}
