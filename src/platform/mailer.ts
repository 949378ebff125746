// Sends mails: over SMTP, or into a folder for development. A mail goes to one recipient, and neither its addresses nor
// its subject can bring a header of their own.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nodemailer from 'nodemailer';
import { writeWhole } from './folder-storage.ts';

/** A mail. `id` is the same whenever the same mail is sent, so that receivers can tell a repetition. */
export interface Mail {
  /** Letters, digits, dots and hyphens. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Sends mails from one address. */
export interface Mailer {
  /** Resolves with the Message-ID when somebody else is responsible for the mail. Throws MailRefused, or what broke. */
  readonly send: (mail: Mail) => Promise<string>;
  /** Closes the idle connections. */
  readonly close: () => void;
}

/** The mail server will never take this mail for this recipient: sending it again is of no use. */
export class MailRefused extends Error {
  override name = 'MailRefused';
}

/** Who the mails come from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** A server that needs longer is down or overloaded; the job comes back later. */
const CONNECT_TIMEOUT_MS = 10_000;

/** The longest silence in a conversation; some servers look for spam before they answer. */
const SILENCE_TIMEOUT_MS = 45_000;

/** As many as the queue sends at once, so that no job waits for another's connection. */
const MAX_CONNECTIONS = 4;

/** Allows tests to wait less. Milliseconds. */
export interface SmtpTimeouts {
  readonly connectMs?: number;
  readonly silenceMs?: number;
}

/** Sends over the server at `url` (`smtp://` or `smtps://`, with user and password if it wants them). */
export function smtpMailer(url: string, from: Sender, timeouts: SmtpTimeouts = {}): Mailer {
  const { connectMs = CONNECT_TIMEOUT_MS, silenceMs = SILENCE_TIMEOUT_MS } = timeouts;
  const transport = nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: MAX_CONNECTIONS,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: silenceMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async (mail) => {
      const message = messageOf(mail, from);
      try {
        await transport.sendMail(message);
      } catch (error) {
        if (isFinal(error)) throw new MailRefused((error as Error).message, { cause: error });
        throw error;
      }
      return message.messageId;
    },
    close: () => transport.close(),
  };
}

/** Writes each mail into the folder that the `file:` URL names, as a file that mail programs open. */
export function folderMailer(folder: URL, from: Sender): Mailer {
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    send: async (mail) => {
      const message = messageOf(mail, from);
      const { message: source } = await transport.sendMail(message);
      await writeWhole(join(fileURLToPath(folder), `${mail.id}.eml`), source as Buffer);
      return message.messageId;
    },
    close: () => transport.close(),
  };
}

/** Line breaks and other control characters would end a header. */
const withoutControls = (text: string) => text.replace(/\p{Cc}+/gu, ' ').trim();

/** One address and nothing else, however it is read. */
const ADDRESS = /^[^\s\p{Cc}<>()[\]\\,;:"@]+@[^\s\p{Cc}<>()[\]\\,;:"@]+$/u;

function messageOf(mail: Mail, from: Sender) {
  if (!ADDRESS.test(mail.to.address)) {
    throw new MailRefused(`${JSON.stringify(mail.to.address)} is no address that a mail can be sent to.`);
  }
  const [, domain = 'localhost'] = from.address.split('@');
  return {
    from: { name: withoutControls(from.name), address: from.address },
    to: { name: withoutControls(mail.to.name), address: mail.to.address },
    // Given apart from the headers, so that no name is ever read as an address.
    envelope: { from: from.address, to: [mail.to.address] },
    messageId: `<${mail.id}@${domain}>`,
    subject: withoutControls(mail.subject),
    text: mail.text,
    html: mail.html,
    textEncoding: 'quoted-printable' as const,
    headers: { 'Auto-Submitted': 'auto-generated' },
  };
}

/**
 * Whether the server refuses this recipient or this mail for good. A refusal of the login or of the sender is for the
 * operator to mend, and the mail waits for it.
 */
function isFinal(error: unknown): boolean {
  const { responseCode = 0, command = '' } = error as { responseCode?: number; command?: string };
  return responseCode >= 500 && (command === 'RCPT TO' || command === 'DATA');
}
