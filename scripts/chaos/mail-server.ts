// The mail server of the run: it keeps who was sent what, and while faults go on it has no time now and then.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Random } from './random.ts';

/** Takes mails. */
export interface ChaosMailServer {
  readonly port: number;
  /** By Message-ID, without its brackets and domain: to whom the mail was sent, each time. */
  readonly mails: ReadonlyMap<string, readonly string[]>;
  /** From now on it takes every mail. */
  setFaithful(): void;
  close(): Promise<void>;
}

const MESSAGE_ID = /^message-id:\s*<([^@>]+)@/im;

/** Of so many mails, one is put off and one is taken by a server that then breaks off. */
const ACCIDENT = 0.02;

/** Starts the server on this machine; it wants neither TLS nor a login. */
export async function startMailServer(random: Random): Promise<ChaosMailServer> {
  const mails = new Map<string, string[]>();
  let isFaithful = false;
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 0,
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const later = Object.assign(new Error('Try again later'), { responseCode: 451 });
        if (!isFaithful && random.chance(ACCIDENT)) return done(later);
        const [, id = 'without an id'] = MESSAGE_ID.exec(Buffer.concat(chunks).toString('latin1')) ?? [];
        const recipients = envelope.rcptTo.map(({ address }) => address);
        mails.set(id, [...(mails.get(id) ?? []), ...recipients]);
        // The mail was taken, and its sender does not hear of it: it comes again.
        done(!isFaithful && random.chance(ACCIDENT) ? later : null);
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    setFaithful: () => {
      isFaithful = true;
    },
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
