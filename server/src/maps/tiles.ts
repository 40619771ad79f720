/**
 * Streets and towns from the source that the operator has named. This server asks, once for all: the source learns which
 * squares of the earth somebody here looks at, and nothing of who that is.
 */
import type { MapSource, TilePlace } from '@silta/shared/boards/mapRoutes';
import { mapBounds as bounds } from './bounds.ts';
import type { MapSettings } from './settings.ts';

export interface Tile {
  mediaType: string;
  bytes: Buffer;
}

type Place = Omit<TilePlace, 'id'>;

interface Kept {
  tile: Tile;
  /** On a clock that nobody sets. */
  until: number;
}

export class MapTiles {
  readonly about: MapSource;
  /** In order of last use. */
  readonly #kept = new Map<string, Kept>();
  readonly #coming = new Map<string, Promise<Tile | null>>();
  #bytes = 0;

  constructor(private readonly settings: MapSettings | null) {
    const source = settings && { host: new URL(settings.template).host, credit: settings.credit };
    this.about = { source };
  }

  /** null where there is none, for whatever reason. */
  async at({ zoom, x, y }: Place): Promise<Tile | null> {
    if (!this.settings) return null;
    const key = `${zoom}/${x}/${y}`;
    return (
      this.#again(key) ?? this.#coming.get(key) ?? this.#fetch(key, addressOf(this.settings, { zoom, x, y }))
    );
  }

  #again(key: string): Tile | null {
    const kept = this.#kept.get(key);
    if (!kept) return null;
    this.#forget(key);
    if (kept.until < performance.now()) return null;
    this.#keep(key, kept);
    return kept.tile;
  }

  async #fetch(key: string, address: string): Promise<Tile | null> {
    if (this.#coming.size >= bounds.atOnce.most) return null;
    const coming = tileFrom(address);
    this.#coming.set(key, coming);
    const tile = await coming.finally(() => this.#coming.delete(key));
    if (tile) this.#keep(key, { tile, until: performance.now() + bounds.keptMs.most });
    return tile;
  }

  #keep(key: string, kept: Kept): void {
    this.#kept.set(key, kept);
    this.#bytes += kept.tile.bytes.length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= bounds.keptBytes.most) return;
      this.#forget(oldest);
    }
  }

  #forget(key: string): void {
    this.#bytes -= this.#kept.get(key)?.tile.bytes.length ?? 0;
    this.#kept.delete(key);
  }
}

function addressOf({ template }: MapSettings, { zoom, x, y }: Place): string {
  return template.replace('{z}', String(zoom)).replace('{x}', String(x)).replace('{y}', String(y));
}

/** Sources want to know which program asks (operations.osmfoundation.org/policies/tiles), and learn nothing else. */
const headers = { 'User-Agent': 'Silta/1.0 (map of a school)', Accept: 'image/*' };

async function tileFrom(address: string): Promise<Tile | null> {
  try {
    const signal = AbortSignal.timeout(bounds.ms.most);
    const answer = await fetch(address, { redirect: 'error', signal, headers });
    if (answer.status !== 200 || !answer.body) return null;
    const bytes = await bytesOf(answer.body);
    const mediaType = bytes && mediaTypeOf(bytes);
    return bytes && mediaType ? { mediaType, bytes } : null;
  } catch {
    // Too slow, not there, broken off: below the map stays what Silta brings itself.
    return null;
  }
}

/** null where they are too many; what is left of them is not read. */
async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > bounds.bytes.most) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** By what it is, not by what the source says: pictures that can run nothing. */
function mediaTypeOf(bytes: Buffer): string | null {
  if (bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  const isWebP = bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP';
  return isWebP ? 'image/webp' : null;
}
