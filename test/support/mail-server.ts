// A mail server that tests talk SMTP to: it keeps what it is sent, and refuses, hangs or goes away when told to.
import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as the server got it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** The source, with its headers as they came over the wire. */
  readonly source: string;
  readonly parsed: ParsedMail;
}

export interface MailServer {
  readonly url: string;
  readonly port: number;
  readonly mails: readonly ReceivedMail[];
  readonly stop: () => Promise<void>;
}

/** How the server treats those who send. */
export interface Manners {
  /** The port to listen on; a free one unless this says otherwise. */
  readonly port?: number;
  /** The SMTP status for a recipient, to refuse it. */
  readonly refuse?: (recipient: string) => number | undefined;
  /** Never answers to a recipient. */
  readonly hang?: boolean;
}

/** Starts a server on this machine that wants neither TLS nor a login. */
export async function startMailServer({ port = 0, refuse, hang = false }: Manners = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    closeTimeout: 0,
    onRcptTo: ({ address }, _session, done) => {
      if (hang) return;
      const status = refuse?.(address);
      done(
        status === undefined
          ? null
          : Object.assign(new Error('Refused by the test'), { responseCode: status }),
      );
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks);
        const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const to = envelope.rcptTo.map(({ address }) => address);
        simpleParser(source).then((parsed) => {
          mails.push({ from, to, source: source.toString('latin1'), parsed });
          done();
        }, done);
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const listening = (server.server.address() as AddressInfo).port;
  return {
    url: `smtp://127.0.0.1:${listening}`,
    port: listening,
    mails,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
