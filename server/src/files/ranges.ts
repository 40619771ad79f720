/** Which bytes a request wants (RFC 9110, section 14). */
import type { ByteRange } from '../storage/storage.ts';

/** All of it; a part of it; or a part that is not there. Several parts at once are answered with all of it. */
export type Wanted = 'all' | 'none' | ByteRange;

/** `ifRange`: the tag of what the asker has a part of; another one, and they get all of it. */
export function wantedBytes(
  { range, ifRange }: { range: string | undefined; ifRange: string | undefined },
  { bytes, tag }: { bytes: number; tag: string },
): Wanted {
  if (range === undefined || (ifRange !== undefined && ifRange !== tag)) return 'all';
  const [, from = '', to = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(range.trim()) ?? [];
  if (from === '' && to === '') return 'all';
  if (from === '') {
    const last = Math.min(Number(to), bytes);
    return last === 0 ? 'none' : { from: bytes - last, to: bytes - 1 };
  }
  const [first, last] = [Number(from), to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)];
  if (to !== '' && Number(to) < first) return 'all';
  return first >= bytes ? 'none' : { from: first, to: last };
}
