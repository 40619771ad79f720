/** Names of files as people may see and save them: cleaned, short, and with an ending that says what it is. */
import { clean, isVisible, limits } from '@silta/shared/texts';
import type { ContentType } from './contentType.ts';

const mostLooked = 1_000;
/** What Windows keeps for devices, whatever comes after the dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** `bench.jpg` becomes `bench.webp`, `run.bat` becomes `run.bat.txt`. */
export function fileNameOf(given: string, { kind, endings }: Pick<ContentType, 'kind' | 'endings'>): string {
  // Its end, because there is the ending; looked at no longer than a path is.
  const plain = clean(given.slice(-mostLooked).split(/[/\\]/).at(-1) ?? '')
    .replace(/[\s<>:"|?*\p{Cf}]+/gu, ' ')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const [, stem = plain, ending = ''] = /^(.+)\.([^.\s]{1,12})$/.exec(plain) ?? [];
  const isRight = endings.includes(ending.toLowerCase());
  const isPicture = kind === 'photo' && /^(jpe?g|png|gif|webp|avif)$/i.test(ending);
  const base = isRight || isPicture ? stem : plain;
  const last = isRight ? ending.toLowerCase() : (endings[0] ?? 'bin');
  const named = isVisible(base) && !reserved.test(base) ? base : `${kind} ${base}`.trim();
  return `${shortened(named, limits.fileName - last.length - 1)}.${last}`;
}

/** Never within a letter that takes two units. */
function shortened(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
