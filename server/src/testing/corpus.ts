/** What the tests of the hostile collection share: which fields are tried with what, and what counts as an answer. */
import { newId } from '@silta/shared/ids';
import { refusalCodes } from '@silta/shared/refusals';
import type * as z from 'zod/mini';
import { hostileTexts, mark } from './hostile.ts';
import { isFree, leavesOf, payloadFor, withValue } from './payloads.ts';
import type { Known, Path } from './payloads.ts';
import type { WatchedServer } from './watchedServer.ts';

export interface Field {
  path: Path;
  payload: unknown;
  /** The texts to try in it. One with a form of its own (an id, a country) is refused by it; a few show that. */
  texts: readonly string[];
  isFree: boolean;
}

export function fieldsOf(name: string, schema: z.ZodMiniType, known: Known): Field[] {
  const payload = payloadFor(name, schema, known);
  const all = Object.values(hostileTexts);
  return leavesOf(payload).map((path) => {
    const free = isFree(schema, payload, path);
    return { path, payload, isFree: free, texts: free ? all : all.filter((_, nth) => nth % 6 === 0) };
  });
}

/** The same with new ids of its own, because an id is taken once. */
export function fresh(payload: unknown): unknown {
  return leavesOf(payload).reduce(
    (changed, path) => (path.at(-1) === 'id' ? withValue(changed, path, newId()) : changed),
    payload,
  );
}

/** The payload as JSON with one more key. */
export function withKey(payload: unknown, key: string): string {
  const json = JSON.stringify(payload);
  return json === '{}' ? `{${key}}` : `${json.slice(0, -1)}, ${key}}`;
}

/** Each is a yes or one of the closed list, and none says that something broke. */
export function expectRefusals(codes: readonly string[], what: string): void {
  const known = new Set<string>([
    'ok',
    ...refusalCodes.filter((code) => !/^(internal|unavailable)$/.test(code)),
  ]);
  expect([what, codes.filter((code) => !known.has(code))]).toEqual([what, []]);
}

/** Nothing broke, and nothing of the collection, no secret and nobody's name has been said. */
export function expectSilence(server: WatchedServer, secrets: readonly string[]): void {
  const said = server.said();
  for (const secret of [...secrets, mark, 'nine red bicycles', 'Aino', 'Newcomer', 'example.org'])
    expect([secret, said.includes(secret)]).toEqual([secret, false]);
  expect(said).not.toMatch(/request failed|command failed|delivery failed/);
}
