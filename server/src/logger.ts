/** The log: structured, without anything that people wrote and without names. */
import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger };

export function createLogger(level: string): Logger {
  return pino({ level, base: null, redact: ['req.headers.cookie', 'password', 'key', 'code', 'token'] });
}
