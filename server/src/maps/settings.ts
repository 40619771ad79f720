/** What the environment may set about maps: rows of the table in config.ts, and what is made of them. */
import { z } from 'zod';
import { isUrl } from '../settingShapes.ts';
import type { Setting } from '../settingShapes.ts';

const marks = ['{z}', '{x}', '{y}'];

/** With the three marks in its path or query, each once; whoever runs the server answers for where it leads. */
function isTemplate(text: string): boolean {
  if (!marks.every((mark) => text.split(mark).length === 2)) return false;
  if (!isUrl(text.replaceAll(/[{}]/g, ''), ['https', 'http'])) return false;
  return !/[{}]/.test(new URL(text).host) && new URL(text).username === '';
}

export const mapRows = {
  MAP_TILES_URL: {
    schema: z.string().max(1_000).refine(isTemplate),
    shown: 'no streets and towns, only coasts and borders',
    secret: true,
    allowed: 'an address like https://tiles.example.org/{z}/{x}/{y}.png',
    meaning:
      'From where this server fetches streets and towns below maps, for partnerships that switch them on; with MAP_TILES_CREDIT.',
  },
  MAP_TILES_CREDIT: {
    schema: z.string().trim().min(1).max(200),
    shown: 'needed with MAP_TILES_URL',
    allowed: 'a text of at most 200 characters',
    meaning: 'Whom maps must name, such as “© OpenStreetMap contributors”.',
  },
} satisfies Record<string, Setting>;

export interface MapSettings {
  /** With the marks `{z}`, `{x}` and `{y}`; may hold a key, so it is told to nobody. */
  template: string;
  credit: string;
}

type Read = (name: keyof typeof mapRows) => string | undefined;

/** null: there is no such source. */
export function mapsOf(read: Read, wrong: string[]): MapSettings | null {
  const [template, credit] = [read('MAP_TILES_URL'), read('MAP_TILES_CREDIT')];
  if (template !== undefined && credit !== undefined) return { template, credit };
  if (template !== undefined || credit !== undefined)
    wrong.push('MAP_TILES_URL and MAP_TILES_CREDIT must be set together.');
  return null;
}
