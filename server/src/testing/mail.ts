/** A mail server of one page, on this machine: it keeps what it is given, and answers as a test wants. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import type { DataSource } from 'typeorm';
import type { AccountId } from '@silta/shared/ids';
import type { MailSettings } from '../mail/settings.ts';

/** Nobody listens there. */
export const aMailServer: MailSettings = {
  server: { host: '127.0.0.1', port: 1, isSecure: false, isHere: true, signIn: null },
  from: 'silta@example.org',
};

export interface ReceivedMail {
  to: string;
  /** By name, unfolded, as they came. */
  headers: Record<string, string>;
  subject: string;
  text: string;
}

export interface Mailbox {
  settings: MailSettings;
  received: ReceivedMail[];
  /** What it answers instead of yes to a command, to `.` for the end of a text, or as `hello`; '' cuts the line. */
  answers: Map<string, string>;
  close: () => Promise<void>;
}

export async function aMailbox(port = 0): Promise<Mailbox> {
  const received: ReceivedMail[] = [];
  const answers = new Map<string, string>();
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket.once('close', () => open.delete(socket)));
    socket.on('error', () => undefined);
    listen(socket, answers, (to, raw) => received.push(readMail(to, raw)));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const place = { ...aMailServer.server, port: (server.address() as AddressInfo).port };
  return {
    settings: { ...aMailServer, server: place },
    received,
    answers,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** SMTP as far as it is needed (RFC 5321). */
function listen(socket: Socket, answers: Mailbox['answers'], keep: (to: string, raw: string) => void): void {
  let waiting = '';
  let to = '';
  let isText = false;
  let hasEnvelope = false;
  const say = (command: string, yes: string) => {
    const answer = answers.get(command) ?? yes;
    if (answer === '') socket.destroy();
    else socket.write(`${answer}\r\n`);
    return answer === yes;
  };
  const obey = (line: string) => {
    const command = line.slice(0, 4).toUpperCase();
    if (command === 'MAIL' && hasEnvelope) {
      socket.write('503 one after the other\r\n');
      return;
    }
    if (command === 'MAIL' || command === 'RSET') hasEnvelope = command === 'MAIL';
    if (command === 'RCPT') to = /<(.*)>/.exec(line)?.[1] ?? '';
    if (command === 'DATA') isText = say('DATA', '354 go on');
    else if (command === 'STAR') say(command, '502 not here');
    else if (command === 'QUIT') socket.end('221 bye\r\n');
    else say(answers.has(`RCPT ${to}`) && command === 'RCPT' ? `RCPT ${to}` : command, '250 yes');
  };
  if (!say('hello', '220 a mailbox')) return;
  socket.on('data', (bytes) => {
    waiting += bytes.toString('latin1');
    for (;;) {
      const end = isText ? '\r\n.\r\n' : '\r\n';
      const at = waiting.indexOf(end);
      if (at < 0) return;
      const piece = waiting.slice(0, at);
      waiting = waiting.slice(at + end.length);
      if (!isText) obey(piece);
      else {
        isText = false;
        hasEnvelope = false;
        if (say('.', '250 kept')) keep(to, piece);
      }
    }
  });
}

function readMail(to: string, raw: string): ReceivedMail {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = Object.fromEntries(
    head
      .replaceAll(/\r\n[ \t]+/g, ' ')
      .split('\r\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );
  const text = fromQuoted(body.join('\r\n\r\n').replaceAll('=\r\n', '')).replaceAll('\r\n', '\n');
  return { to, headers, subject: decodedWords(headers.Subject ?? ''), text };
}

const utf8 = (latin: string) => Buffer.from(latin, 'latin1').toString('utf8');

/** RFC 2045, 6.7. */
function fromQuoted(text: string): string {
  return utf8(text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));
}

/** RFC 2047. */
function decodedWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : fromQuoted(word.replaceAll('_', ' ')),
    );
}

/** As if the account had been sent one; the key in its link comes back. */
export async function aLetterTo(dataSource: DataSource, accountId: AccountId): Promise<string> {
  const key = randomBytes(32).toString('base64url');
  await dataSource.query(
    `insert into "letter" ("accountId", "week", "keyHash", "tries") values ($1, '2026-10-12', $2, 1)`,
    [accountId, createHash('sha256').update(key).digest('hex')],
  );
  return key;
}
