/** Who may chat in sessions: what the sides agree on for all of them, and how that and the session's own choice go together. */
import * as z from 'zod/mini';
import { sideId } from '../ids.ts';
import { instant } from '../texts.ts';

/** Who may write in the chat, from the widest to the tightest. */
export const chatRule = z.enum(['everyone', 'staff', 'off']);
export type ChatRule = z.infer<typeof chatRule>;

/** The rules of a partnership, as one side has put them and each side accepts them. */
export const chatRules = z.object({
  /** No session is wider than this. */
  rule: chatRule,
  /** In their own words, such as when and how they write to each other; may be empty. */
  words: z.string(),
  /** 0 until somebody has set them, and one more with every change: all sides accept them anew. */
  version: z.int(),
  accepted: z.array(z.object({ sideId, at: instant })),
});
export type ChatRules = z.infer<typeof chatRules>;

export const noChatRules: ChatRules = { rule: 'everyone', words: '', version: 0, accepted: [] };

/** Whichever allows less. */
export function tighter(a: ChatRule, b: ChatRule): ChatRule {
  const order = chatRule.options;
  return order.indexOf(a) > order.indexOf(b) ? a : b;
}

export type Accepting = ChatRules['accepted'][number];

/** As changed by a side, which accepts them by that. */
export function withRules(
  { version }: ChatRules,
  said: Pick<ChatRules, 'rule' | 'words'>,
  by: Accepting,
): ChatRules {
  return { ...said, version: version + 1, accepted: [by] };
}

/** A side accepts once. */
export function withAccepting(rules: ChatRules, by: Accepting): ChatRules {
  const isKnown = rules.accepted.some(({ sideId: of }) => of === by.sideId);
  return isKnown ? rules : { ...rules, accepted: [...rules.accepted, by] };
}
