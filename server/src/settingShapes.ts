/** What the tables of settings are made of. */
import { z } from 'zod';

export interface Setting {
  schema: z.ZodType<unknown, string>;
  fallback?: string;
  shown?: string;
  secret?: boolean;
  allowed: string;
  meaning: string;
}

export const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

export const isUrl = (text: string, schemes: string[]): boolean =>
  URL.canParse(text) && schemes.includes(new URL(text).protocol.slice(0, -1));

/** Whether only this machine itself is there. */
export function isLoopback(host: string): boolean {
  return /^(localhost|\[?::1\]?|127(\.\d{1,3}){3})$/.test(host);
}

export const url = (...schemes: string[]) => z.string().refine((text) => isUrl(text, schemes));

export const origin = z
  .string()
  .refine((text) => isUrl(text, ['http', 'https']) && [text, `${text}/`].includes(`${new URL(text).origin}/`))
  .transform((text) => new URL(text).origin);
