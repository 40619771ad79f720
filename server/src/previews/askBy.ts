/** Asks the web for whatever is at an address, with the guards of previews and bounds of whoever wants it. */
import type { Reach } from './reach.ts';
import { retrieve } from './retrieve.ts';

export function askBy(reach: Reach) {
  return async (url: URL, most: { bytes: number; ms: number }, closing: AbortSignal): Promise<Buffer> => {
    const wanted = { mediaTypes: null, mostBytes: most.bytes, cut: false, ms: most.ms };
    return (await retrieve(url, wanted, { reach, closing })).body;
  };
}
