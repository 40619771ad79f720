/** Return keys: six plain words with which a learner comes back on another device. */
import { randomInt } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { inTurn } from './hashing.ts';
import { returnKeyWords } from './returnKeyWords.ts';

/** Six words of 256 are 48 bits; with the slow hash and the throttle nobody guesses one. */
const wordCount = 6;

/** The same salt for all, because a key is looked up by its hash; 48 random bits need no other. */
const salt = Buffer.from('silta return key');

export function newReturnKey(): string {
  return Array.from({ length: wordCount }, () => returnKeyWords[randomInt(returnKeyWords.length)]).join(' ');
}

/** Accepts capitals, dashes, commas and doubled spaces. */
export function hashReturnKey(key: string): Promise<string> {
  const plain = key
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean)
    .join(' ')
    .slice(0, 100);
  return inTurn(() => hash(plain, { memoryCost: 19_456, timeCost: 2, parallelism: 1, salt }));
}
