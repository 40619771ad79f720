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

test('what is piled up or hidden is cut, and what scripts and emoji need is left', () => {
  expect(clean(`Z${'\u0300'.repeat(500)}o`)).toBe(`Z${'\u0300'.repeat(6)}o`);
  expect(clean(`a${'\u200d'.repeat(500)}b`)).toBe(`a${'\u200d'.repeat(8)}b`);
  expect(clean('Ai\u200bno\u2060\u180e\ufff9\ue000\uf8ff')).toBe('Aino');
  expect(clean('hi\u{e0073}\u{e0065}\u{e0063}\u{e007f}')).toBe('hi');
  for (const text of [
    'Vi\u1ec7t Nam',
    '\u05e9\u05c1\u05b8\u05dc\u05d5\u05b9\u05dd',
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    '\u{1f469}\u{1f3fd}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}',
    '\u0928\u092e\u0938\u094d\u0924\u0947',
  ])
    expect(clean(text)).toBe(text.normalize('NFC'));
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
