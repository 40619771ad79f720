/** Passwords: Argon2id, at least twelve characters, none of those that everybody tries first. */
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '@silta/shared/refusals';
import { inTurn } from './hashing.ts';

/** OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const leastLength = 12;
const mostLength = 200;

/** Beginnings of the twelve-character passwords at the top of published leak lists. */
const commonStarts = [
  'qwertyuiop',
  'qwertzuiop',
  'azertyuiop',
  'asdfghjkl',
  'password',
  'passwort',
  'salasana',
  'contrasena',
  'contraseña',
  'palavrapasse',
  'haslo',
  'hasło',
  'qwerty',
  'qwertz',
  'azerty',
  'asdfgh',
  'iloveyou',
  'letmein',
  'welcome',
  'administrator',
  'changeme',
  '1q2w3e4r',
  '1qaz2wsx',
  'q1w2e3r4',
  'abc123',
  'abcdefgh',
  'football',
  'superman',
  'princess',
  'sunshine',
  'dragon',
  'monkey',
  'master',
  'trustno1',
  'willkommen',
  'hallohallo',
  'silta',
  'schule',
  'lehrer',
  'koulu',
  'escuela',
  'escola',
  'szkola',
];

/** Refuses with `weakPassword`. */
export function checkPassword(password: string, email: string): void {
  const lower = password.toLowerCase();
  const isLong = password.length >= leastLength && password.length <= mostLength;
  const own = email.toLowerCase().split('@')[0] ?? '';
  const rest = commonStarts
    .reduce((text, start) => text.replaceAll(start, ''), lower)
    .replace(/[\d\W_]/g, '');
  const isCommon = commonStarts.some((start) => lower.includes(start)) && rest.length < 4;
  const isMonotonous = new Set(lower).size < 5 || isRun(lower);
  const isOwn = own.length >= 4 && lower.includes(own) && lower.replace(own, '').length < 6;
  if (!isLong || isCommon || isMonotonous || isOwn) throw new Refusal('weakPassword', { limit: leastLength });
}

/** 123456789012, abcdefghijkl and the like: nearly every character follows from the one before. */
function isRun(text: string): boolean {
  let steps = 0;
  for (let i = 1; i < text.length; i += 1) {
    const step = text.charCodeAt(i) - text.charCodeAt(i - 1);
    if (Math.abs(step) <= 1 || step === -9) steps += 1;
  }
  return steps >= text.length - 2;
}

export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(password.normalize('NFC'), cost));
}

/** A hash of nothing in particular, so that unknown and known addresses take the same time. */
const nobody = hash('nobody has this password', cost);

export async function isRightPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const known = passwordHash ?? (await nobody);
  const isRight = await inTurn(() => verify(known, password.normalize('NFC').slice(0, mostLength)));
  return isRight && passwordHash !== null;
}
