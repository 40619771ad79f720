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
    ['SMTP_URL', 'smtp.example.org'],
    ['SMTP_URL', 'smtps://u:p@smtp.example.org/?tls.rejectUnauthorized=false'],
    ['SMTP_URL', 'smtps://u:%zz@smtp.example.org'],
    ['MAIL_FROM', 'Silta <silta@example.org>'],
  ] as const)('%s=%s is refused by name, with what is allowed', (name, value) => {
    const text = message({ [name]: value });
    expect(text).toContain(name);
    expect(text).toContain(settings[name].allowed);
  });

  test('a mail server goes with an address to write from, and one of the pages', () => {
    const SMTP_URL = 'smtps://silta%40example.org:se%2Fcret@smtp.example.org';
    const PUBLIC_URL = 'https://silta.example.org';
    const MAIL_FROM = 'silta@example.org';
    expect(readConfig({ PUBLIC_URL }).mail).toBeNull();
    expect(readConfig({ SMTP_URL, MAIL_FROM, PUBLIC_URL }).mail).toEqual({
      from: MAIL_FROM,
      server: {
        ...{ host: 'smtp.example.org', port: 465, isSecure: true, isHere: false },
        signIn: { user: 'silta@example.org', pass: 'se/cret' },
      },
    });
    const local = readConfig({ SMTP_URL: 'smtp://127.0.0.1:25', MAIL_FROM, PUBLIC_URL }).mail;
    expect(local?.server).toMatchObject({ port: 25, isSecure: false, isHere: true, signIn: null });
    const near = readConfig({ SMTP_URL: 'smtp://127.example.org', MAIL_FROM, PUBLIC_URL }).mail;
    expect(near?.server).toMatchObject({ port: 587, isHere: false });
    expect(message({ SMTP_URL, PUBLIC_URL })).toContain('MAIL_FROM');
    expect(message({ SMTP_URL, MAIL_FROM })).toContain('PUBLIC_URL');
    expect(message({ MAIL_FROM, PUBLIC_URL })).toContain('SMTP_URL');
  });

  test('streets and towns come from an address with three marks, which is said to nobody', () => {
    const [MAP_TILES_CREDIT, MAP_TILES_URL] = [
      '© Somebody',
      'https://tiles.example.org/{z}/{x}/{y}.png?key=1',
    ];
    expect(readConfig({}).maps).toBeNull();
    expect(readConfig({ MAP_TILES_URL, MAP_TILES_CREDIT }).maps).toEqual({
      template: MAP_TILES_URL,
      credit: MAP_TILES_CREDIT,
    });
    expect(message({ MAP_TILES_URL })).toContain('MAP_TILES_CREDIT');
    for (const wrong of [
      '{z}/{x}/{y}',
      'https://{z}.example.org/{x}/{y}',
      'https://e.org/{z}/{x}',
      'ftp://e.org/{z}/{x}/{y}',
    ]) {
      expect(message({ MAP_TILES_URL: wrong, MAP_TILES_CREDIT })).toContain('MAP_TILES_URL');
    }
  });

  describe('servers of calls', () => {
    const BBB_SECRET = '8cd8ef52e8e101574e400365b55e11a6';

    test('there are none unless they are named', () => {
      expect(readConfig({}).calls).toEqual({ jitsi: null, bigbluebutton: null });
    });

    test('Jitsi is an origin behind https, or on this machine', () => {
      for (const [given, jitsi] of [
        ['https://meet.example.org/', 'https://meet.example.org'],
        ['http://localhost:8443', 'http://localhost:8443'],
        ['http://127.0.0.1:1', 'http://127.0.0.1:1'],
      ] as const)
        expect(readConfig({ JITSI_URL: given }).calls.jitsi).toBe(jitsi);
    });

    test.each([
      'http://meet.example.org',
      'https://meet.example.org/room',
      'https://a:b@meet.example.org',
      'https://meet.example.org;script-src',
      'http://127.0.0.1.example.org',
      'javascript:alert(1)',
      'https://*.example.org',
    ])('Jitsi is not %s', (JITSI_URL) => expect(message({ JITSI_URL })).toContain('JITSI_URL'));

    test('BigBlueButton is taken as it names itself', () => {
      for (const BBB_URL of [
        'https://bbb.example.org/bigbluebutton/',
        'https://bbb.example.org/bigbluebutton/api',
        'https://bbb.example.org/bigbluebutton/api/',
      ])
        expect(readConfig({ BBB_URL, BBB_SECRET }).calls.bigbluebutton).toEqual({
          url: 'https://bbb.example.org/bigbluebutton/api',
          secret: BBB_SECRET,
        });
    });

    test('its address and its secret go together, and neither is said aloud', () => {
      const BBB_URL = 'https://bbb.example.org/bigbluebutton/api';
      expect(message({ BBB_URL })).toContain('set together');
      expect(message({ BBB_SECRET })).toContain('set together');
      expect(message({ BBB_URL: `${BBB_URL}?checksum=1`, BBB_SECRET })).toContain('BBB_URL');
      expect(message({ BBB_URL, BBB_SECRET: 'short' })).not.toContain('short');
    });
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
