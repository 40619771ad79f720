/**
 * The points in the text of a GPX file. A reader of its own, because the browser's own is closed to texts from strangers
 * by the content security policy; it knows tags and nothing else, so no entity, no address and no script is ever looked at.
 */

/** As written; null where it is left out. */
export interface RawPoint {
  kind: 'trkpt' | 'rtept';
  lat: string | null;
  lon: string | null;
  height: string | null;
}

/** Deeper than any GPX file, and so long is no tag of one. */
const deepest = 50;
const longestTag = 2_000;

const skipped = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** Null where it is not a GPX file, or a tag is not closed. */
export function pointsInGpx(text: string): RawPoint[] | null {
  const points: RawPoint[] = [];
  const open: string[] = [];
  let hasRoot = false;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const past = afterSkipped(text, at);
    if (past !== null) {
      at = past;
      continue;
    }
    const end = text.indexOf('>', at);
    if (end === -1 || end - at > longestTag) return null;
    const tag = text.slice(at + 1, end);
    at = end + 1;
    const name = /^\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1];
    if (name === undefined) return null;
    if (tag.startsWith('/')) {
      if (open.pop() !== name) return null;
      continue;
    }
    if (open.length === 0 && (hasRoot || name !== 'gpx')) return null;
    hasRoot = true;
    if (name === 'trkpt' || name === 'rtept') points.push(pointFrom(name, tag));
    if (tag.endsWith('/')) continue;
    if (name === 'ele') readHeight(points, open, text.slice(at, at + 40));
    if (open.push(name) > deepest) return null;
  }
  return hasRoot && open.length === 0 ? points : null;
}

/** Where to go on behind comments and the like; null where there is none. */
function afterSkipped(text: string, at: number): number | null {
  const found = skipped.find(([start]) => text.startsWith(start, at));
  if (!found) return null;
  const end = text.indexOf(found[1], at + found[0].length);
  return end === -1 ? text.length : end + found[1].length;
}

function pointFrom(kind: RawPoint['kind'], tag: string): RawPoint {
  return { kind, lat: attribute(tag, 'lat'), lon: attribute(tag, 'lon'), height: null };
}

function attribute(tag: string, name: string): string | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found?.[1] ?? found?.[2] ?? null;
}

/** Of the point in which it stands. */
function readHeight(points: RawPoint[], open: readonly string[], text: string): void {
  const last = points.at(-1);
  if (last && open.at(-1) === last.kind) last.height = text.split('<', 1)[0] ?? null;
}
