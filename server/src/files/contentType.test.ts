/** What files are, whatever they are called: the closed list, decoys, and names that would like to be more. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { limits } from '@silta/shared/limits';
import { Refusal } from '@silta/shared/refusals';
import { hostileTexts } from '../testing/hostile.ts';
import { areCaptions } from './captions.ts';
import { contentTypeOf } from './contentType.ts';
import { dispositionOf } from '../http/disposition.ts';
import { fileNameOf } from './fileName.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'silta-types-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function typeOf(bytes: Buffer | string, mediaType = '', name = 'x'): Promise<string> {
  const path = join(folder, 'file');
  writeFileSync(path, bytes);
  try {
    const found = await contentTypeOf(path, { mediaType, name });
    return `${found.kind} ${found.mediaType}`;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const box = (brand: string, ...compatible: string[]) => {
  const body = `ftyp${brand}\0\0\0\0${compatible.join('')}`;
  const length = Buffer.alloc(4);
  length.writeUInt32BE(4 + body.length);
  return Buffer.concat([length, Buffer.from(body, 'latin1'), Buffer.alloc(64)]);
};
const bytes = (...values: number[]) => Buffer.concat([Buffer.from(values), Buffer.alloc(64)]);
const zip = (...names: string[]) =>
  Buffer.concat([
    Buffer.from('PK\u0003\u0004\u0014\0', 'latin1'),
    Buffer.alloc(20),
    Buffer.from(names.join('\0')),
  ]);
const stl = (triangles: number) => {
  const file = Buffer.alloc(84 + 50 * triangles, 1);
  file.writeUInt32LE(triangles, 80);
  return file;
};

type Row = readonly [said: string, content: Buffer | string, mediaType?: string, name?: string];

const taken: readonly Row[] = [
  ['photo image/webp', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['photo image/webp', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)],
  ['photo image/webp', 'GIF89a and what follows'],
  ['photo image/webp', 'RIFF....WEBPVP8 '],
  ['photo image/webp', box('avif', 'avif', 'mif1')],
  ['photo image/webp', box('mif1', 'avif')],
  ['heic', box('heic', 'mif1', 'heic'), 'image/heic'],
  ['heic', box('mif1', 'heic')],
  ['video video/mp4', box('isom', 'mp42')],
  ['video video/mp4', box('mp42'), 'application/octet-stream', 'a.mp4'],
  ['video video/quicktime', box('qt  ')],
  ['audio audio/mp4', box('M4A ')],
  ['audio audio/mp4', box('isom'), 'audio/mp4'],
  ['video video/webm', Buffer.concat([bytes(0x1a, 0x45, 0xdf, 0xa3), Buffer.from('webm')]), 'video/webm'],
  [
    'audio audio/webm',
    Buffer.concat([bytes(0x1a, 0x45, 0xdf, 0xa3), Buffer.from('webm')]),
    'audio/webm;codecs=opus',
  ],
  ['wrongType', Buffer.concat([bytes(0x1a, 0x45, 0xdf, 0xa3), Buffer.from('matroska')])],
  ['audio audio/ogg', 'OggS and what follows'],
  ['video video/ogg', 'OggS and what follows', 'video/ogg'],
  ['audio audio/mpeg', 'ID3 and what follows'],
  ['audio audio/mpeg', bytes(0xff, 0xfb, 0x90, 0x64)],
  ['audio audio/wav', 'RIFF....WAVEfmt '],
  ['pdf application/pdf', '%PDF-1.7 and what follows'],
  ['file application/zip', zip('readme.txt')],
  [
    'file application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    zip('[Content_Types].xml', 'word/document.xml'),
  ],
  ['file application/vnd.oasis.opendocument.text', zip('mimetypeapplication/vnd.oasis.opendocument.text')],
  ['file model/stl', stl(3)],
  ['file text/plain', 'Lead-free since 2006.'],
  ['file text/plain', 'ä'],
  ['file text/csv', 'a;b\n1;2\n', 'text/plain', 'table.CSV'],
  ['file text/plain', '<?xml version="1.0"?><gpx></gpx>', 'application/gpx+xml', 'tour.gpx'],
  ['captions text/vtt', 'WEBVTT\n\n00:00.000 --> 00:01.000\nHi', 'text/vtt'],
  ['file text/plain', 'WEBVTT\n\nanything', 'text/plain'],
];

test('a file is what its content says, whatever it is called', async () => {
  const found: string[] = [];
  for (const [, content, mediaType, name] of taken) found.push(await typeOf(content, mediaType, name));
  expect(found).toEqual(taken.map(([expected]) => expected));
});

const refused: readonly Row[] = [
  ['a page called a photo', '<!doctype html><script>alert(1)</script>', 'image/jpeg', 'holiday.jpg'],
  ['a page', '\ufeff \n<HTML><body onload=alert(1)>', 'text/plain', 'notes.txt'],
  ['a page behind a remark', '<!-- x --><script>alert(1)</script>', 'text/plain'],
  ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/svg+xml', 'a.svg'],
  ['SVG behind a declaration', '<?xml version="1.0"?><!DOCTYPE svg><svg/>', 'text/xml', 'a.xml'],
  ['a program for Windows', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(100)]), 'image/png', 'a.png'],
  ['a program for Linux', Buffer.concat([Buffer.from('\x7fELF'), Buffer.alloc(100)])],
  ['an old office file', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '', 'a.doc'],
  ['an office file with macros', zip('[Content_Types].xml', 'word/', 'word/vbaProject.bin'), '', 'a.docx'],
  ['text called a photo', 'just text', 'image/png', 'a.png'],
  ['text called a film', 'just text', 'video/mp4', 'a.mp4'],
  ['TIFF', bytes(0x49, 0x49, 0x2a, 0x00), 'image/tiff'],
  ['text with a zero in it', 'one\0two', 'text/plain'],
  ['text that is not UTF-8', Buffer.from([0x41, 0xe4, 0x42]), 'text/plain'],
  ['an STL whose count lies', Buffer.concat([stl(3), Buffer.alloc(1)]), 'model/stl', 'a.stl'],
  ['nothing to speak of', Buffer.alloc(1)],
];

test('programs, pages, vectors, macros and decoys are not taken', async () => {
  const found: string[][] = [];
  for (const [what, content, mediaType, name] of refused)
    found.push([what, await typeOf(content, mediaType, name)]);
  expect(found).toEqual(refused.map(([what]) => [what, 'wrongType']));
});

test('a text is text to its end, however long', async () => {
  const long = Buffer.alloc(200_000, 'Brücke ');
  expect(await typeOf(long.subarray(0, 199_999), 'text/plain')).toMatch(/file text|wrongType/);
  expect(await typeOf(Buffer.concat([long, Buffer.from([0])]), 'text/plain')).toBe('wrongType');
});

describe('a name', () => {
  const text = { kind: 'file', endings: ['txt', 'csv', 'stl'] } as const;
  const photo = { kind: 'photo', endings: ['webp'] } as const;
  test.each([
    ['bench.JPG', photo, 'bench.webp'],
    ['notes.txt', text, 'notes.txt'],
    ['Table.CSV', text, 'Table.csv'],
    ['run.bat', text, 'run.bat.txt'],
    ['page.html', text, 'page.html.txt'],
    ['../../etc/passwd', text, 'passwd.txt'],
    ['C:\\Windows\\System32\\a.txt', text, 'a.txt'],
    ['.htaccess', text, 'htaccess.txt'],
    ['a\r\nSet-Cookie: x=y.txt', text, 'a Set-Cookie x=y.txt'],
    ['con.txt', text, 'file con.txt'],
    ['gpj.\u202etxt', text, 'gpj.txt'],
    ['...', text, 'file.txt'],
    ['a"b;c.txt', text, 'a b;c.txt'],
  ])('%p is kept as one that does no harm', (given, type, expected) => {
    expect(fileNameOf(given, type)).toBe(expected);
  });

  test('is never too long, never without its ending, and never more than one line, whatever is sent', () => {
    for (const hostile of Object.values(hostileTexts)) {
      const name = fileNameOf(hostile, text);
      expect(name.length).toBeLessThanOrEqual(limits.fileName);
      expect(name).toMatch(/^[^\\/<>:"|?*\p{Cc}]+\.(txt|csv|stl)$/u);
      const header = dispositionOf('attachment', name);
      expect(header).toMatch(/^attachment; filename="[\w .()-]*"; filename\*=UTF-8''[\w.!~%-]+$/);
      const [, encoded = ''] = /''(.+)$/.exec(header) ?? [];
      expect(decodeURIComponent(encoded)).toBe(name);
    }
  });
});

describe('captions', () => {
  const cue = '00:01.000 --> 00:02.500 align:start position:10%\n<v Aino>Hei, <i>kaikki</i>!';
  test.each([
    ['WEBVTT'],
    [`WEBVTT\n\n${cue}`],
    [`\ufeffWEBVTT - Kuvaus\r\n\r\n1\r\n${cue.replace('\n', '\r\n')}\r\n`],
    [`WEBVTT\n\nNOTE Checked\n\n${cue}\n\n2\n01:00:00.000 --> 01:00:01.000\nB`],
  ])('are taken: %j', (text) => {
    expect(areCaptions(text)).toBe(true);
  });

  test.each([
    ['no signature', cue],
    ['WEBVTTX', `WEBVTTX\n\n${cue}`],
    ['styles', 'WEBVTT\n\nSTYLE\n::cue { background: url(https://evil.example) }'],
    ['a region', 'WEBVTT\n\nREGION\nid:fred'],
    ['time backwards', 'WEBVTT\n\n00:02.000 --> 00:01.000\nA'],
    ['no time', 'WEBVTT\n\nJust words'],
    ['markup', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<img src=x onerror=alert(1)>'],
    ['a script', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<script>alert(1)</script>'],
    ['an arrow in the words', 'WEBVTT\n\n00:01.000 --> 00:02.000\na --> b'],
  ])('are not: %s', (_, text) => {
    expect(areCaptions(text)).toBe(false);
  });
});
