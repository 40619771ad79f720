/** The tools for video calls that a side may lawfully use, and which one an address belongs to. */
import * as z from 'zod/mini';

export const callTools = ['teams', 'zoom', 'meet', 'webex', 'jitsi', 'bigbluebutton', 'other'] as const;
export const callTool = z.enum(callTools);
export type CallTool = z.infer<typeof callTool>;

/** Hosts of the providers; schools' own servers mostly carry the tool in their name. */
const hosts: readonly (readonly [RegExp, CallTool])[] = [
  [/(^|\.)teams\.(microsoft|live|cloud\.microsoft)\b/, 'teams'],
  [/(^|\.)zoom\.(us|com|eu)$/, 'zoom'],
  [/^meet\.google\.com$/, 'meet'],
  [/(^|\.)webex\.com$/, 'webex'],
  [/(^|[.-])(jit\.si|jitsi|8x8)\b/, 'jitsi'],
  [/(^|[.-])(bbb|bigbluebutton)\d*\b/, 'bigbluebutton'],
];

/** Of a call of the kind of a tool whatever its address; null for what is no address. */
export function toolOf({ kind, url }: { kind: string; url: string }): CallTool | null {
  if (kind === 'jitsi' || kind === 'bigbluebutton') return kind;
  let host: string;
  try {
    host = new URL(url).hostname.toLowerCase();
  } catch {
    return null;
  }
  return hosts.find(([pattern]) => pattern.test(host))?.[1] ?? 'other';
}

/** The sides that have said what they may use, and did not name this tool. */
export function sidesWithout<S extends { callTools: readonly CallTool[] | null }>(
  sides: readonly S[],
  tool: CallTool,
): S[] {
  return sides.filter((side) => side.callTools !== null && !side.callTools.includes(tool));
}
