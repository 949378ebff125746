// Chooses how mails leave the process: over the configured mail server, or into a folder for development.
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { folderMailer, type Mailer, smtpMailer } from '../platform/mailer.ts';

/** The mailer of the settings. It connects when the first mail is sent. */
export function openMailer(config: Config, logger: Logger): Mailer {
  const { production, smtpUrl, mailFolder, mailFrom } = config;
  if (smtpUrl !== undefined) return smtpMailer(smtpUrl, mailFrom);
  if (production) {
    logger.warn(
      { folder: mailsGo(config) },
      'without SMTP_URL no customer gets a mail: they are written to a folder',
    );
  }
  return folderMailer(mailFolder, mailFrom);
}

/** Where mails go, for a person: the folder, or the host of the mail server. */
export function mailsGo({ smtpUrl, mailFolder }: Config): string {
  return smtpUrl === undefined ? fileURLToPath(mailFolder) : new URL(smtpUrl).host;
}
