/** What the environment may set about calls: rows of the table in config.ts, and what is made of them. */
import { z } from 'zod';
import { isLoopback, isUrl, origin } from '../settingShapes.ts';
import type { Setting } from '../settingShapes.ts';

/** Plain http only on this machine, for trying it. No host that could say more in a header than where it is. */
function isGuarded(text: string): boolean {
  if (!isUrl(text, ['https', 'http'])) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== '' || password !== '' || !/^[\w.-]+$|^\[[\da-f:.]+\]$/i.test(hostname)) return false;
  return protocol === 'https:' || isLoopback(hostname);
}

export const callRows = {
  JITSI_URL: {
    schema: origin.refine(isGuarded),
    shown: 'no rooms of Jitsi',
    allowed: 'an address like https://meet.example.org, without a path',
    meaning: 'Jitsi server on which sessions may have rooms; pages may then show it in a frame.',
  },
  BBB_URL: {
    schema: z
      .string()
      .refine((text) => isGuarded(text) && new URL(text).search === '' && new URL(text).hash === '')
      .transform(apiOf),
    shown: 'no rooms of BigBlueButton',
    allowed: 'an address like https://bbb.example.org/bigbluebutton/api',
    meaning:
      'BigBlueButton server on which sessions may have rooms, as `bbb-conf --secret` shows it; with BBB_SECRET.',
  },
  BBB_SECRET: {
    schema: z.string().min(8).max(1_000),
    shown: 'needed with BBB_URL',
    secret: true,
    allowed: 'a text of at least 8 characters',
    meaning: 'The secret that BigBlueButton shares with those who may make rooms on it.',
  },
} satisfies Record<string, Setting>;

/** BigBlueButton itself names the address without the last part. */
function apiOf(text: string): string {
  const { origin: at, pathname } = new URL(text);
  const path = pathname.replace(/\/+$/, '');
  return `${at}${path.endsWith('/api') ? path : `${path}/api`}`;
}

export interface BigBlueButtonSettings {
  /** Of its API, without a slash at the end. */
  url: string;
  secret: string;
}

export interface CallSettings {
  /** The origin; null: none. */
  jitsi: string | null;
  bigbluebutton: BigBlueButtonSettings | null;
}

type Read = (name: keyof typeof callRows) => string | undefined;

export function callsOf(read: Read, wrong: string[]): CallSettings {
  const [jitsi = null, url, secret] = [read('JITSI_URL'), read('BBB_URL'), read('BBB_SECRET')];
  if (url !== undefined && secret !== undefined) return { jitsi, bigbluebutton: { url, secret } };
  if (url !== undefined || secret !== undefined) wrong.push('BBB_URL and BBB_SECRET must be set together.');
  return { jitsi, bigbluebutton: null };
}
