/**
 * What a file is, by its first and some of its other bytes; its name and what the device says of it only tell apart what
 * begins alike. What is not named here is not taken: programs, old office files and those with macros (which run things
 * on the reader's computer), SVG and HTML (which run things in a browser).
 */
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import type { FileKind } from '@silta/shared/files/records';
import { Refusal } from '@silta/shared/refusals';

export interface ContentType {
  kind: FileKind;
  mediaType: string;
  /** Endings that the name may have; the first is given where it has another one. */
  endings: readonly string[];
}

type Claim = Pick<{ mediaType: string; name: string }, 'mediaType' | 'name'>;

const type = (kind: FileKind, mediaType: string, ...endings: string[]): ContentType => ({
  kind,
  mediaType,
  endings,
});
const photo = (ending: string): ContentType => type('photo', 'image/webp', ending);

/** Read to tell what it is; the central directory of a ZIP lies at its end. */
const headBytes = 4_100;
const tailBytes = 65_536;
/** A text is looked at in portions; the whole of it must be text. */
const portionBytes = 65_536;

/** Texts that learners and engineers exchange; any other is given the ending `.txt`, so that no computer runs it. */
const textEndings = [
  ...['txt', 'csv', 'tsv', 'md', 'log', 'gpx', 'geojson', 'json', 'yaml', 'yml', 'ics', 'srt', 'vtt'],
  ...['stl', 'obj', 'step', 'stp', 'iges', 'igs', 'dxf', 'gcode', 'nc', 'ngc', 'tap'],
  ...[
    'kicad_pcb',
    'kicad_sch',
    'kicad_pro',
    'kicad_sym',
    'kicad_mod',
    'net',
    'gbr',
    'gbl',
    'gtl',
    'drl',
    'cir',
  ],
  ...['asc', 'brd', 'sch', 'lbr', 'c', 'h', 'cpp', 'hpp', 'ino', 'py', 'st', 'tex'],
];

/** Refuses with `wrongType`, or `heic` for a photo that the device has to convert. */
export async function contentTypeOf(path: string, claim: Claim): Promise<ContentType> {
  const file = await open(path, 'r');
  try {
    const head = await readAt(file, 0, headBytes);
    // Too short to be anything with a mark.
    const marked = head.length < 12 ? null : byMark(head, claim);
    const found = marked ?? (await byWhole(file, head, claim));
    if (!found || !fits(found, claim)) throw new Refusal('wrongType');
    return found;
  } finally {
    await file.close();
  }
}

/** Who says that it is a picture, a film or a sound, and brings something else, is mistaken or up to something. */
function fits({ kind }: ContentType, { mediaType }: Claim): boolean {
  const [family = ''] = mediaType.split('/');
  if (family === 'image') return kind === 'photo';
  if (family === 'video' || family === 'audio') return kind === 'video' || kind === 'audio';
  return true;
}

function byMark(head: Buffer, claim: Claim): ContentType | null {
  const at = (from: number, text: string) => head.toString('latin1', from, from + text.length) === text;
  const starts = (...bytes: number[]) => bytes.every((byte, i) => head[i] === byte);
  if (starts(0xff, 0xd8, 0xff)) return photo('webp');
  if (starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return photo('webp');
  if (at(0, 'GIF87a') || at(0, 'GIF89a')) return photo('webp');
  if (at(0, 'RIFF') && at(8, 'WEBP')) return photo('webp');
  if (at(0, 'RIFF') && at(8, 'WAVE')) return type('audio', 'audio/wav', 'wav');
  if (at(4, 'ftyp')) return byBrand(head, claim);
  if (starts(0x1a, 0x45, 0xdf, 0xa3)) return head.includes('webm') ? webm(claim) : null;
  if (at(0, 'OggS')) return isSound(claim, true) ? type('audio', 'audio/ogg', 'ogg', 'oga', 'opus') : ogv;
  if (at(0, 'ID3') || isMpegFrame(head)) return type('audio', 'audio/mpeg', 'mp3');
  if (at(0, '%PDF-')) return type('pdf', 'application/pdf', 'pdf');
  return null;
}

const ogv = type('video', 'video/ogg', 'ogv', 'ogg');

/** ISO/IEC 14496-12: the brands that a file says it follows. */
function byBrand(head: Buffer, claim: Claim): ContentType | null {
  const length = Math.min(head.readUInt32BE(0), head.length, 256);
  const brands = head.toString('latin1', 8, length);
  const major = brands.slice(0, 4);
  if (['avif', 'avis'].includes(major)) return photo('webp');
  // Apple's photos and their relatives: patents keep their decoder out of a free server.
  if (/^(heic|heix|heim|heis|hevc|hevx|mif1|msf1)/.test(major)) {
    if (brands.includes('avif')) return photo('webp');
    throw new Refusal('heic');
  }
  if (major === 'qt  ') return type('video', 'video/quicktime', 'mov');
  if (major === 'M4A ' || major === 'M4B ' || isSound(claim, false))
    return type('audio', 'audio/mp4', 'm4a', 'mp4');
  if (/^(isom|iso[2-9]|mp4[12]|avc1|M4V |dash|mmp4|3gp[4-9]|MSNV)/.test(major))
    return type('video', 'video/mp4', 'mp4', 'm4v', '3gp');
  return null;
}

function webm(claim: Claim): ContentType {
  return isSound(claim, false)
    ? type('audio', 'audio/webm', 'webm', 'weba')
    : type('video', 'video/webm', 'webm');
}

function isSound({ mediaType, name }: Claim, otherwise: boolean): boolean {
  if (mediaType.startsWith('audio/')) return true;
  if (mediaType.startsWith('video/') || /\.(mp4|webm|ogv|m4v)$/i.test(name)) return false;
  return otherwise;
}

/** MPEG audio, layer III, with a bit rate and a sampling rate that exist (ISO/IEC 11172-3, 2.4.2.3). */
function isMpegFrame([one = 0, two = 0, three = 0]: Buffer): boolean {
  return one === 0xff && (two & 0xe6) === 0xe2 && (three & 0xf0) !== 0xf0 && (three & 0x0c) !== 0x0c;
}

async function byWhole(file: FileHandle, head: Buffer, claim: Claim): Promise<ContentType | null> {
  const { size } = await file.stat();
  if (head.length >= 4 && head.readUInt32BE(0) === 0x504b0304) return byZip(file, head, size);
  if (isBinaryStl(head, size)) return type('file', 'model/stl', 'stl');
  if (!(await isText(file, size))) return null;
  const begin = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (
    /^(<!doctype\s+html|<html|<head|<body|<script|<svg|<!--)/i.test(begin) ||
    (begin.startsWith('<') && /<(svg|html|script)[\s/>]/i.test(begin))
  )
    return null;
  if (claim.mediaType === 'text/vtt' && begin.startsWith('WEBVTT'))
    return type('captions', 'text/vtt', 'vtt');
  const isTable = /\.[ct]sv$/i.test(claim.name);
  return type('file', isTable ? 'text/csv' : 'text/plain', 'txt', ...textEndings);
}

const office: Record<string, ContentType> = {
  'word/': type('file', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'),
  'xl/': type('file', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'),
  'ppt/': type('file', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'pptx'),
};

const openDocuments: Record<string, string> = {
  text: 'odt',
  spreadsheet: 'ods',
  presentation: 'odp',
  graphics: 'odg',
};

/** Nothing is unpacked: what a ZIP blows up to is the reader's computer's to bound. */
async function byZip(file: FileHandle, head: Buffer, size: number): Promise<ContentType | null> {
  const names =
    head.toString('latin1') +
    (await readAt(file, Math.max(0, size - tailBytes), tailBytes)).toString('latin1');
  if (/vbaProject\.bin|macrosheets\/|Basic\/Standard\//.test(names)) return null;
  const [, flavour = ''] =
    /mimetypeapplication\/vnd\.oasis\.opendocument\.(text|spreadsheet|presentation|graphics)/.exec(names) ??
    [];
  const ending = openDocuments[flavour];
  if (ending !== undefined) return type('file', `application/vnd.oasis.opendocument.${flavour}`, ending);
  if (names.includes('[Content_Types].xml'))
    for (const [folder, found] of Object.entries(office)) if (names.includes(folder)) return found;
  return type('file', 'application/zip', 'zip', '3mf', 'kmz', 'fcstd');
}

/** Eighty bytes of anything, the number of triangles, and fifty bytes for each. */
function isBinaryStl(head: Buffer, size: number): boolean {
  return size >= 84 && head.length >= 84 && size === 84 + 50 * head.readUInt32LE(80);
}

/** UTF-8 from end to end, without control characters that no text has. */
async function isText(file: FileHandle, size: number): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0; from < size; from += portionBytes) {
    const portion = await readAt(file, from, portionBytes);
    try {
      const isLast = from + portionBytes >= size;
      if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(decoder.decode(portion, { stream: !isLast })))
        return false;
    } catch {
      return false;
    }
  }
  return true;
}

async function readAt(file: FileHandle, from: number, most: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(most), 0, most, from);
  return buffer.subarray(0, bytesRead);
}
