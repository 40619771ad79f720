/** The environment is read once: defaults that follow from one another, and messages that name what is wrong. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError, readConfig, settings } from './config.ts';

const message = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('was accepted');
};

describe('readConfig', () => {
  test('an empty environment is a demo with its own database', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 3000,
      host: '0.0.0.0',
      demo: true,
      cookieSecure: false,
      trustProxy: 0,
    });
    expect(config.databaseUrl).toBeUndefined();
    expect(config.dataDir).toMatch(/[\\/]\.data$/);
    expect(config.publicUrl).toBe('http://localhost:3000');
  });

  test('an outside database turns the demo off unless it is asked for', () => {
    const DATABASE_URL = 'postgres://silta:secret@database/silta';
    expect(readConfig({ DATABASE_URL }).demo).toBe(false);
    expect(readConfig({ DATABASE_URL, DEMO: 'on' }).demo).toBe(true);
  });

  test('an https address makes the cookie secure unless that is turned off', () => {
    const PUBLIC_URL = 'https://silta.example.org/';
    expect(readConfig({ PUBLIC_URL })).toMatchObject({
      publicUrl: 'https://silta.example.org',
      cookieSecure: true,
    });
    expect(readConfig({ PUBLIC_URL, COOKIE_SECURE: 'off' }).cookieSecure).toBe(false);
  });

  test('an empty variable counts as unset', () => {
    expect(readConfig({ PORT: '', REDIS_URL: ' ' })).toMatchObject({ port: 3000, redisUrl: undefined });
  });

  test.each([
    ['PORT', 'http'],
    ['PORT', '70000'],
    ['HOST', 'two words'],
    ['REDIS_URL', 'http://redis'],
    ['PUBLIC_URL', 'silta.example.org'],
    ['PUBLIC_URL', 'https://example.org/silta'],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['TRUST_PROXY', '-1'],
    ['COOKIE_SECURE', 'true'],
  ] as const)('%s=%s is refused by name, with what is allowed', (name, value) => {
    const text = message({ [name]: value });
    expect(text).toContain(name);
    expect(text).toContain(settings[name].allowed);
  });

  test('every wrong variable is named at once', () => {
    expect(message({ PORT: 'x', DEMO: 'maybe' }).split('\n')).toHaveLength(2);
  });

  describe('a secret in a file', () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'silta-config-'));
    });
    afterAll(() => rmSync(folder, { recursive: true }));
    const fileOf = (name: string, text: string) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };

    test('stands for the variable, without the line break at its end', () => {
      const DATABASE_URL_FILE = fileOf('address', 'postgres://silta:secret@database/silta\n');
      const config = readConfig({
        DATABASE_URL_FILE,
        REDIS_URL_FILE: fileOf('redis', 'redis://:word@redis'),
      });
      expect(config.databaseUrl).toBe('postgres://silta:secret@database/silta');
      expect(config.redisUrl).toBe('redis://:word@redis');
      expect(config.demo).toBe(false);
    });

    test('may be the password alone, whatever letters it has', () => {
      const DATABASE_PASSWORD_FILE = fileOf('password', 'a/b@c:d%e ü\n');
      const { databaseUrl } = readConfig({
        DATABASE_URL: 'postgres://silta@database/silta',
        DATABASE_PASSWORD_FILE,
      });
      expect(decodeURIComponent(new URL(databaseUrl ?? '').password)).toBe('a/b@c:d%e ü');
      expect(readConfig({ DATABASE_PASSWORD_FILE }).databaseUrl).toBeUndefined();
    });

    test('is not read for what is no secret', () => {
      expect(readConfig({ PORT_FILE: fileOf('port', '4000') }).port).toBe(3000);
    });

    test('that is not there, is wrong or is said twice is named, and never shown', () => {
      expect(message({ DATABASE_URL_FILE: '/nowhere/address' })).toBe(
        'DATABASE_URL_FILE is "/nowhere/address", which cannot be read.',
      );
      const DATABASE_URL_FILE = fileOf('wrong', 'mysql://silta:secret@database');
      expect(message({ DATABASE_URL_FILE })).not.toContain('secret');
      expect(message({ DATABASE_URL_FILE, DATABASE_URL: 'postgres://other' })).toContain('are both set');
    });
  });

  test('a password in a wrong address is not repeated', () => {
    expect(message({ DATABASE_URL: 'mysql://silta:secret@database' })).not.toContain('secret');
  });
});
