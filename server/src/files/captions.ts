/** Captions as WebVTT (W3C, https://www.w3.org/TR/webvtt1/), of which only what is said and when is taken. */
import { readFile, stat } from 'node:fs/promises';
import { Refusal } from '@silta/shared/refusals';
import { files as bounds } from './bounds.ts';

const time = '(?:\\d{2,}:)?[0-5]\\d:[0-5]\\d\\.\\d{3}';
const timing = new RegExp(`^(${time})[ \\t]+-->[ \\t]+(${time})((?:[ \\t]+[a-z]+:[\\w.,%-]+)*)[ \\t]*$`);
/** Voice, class, italics and the like; anything else that looks like markup is no caption. */
const tag =
  /<(?:\/?(?:c|i|b|u|v|ruby|rt|lang)(?:\.[\w-]+)*(?: [^<>&\n]*)?|(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})>/g;

/** Refuses with `brokenFile`. */
export async function needCaptions(path: string): Promise<void> {
  if ((await stat(path)).size > bounds.captionBytes.most) throw new Refusal('tooLarge');
  if (!areCaptions(await readFile(path, 'utf8'))) throw new Refusal('brokenFile');
}

/** Signature, then blocks: notes, or cues whose time goes forward. Styles and regions are none: they are code of a kind. */
export function areCaptions(text: string): boolean {
  const [head = '', ...blocks] = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  if (!/^WEBVTT(?:[ \t][^\n]*)?$/.test(head.trimEnd())) return false;
  return blocks
    .filter((block) => block.trim() !== '')
    .every((block) => isBlock(block.replace(/^\n+|\n+$/g, '')));
}

function isBlock(block: string): boolean {
  if (/^NOTE(?:[ \t\n]|$)/.test(block)) return !block.includes('-->');
  const lines = block.split('\n');
  // An identifier may stand before the timing.
  const [first = '', second = ''] = lines;
  const at = timing.test(first) ? 0 : timing.test(second) ? 1 : -1;
  if (at < 0) return false;
  const [, from = '', to = ''] = timing.exec(lines[at] ?? '') ?? [];
  const said = lines.slice(at + 1).join('\n');
  return secondsOf(from) < secondsOf(to) && !said.includes('-->') && !/[<>]/.test(said.replace(tag, ''));
}

function secondsOf(text: string): number {
  return text.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
