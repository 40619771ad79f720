/** How the sides agree on who may chat in sessions. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { GuessContext, RecordChanges } from '../command.ts';
import { limits, prose } from '../texts.ts';
import { chatRule, withAccepting, withRules } from './chat.ts';
import type { Accepting, ChatRules } from './chat.ts';

export const chatCommands = {
  /** `was` is the version seen. Whoever changes them accepts them for their side; the others have to accept them anew. */
  'partnership.setChatRules': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ was: z.int(), rule: chatRule, words: prose(limits.chatRules) }),
    guess: (changes, { rule, words }, context) =>
      change(changes, context, (rules, by) => withRules(rules, { rule, words }, by)),
  }),
  /** For one's own side, in the version seen. */
  'partnership.acceptChatRules': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ was: z.int().check(z.gte(1)) }),
    guess: (changes, _, context) => change(changes, context, withAccepting),
  }),
};

function change(
  changes: RecordChanges,
  { viewer: { sideId }, at }: GuessContext,
  next: (rules: ChatRules, by: Accepting) => ChatRules,
): void {
  for (const record of changes.list('partnership'))
    changes.put('partnership', { ...record, chat: next(record.chat, { sideId, at }) });
}
