/** What the environment may set about e-mail: rows of the table in config.ts, and what is made of them. */
import { z } from 'zod';
import { isLoopback, isUrl } from '../settingShapes.ts';
import type { Setting } from '../settingShapes.ts';

export const mailRows = {
  SMTP_URL: {
    schema: z.string().transform((text, context) => serverOf(text) ?? refuse(context)),
    shown: 'no e-mail: nothing of it appears anywhere',
    secret: true,
    allowed:
      'an address like smtps://user:password@smtp.example.org or smtp://user:password@smtp.example.org:587',
    meaning:
      'Mail server that sends the week to staff who want it. With smtp:// the line is encrypted by STARTTLS, which the server must offer unless it is on this machine.',
  },
  MAIL_FROM: {
    schema: z
      .string()
      .max(254)
      .regex(/^[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+$/),
    shown: 'needed with SMTP_URL',
    allowed: 'an address like silta@example.org',
    meaning: 'Address from which these e-mails come.',
  },
} satisfies Record<string, Setting>;

export interface MailServer {
  host: string;
  port: number;
  /** From the first byte on (smtps); otherwise by STARTTLS, but for this machine itself. */
  isSecure: boolean;
  isHere: boolean;
  signIn: { user: string; pass: string } | null;
}

export interface MailSettings {
  server: MailServer;
  from: string;
}

type MailRow = keyof typeof mailRows;
type Read = <N extends MailRow>(name: N) => z.output<(typeof mailRows)[N]['schema']> | undefined;

/** `hasAddress`: PUBLIC_URL is set; without it the links in an e-mail would lead nowhere. */
export function mailOf(
  read: Read,
  { hasAddress, wrong }: { hasAddress: boolean; wrong: string[] },
): MailSettings | null {
  const before = wrong.length;
  const [server, from] = [read('SMTP_URL'), read('MAIL_FROM')];
  if (wrong.length > before || (server === undefined && from === undefined)) return null;
  if (server === undefined) wrong.push('SMTP_URL must be set where MAIL_FROM is.');
  else if (from === undefined) wrong.push('MAIL_FROM must be set together with SMTP_URL.');
  else if (!hasAddress) wrong.push('PUBLIC_URL must be set together with SMTP_URL: e-mails lead there.');
  else return { server, from };
  return null;
}

const ports = { smtp: 587, smtps: 465 };

function serverOf(text: string): MailServer | null {
  if (!isUrl(text, Object.keys(ports))) return null;
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(text);
  if (hostname === '' || !['', '/'].includes(pathname) || search !== '' || hash !== '') return null;
  const [user, pass] = [decoded(username), decoded(password)];
  if (user === null || pass === null) return null;
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? ports[protocol.slice(0, -1) as keyof typeof ports] : Number(port),
    isSecure: protocol === 'smtps:',
    isHere: isLoopback(hostname),
    signIn: user === '' ? null : { user, pass },
  };
}

function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom' });
  return z.NEVER;
}
