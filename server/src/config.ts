/** What the environment may set, read once at the start; docs/configuration.md is generated from this table. */
import { readFileSync } from 'node:fs';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { fileRows, filesOf } from './files/settings.ts';
import type { FileSettings } from './files/settings.ts';
import { mapRows, mapsOf } from './maps/settings.ts';
import type { MapSettings } from './maps/settings.ts';
import { mailOf, mailRows } from './mail/settings.ts';
import type { MailSettings } from './mail/settings.ts';
import { callRows, callsOf } from './sessions/callSettings.ts';
import type { CallSettings } from './sessions/callSettings.ts';
import { isLoopback, origin, url, wholeNumber } from './settingShapes.ts';
import type { Setting } from './settingShapes.ts';

const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

const onOff = z.enum(['on', 'off']).transform((word) => word === 'on');

const folder = z
  .string()
  .refine((path) => !path.includes('\0'))
  .transform((path) => (isAbsolute(path) ? path : resolve(projectRoot, path)));

/**
 * One row per setting. `fallback` is what an unset or empty variable counts as (absent: no value), `shown` says in
 * words what the fallback is where it is not a fixed text, and a `secret` value is never repeated in a message and may
 * stand in a file instead, whose path is in the variable with `_FILE` behind its name (as Docker hands out secrets).
 */
export const settings = {
  PORT: {
    schema: wholeNumber(0, 65_535),
    fallback: '3000',
    allowed: 'a whole number from 0 to 65535',
    meaning: 'Port that serves the pages, the API and the sockets. 0 takes a free one.',
  },
  HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    fallback: '0.0.0.0',
    allowed: 'an IP address or a host name',
    meaning:
      'Address to listen on. The default lets phones in the same network reach it; 127.0.0.1 keeps it to this machine.',
  },
  DATABASE_URL: {
    schema: url('postgres', 'postgresql'),
    shown: 'an embedded PostgreSQL in the data folder',
    secret: true,
    allowed: 'an address like postgres://user:password@host:5432/silta',
    meaning: 'PostgreSQL server to use instead of the embedded one.',
  },
  DATABASE_PASSWORD: {
    schema: z.string().min(1).max(1_000),
    shown: 'the one in DATABASE_URL',
    secret: true,
    allowed: 'a text',
    meaning: 'Password for DATABASE_URL, where it is kept apart from the address.',
  },
  REDIS_URL: {
    schema: url('redis', 'rediss'),
    shown: 'none, for a single process',
    secret: true,
    allowed: 'an address like redis://host:6379',
    meaning: 'Redis 7 or Valkey by which several server processes hear of each other; it keeps nothing.',
  },
  DATA_DIR: {
    schema: folder,
    fallback: '.data',
    allowed: 'a folder',
    meaning: 'Folder for the embedded database and for files. A relative one starts at the project folder.',
  },
  PUBLIC_URL: {
    schema: origin,
    shown: 'http://localhost with the port',
    allowed: 'an address like https://silta.example.org, without a path',
    meaning: 'Address under which people reach Silta: used in links and QR codes, and allowed as Origin.',
  },
  DEMO: {
    schema: onOff,
    shown: 'on with the embedded database, otherwise off',
    allowed: 'on or off',
    meaning: 'Whether an empty database is filled with the invented demo partnership.',
  },
  LOG_LEVEL: {
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']),
    fallback: 'warn',
    allowed: 'fatal, error, warn, info, debug, trace or silent',
    meaning: 'How much is logged, as JSON lines on standard output.',
  },
  TRUST_PROXY: {
    schema: wholeNumber(0, 10),
    fallback: '0',
    allowed: 'a whole number from 0 to 10',
    meaning:
      'How many reverse proxies stand in front, so that the caller’s address is read from X-Forwarded-For.',
  },
  METRICS_PORT: {
    schema: wholeNumber(0, 65_535),
    shown: 'no metrics',
    allowed: 'a whole number from 0 to 65535',
    meaning: 'Port of its own on which Prometheus finds /metrics. 0 takes a free one.',
  },
  METRICS_HOST: {
    schema: z.string().regex(/^[\w.:-]+$/),
    fallback: '127.0.0.1',
    allowed: 'an IP address or a host name; beyond this machine only together with METRICS_TOKEN',
    meaning: 'Address on which metrics are handed out.',
  },
  METRICS_TOKEN: {
    schema: z.string().regex(/^[\w.~+/=-]{16,}$/),
    shown: 'none asked for',
    secret: true,
    allowed: 'at least 16 letters, digits or . ~ + / = _ -',
    meaning: 'What Prometheus must bring as bearer token to be given the metrics.',
  },
  PEOPLE_PER_ADDRESS: {
    schema: wholeNumber(1, 99_999),
    fallback: '600',
    allowed: 'a whole number from 1 to 99999',
    meaning:
      'How many people may come from one address at once, such as a school’s; limits per address are made from it (docs/limits.md).',
  },
  COOKIE_SECURE: {
    schema: onOff,
    shown: 'on when PUBLIC_URL is https, otherwise off',
    allowed: 'on or off',
    meaning: 'Whether the sign-in cookie is sent over https only.',
  },
  ...fileRows,
  ...mailRows,
  ...callRows,
  ...mapRows,
} satisfies Record<string, Setting>;

type Name = keyof typeof settings;
type Value<N extends Name> = z.output<(typeof settings)[N]['schema']>;

export interface Config {
  port: number;
  host: string;
  databaseUrl: string | undefined;
  redisUrl: string | undefined;
  dataDir: string;
  publicUrl: string;
  /** True when PUBLIC_URL was set, so that a free port need not be written into it. */
  publicUrlGiven: boolean;
  demo: boolean;
  logLevel: Value<'LOG_LEVEL'>;
  trustProxy: number;
  peoplePerAddress: number;
  cookieSecure: boolean;
  files: FileSettings;
  /** null: nobody is written to. */
  mail: MailSettings | null;
  calls: CallSettings;
  /** null: maps show coasts and borders only. */
  maps: MapSettings | null;
  /** null: nobody counts. */
  metrics: { port: number; host: string; token: string | undefined } | null;
}

/** Says which variables are wrong and what they may be: for the person who starts Silta, without a stack. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The texts of the settings, and what is wrong with where they are; an empty variable counts as unset. */
function textOf(env: Environment, name: Name, wrong: string[]): string | undefined {
  const setting: Setting = settings[name];
  const direct = env[name]?.trim() || undefined;
  const file = setting.secret ? env[`${name}_FILE`]?.trim() || undefined : undefined;
  if (file === undefined) return direct ?? setting.fallback;
  if (direct !== undefined) {
    wrong.push(`${name} and ${name}_FILE are both set; one of them is enough.`);
    return undefined;
  }
  try {
    // Editors end a file with a line break that is no part of the secret.
    return readFileSync(file, 'utf8').trim() || setting.fallback;
  } catch {
    wrong.push(`${name}_FILE is "${file}", which cannot be read.`);
    return undefined;
  }
}

/** Reads every setting from the environment; throws a ConfigError that names each wrong one. */
export function readConfig(env: Environment): Config {
  const wrong: string[] = [];
  const read = <N extends Name>(name: N): Value<N> | undefined => {
    const setting: Setting = settings[name];
    const text = textOf(env, name, wrong);
    if (text === undefined) return undefined;
    const parsed = setting.schema.safeParse(text);
    if (parsed.success) return parsed.data as Value<N>;
    wrong.push(`${name} is ${setting.secret ? 'not usable' : `"${text}"`}; it must be ${setting.allowed}.`);
    return undefined;
  };
  const values = {
    port: read('PORT') ?? 0,
    host: read('HOST') ?? '',
    databaseUrl: withPassword(read('DATABASE_URL'), read('DATABASE_PASSWORD')),
    redisUrl: read('REDIS_URL'),
    dataDir: read('DATA_DIR') ?? '',
    publicUrl: read('PUBLIC_URL'),
    demo: read('DEMO'),
    logLevel: read('LOG_LEVEL') ?? 'warn',
    trustProxy: read('TRUST_PROXY') ?? 0,
    peoplePerAddress: read('PEOPLE_PER_ADDRESS') ?? 0,
    cookieSecure: read('COOKIE_SECURE'),
  };
  const files = filesOf(read, wrong);
  const mail = mailOf(read, { hasAddress: values.publicUrl !== undefined, wrong });
  const calls = callsOf(read, wrong);
  const maps = mapsOf(read, wrong);
  const metrics = metricsOf(read, wrong);
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return {
    ...values,
    files,
    mail,
    calls,
    maps,
    publicUrl: values.publicUrl ?? `http://localhost:${values.port}`,
    publicUrlGiven: values.publicUrl !== undefined,
    demo: values.demo ?? values.databaseUrl === undefined,
    cookieSecure: values.cookieSecure ?? values.publicUrl?.startsWith('https:') ?? false,
    metrics,
  };
}

type Read = <N extends Name>(name: N) => Value<N> | undefined;

function metricsOf(read: Read, wrong: string[]): Config['metrics'] {
  const port = read('METRICS_PORT');
  const host = read('METRICS_HOST') ?? '';
  const token = read('METRICS_TOKEN');
  if (port === undefined) return null;
  if (token === undefined && !isLoopback(host))
    wrong.push('METRICS_HOST lets others than this machine in; METRICS_TOKEN must be set.');
  return { port, host, token };
}

function withPassword(address: string | undefined, password: string | undefined): string | undefined {
  if (address === undefined || password === undefined) return address;
  const complete = new URL(address);
  complete.password = encodeURIComponent(password);
  return complete.href;
}
