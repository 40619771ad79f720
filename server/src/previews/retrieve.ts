/** Asks the web for one page or picture: every hop checked, connected to the address that was checked, and bounded. */
import { request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { previews as bounds } from './bounds.ts';
import { needPlace, NoPreview } from './reach.ts';
import type { Place, Reach } from './reach.ts';

export interface Wanted {
  /** null: whatever it is. */
  mediaTypes: readonly string[] | null;
  mostBytes: number;
  /** Where it may take longer than a page or a picture. */
  ms?: number;
  /** Whether the beginning of something larger will do. */
  cut: boolean;
}

export interface Retrieved {
  /** Where it was in the end. */
  url: URL;
  /** As the answer says it, with its parameters. */
  contentType: string;
  body: Buffer;
}

export interface Trip {
  reach: Reach;
  /** Ends it early. */
  closing: AbortSignal;
}

/** Rejects with whatever went wrong, `NoPreview` or an error of the network. */
export async function retrieve(from: URL, wanted: Wanted, { reach, closing }: Trip): Promise<Retrieved> {
  const signal = AbortSignal.any([AbortSignal.timeout(wanted.ms ?? bounds.askMs.most), closing]);
  let url = from;
  for (let hops = 0; hops <= bounds.redirects.most; hops += 1) {
    const place = await inTime(needPlace(url, reach), signal);
    const answer = await ask(url, place, { wanted, signal });
    const next = redirectOf(answer, url);
    if (next === null) return { url, ...(await contentOf(answer, wanted)) };
    answer.destroy();
    url = next;
  }
  throw new NoPreview('too many redirects');
}

function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new NoPreview('too slow')));
    work.then(resolve, reject);
  });
}

/** Says nothing but what it wants: no cookie, no referrer, no word of who asks for whom. */
function ask(
  url: URL,
  { address, port }: Place,
  { wanted, signal }: { wanted: Wanted; signal: AbortSignal },
): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  const name = url.hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve, reject) => {
    const asked = (isSecure ? httpsRequest : httpRequest)({
      host: address,
      port,
      path: `${url.pathname}${url.search}`,
      // The certificate must be that of the name, not of the address.
      ...(isSecure && isIP(name) === 0 && { servername: name }),
      headers: {
        Host: url.host,
        'User-Agent': 'SiltaLinkPreview/1.0',
        Accept: wanted.mediaTypes?.join(', ') ?? '*/*',
        'Accept-Encoding': 'identity',
        Connection: 'close',
      },
      agent: false,
      maxHeaderSize: bounds.headerBytes.most,
      signal,
    });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      // What breaks after this is told by reading; where nobody reads, it is of no interest.
      answer.on('error', () => undefined);
      resolve(answer);
    });
    asked.end();
  });
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage, url: URL): URL | null {
  if (![301, 302, 303, 307, 308].includes(statusCode)) return null;
  const { location } = headers;
  if (location === undefined || location.length > 2_000 || !URL.canParse(location, url.href))
    throw new NoPreview('redirect');
  return new URL(location, url.href);
}

async function contentOf(answer: IncomingMessage, wanted: Wanted): Promise<Omit<Retrieved, 'url'>> {
  const { statusCode, headers } = answer;
  const contentType = headers['content-type'] ?? '';
  try {
    if (statusCode !== 200) throw new NoPreview('status');
    const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (wanted.mediaTypes?.includes(mediaType) === false) throw new NoPreview('type');
    // What nobody asked to be packed is not unpacked: it cannot blow up.
    if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new NoPreview('packed');
    return { contentType, body: await bodyOf(answer, wanted) };
  } finally {
    answer.destroy();
  }
}

async function bodyOf(answer: AsyncIterable<Buffer>, { mostBytes, cut }: Wanted): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of answer) {
    const fitting = chunk.subarray(0, mostBytes - bytes);
    chunks.push(fitting);
    bytes += fitting.length;
    if (fitting.length === chunk.length) continue;
    if (!cut) throw new NoPreview('too large');
    break;
  }
  return Buffer.concat(chunks);
}
