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

export const url = (...schemes: string[]) => z.string().refine((text) => isUrl(text, schemes));
