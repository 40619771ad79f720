/** Texts that people write: what is quietly cleaned, and how long each may be. */
import * as z from 'zod/mini';
import { limits } from './limits.ts';

export { limits };

/** Control characters (line break and tab stay) and the marks that reorder text on screen (Unicode UAX 9). */
const unwanted = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(loneSurrogate, '\ufffd').replace(unwanted, '').normalize('NFC');
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
