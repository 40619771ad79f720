/** Texts that people write: what is quietly cleaned, what counts as empty, and where the bounds are. */
import fc from 'fast-check';
import {
  clean,
  country,
  instant,
  isVisible,
  language,
  line,
  optionalLine,
  prose,
  timeZone,
} from './texts.ts';

const ok = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

test('cleaning takes away what hides or reorders, and nothing else', () => {
  expect(clean('a\u0000b\u001fc\u007fd\u0085e')).toBe('abcde');
  expect(clean('\u202eevil\u202c \u2066x\u2069 \ufeff')).toBe('evil x ');
  expect(clean('one\r\ntwo\rthree\tfour')).toBe('one\ntwo\nthree\tfour');
  expect(clean('a\ud800b\udc00c')).toBe('a\ufffdb\ufffdc');
  expect(clean('e\u0301 \u{1f469}\u200d\u{1f527} 漢字 مرحبا')).toBe('é \u{1f469}\u200d\u{1f527} 漢字 مرحبا');
});

test('whatever is cleaned is clean, well-formed and can be stored', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 50 }), (text) => {
      const once = clean(text);
      expect(clean(once)).toBe(once);
      expect(once).not.toContain('\u0000');
      expect(() => encodeURIComponent(once)).not.toThrow();
    }),
  );
});

test('a line is one line with something to see', () => {
  expect(line(20).parse('  a\n\tb  ')).toBe('a b');
  for (const empty of ['', ' ', '\n', '\u200b', '\u202e', '\u00a0', '\u200d\ufeff'])
    expect(ok(line(20), empty)).toBe(false);
  expect(ok(line(3), 'abcd')).toBe(false);
  expect(ok(line(3), ' abc ')).toBe(true);
  expect(optionalLine(3).parse('  ')).toBe('');
  expect(prose(20).parse(' a\r\n b ')).toBe('a\n b');
  expect(ok(prose(3), 5)).toBe(false);
  expect(['a', '漢', '!', '🛠'].every(isVisible)).toBe(true);
});

test('languages, countries, zones and instants are what they should be', () => {
  expect(['fi', 'en', 'sma'].every((code) => ok(language, code))).toBe(true);
  expect(['FI', 'f', 'fi-FI', '', 'finn'].some((code) => ok(language, code))).toBe(false);
  expect([ok(country, 'FI'), ok(country, 'fi'), ok(country, 'FIN')]).toEqual([true, false, false]);
  expect(['Europe/Helsinki', 'UTC', 'America/Sao_Paulo'].every((zone) => ok(timeZone, zone))).toBe(true);
  expect(
    ['Europe/Nowhere', '', 'x'.repeat(65), 'Europe/Helsinki; drop'].some((zone) => ok(timeZone, zone)),
  ).toBe(false);
  expect(ok(instant, new Date().toISOString())).toBe(true);
  expect(ok(instant, '2026-01-01')).toBe(false);
});
