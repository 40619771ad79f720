/** The line to the mail server: the only file that knows nodemailer, loaded only where SMTP_URL is set. */
import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import SMTPConnection from 'nodemailer/lib/smtp-connection/index.js';
import { mailing } from './bounds.ts';
import type { MailServer, MailSettings } from './settings.ts';

export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Asks on GET, ends the e-mails on POST. */
  endAddress: string;
}

/**
 * `later`: it has certainly not been sent, and may be another time. `refused`: the server will never take it. `unknown`:
 * the line broke after the text had begun to leave, and nobody knows whether the server has it.
 */
export type Outcome = 'sent' | 'later' | 'refused' | 'unknown';

export interface MailLine {
  send: (mail: Mail) => Promise<Outcome>;
  close: () => void;
}

/** `name`: what this server calls itself. Rejects where the mail server is not reached, or lets nobody in. */
export async function openMailLine({ server, from }: MailSettings, name: string): Promise<MailLine> {
  const connection = new SMTPConnection({ ...optionsOf(server), name });
  // Of a line that the server closes between two e-mails; the next one finds out by itself.
  connection.on('error', () => undefined);
  try {
    await unlessBroken(connection, (done) => connection.connect(done));
    const { signIn } = server;
    if (signIn) await unlessBroken(connection, (done) => connection.login(signIn, done));
  } catch (error) {
    connection.close();
    throw error;
  }
  return { send: (mail) => send(connection, from, mail), close: () => connection.quit() };
}

function optionsOf({ host, port, isSecure, isHere }: MailServer): SMTPConnection.Options {
  return {
    host,
    port,
    secure: isSecure,
    // Without it a line that somebody stands in would be left in clear.
    requireTLS: !isSecure && !isHere,
    ignoreTLS: !isSecure && isHere,
    tls: { minVersion: 'TLSv1.2' },
    connectionTimeout: mailing.connectMs.most,
    dnsTimeout: mailing.connectMs.most,
    greetingTimeout: mailing.greetingMs.most,
    socketTimeout: mailing.stillMs.most,
    logger: false,
  };
}

async function send(connection: SMTPConnection, from: string, mail: Mail): Promise<Outcome> {
  const bytes = await composed(from, mail);
  const leaving = { hasBegun: false };
  // Read only once the server has taken the envelope.
  const message = Readable.from(
    (function* () {
      leaving.hasBegun = true;
      yield bytes;
    })(),
  );
  try {
    const envelope = { from, to: [mail.to], size: bytes.length };
    await unlessBroken(connection, (done) => connection.send(envelope, message, done));
    return 'sent';
  } catch (error) {
    const { responseCode, code } = error as SMTPConnection.SMTPError;
    if (responseCode !== undefined) {
      await forgetEnvelope(connection);
      return responseCode >= 500 ? 'refused' : 'later';
    }
    // An address that no mail server could take.
    if (code === 'EENVELOPE') return 'refused';
    return leaving.hasBegun ? 'unknown' : 'later';
  }
}

/** The server has that of a refused one still in hand, and would take no other. A broken line is found out by the next. */
async function forgetEnvelope(connection: SMTPConnection): Promise<void> {
  // nodemailer answers nobody who asks this of a line that has ended.
  if (connection._socket.destroyed || !connection._socket.writable) return;
  await unlessBroken(connection, (done) => connection.reset(done)).catch(() => undefined);
}

/** Plain text, which carries no picture, no script and nothing that tells who has read it. */
function composed(from: string, { to, subject, text, endAddress }: Mail): Promise<Buffer> {
  return new MailComposer({
    from: { name: 'Silta', address: from },
    to: { name: '', address: to },
    subject,
    text,
    textEncoding: 'quoted-printable',
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': { prepared: true, value: `<${endAddress}>` },
      // RFC 8058 knows it by https only.
      ...(endAddress.startsWith('https:') && { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    xMailer: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}

/** What breaks or ends the line is an event, and leaves whoever has asked without an answer. */
function unlessBroken(
  connection: SMTPConnection,
  ask: (done: (error?: Error | null) => void) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => reject(new Error('the line has ended'));
    connection.once('error', reject).once('end', end);
    ask((error) => {
      connection.off('error', reject).off('end', end);
      if (error) reject(error);
      else resolve();
    });
  });
}
