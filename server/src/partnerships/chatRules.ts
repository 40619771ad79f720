/** Who may chat in sessions: one side puts the rules, every side accepts them. */
import { withAccepting, withRules } from '@silta/shared/partnerships/chat';
import type { Accepting } from '@silta/shared/partnerships/chat';
import type { Partnership } from '@silta/shared/partnerships/records';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Scope } from '../realtime/scope.ts';

const thisOne = (_: unknown, { partnershipId: id }: Scope) => ({ type: 'partnership', id }) as const;

export const chatRuleHandlers: HandlersOf<'partnership.setChatRules' | 'partnership.acceptChatRules'> = {
  'partnership.setChatRules': {
    target: thisOne,
    run: (changes, { was, rule, words }, actor) => {
      const partnership = needSeen(changes, was);
      const chat = withRules(partnership.chat, { rule, words }, accepting(changes, actor));
      changes.put('partnership', { ...partnership, chat });
    },
  },
  'partnership.acceptChatRules': {
    target: thisOne,
    run: (changes, { was }, actor) => {
      const partnership = needSeen(changes, was);
      const chat = withAccepting(partnership.chat, accepting(changes, actor));
      if (chat !== partnership.chat) changes.put('partnership', { ...partnership, chat });
    },
  },
};

function needSeen(changes: Changes, was: number): Partnership {
  const partnership = changes.need('partnership', changes.partnershipId);
  if (partnership.chat.version !== was) throw new Refusal('conflict');
  return partnership;
}

const accepting = ({ now: at }: Changes, { sideId }: Actor): Accepting => ({ sideId, at });
