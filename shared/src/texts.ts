/** Texts that people write: what is quietly cleaned, and how long each may be. */
import * as z from 'zod/mini';
import { limits } from './limits.ts';

export { limits };

/**
 * Control characters (line break and tab stay), the marks that reorder text on screen (Unicode UAX 9), and what has no
 * look of its own and lets two names seem the same: zero-width space, word joiner and its relatives, interlinear marks,
 * and the private use area, in which the client marks the gaps of its own sentences. Joiners stay, because families of
 * emoji and several scripts need them.
 */
const unwanted =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u180e\u200b\u202a-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\ufffb]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Letters that nobody sees (Unicode block Tags); only the flags of England, Scotland and Wales are spelt with them. */
const hiddenTags = /(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]{0,8})[\u{e0000}-\u{e007f}]/gu;
/** Marks piled on one letter run over the lines around it. Vietnamese stacks two, a pointed Hebrew letter four. */
const piledMarks = /(\p{M}{6})\p{M}+/gu;
/** An emoji of many people takes one joiner at a time, a flag seven invisible letters. */
const invisibleRuns = /(\p{Cf}{8})\p{Cf}+/gu;

export function clean(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(loneSurrogate, '\ufffd')
    .replace(unwanted, '')
    .replace(hiddenTags, '')
    .replace(invisibleRuns, '$1')
    .normalize('NFC')
    .replace(piledMarks, '$1');
}

/** Whether there is anything to see: neither spaces alone nor characters of no width (Unicode's class Cf). */
export function isVisible(text: string): boolean {
  return /[^\s\p{Cf}]/u.test(text);
}

/** One line with something to see. */
export function line(max: number) {
  return z.string().check(
    z.overwrite((text) => clean(text).replace(/\s+/g, ' ').trim()),
    z.refine(isVisible),
    // Follows from the line above; said again for those who read the published contract.
    z.minLength(1),
    z.maxLength(max),
  );
}

/** One line that may be empty. */
export function optionalLine(max: number) {
  return z.string().check(
    z.overwrite((text) => clean(text).replace(/\s+/g, ' ').trim()),
    z.maxLength(max),
  );
}

/** Several lines, may be empty. */
export function prose(max: number) {
  return z.string().check(
    z.overwrite((text) => clean(text).trim()),
    z.maxLength(max),
  );
}

/** The languages the product speaks. */
export const uiLanguages = ['en', 'de', 'fi', 'es', 'pt', 'pl'] as const;
export type UiLanguage = (typeof uiLanguages)[number];
/** A language that the product speaks. */
export const uiLanguage = z.enum(uiLanguages);

/** Any language a person speaks or writes in (BCP 47, primary subtag only). */
export const language = z.string().check(z.regex(/^[a-z]{2,3}$/));
/** The languages of a person or a side. */
export const languages = z.array(language).check(z.maxLength(limits.languages));

/** ISO 3166-1 alpha-2. */
export const country = z.string().check(z.regex(/^[A-Z]{2}$/));

/** An IANA time zone that this machine knows. */
export const timeZone = z.string().check(z.maxLength(64), z.refine(isTimeZone));

/** An instant, ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
export const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
