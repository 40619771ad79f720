/** Mentions that have come since somebody was on the board with this device. */
import type { BoardNumbers, SeenMention } from '@silta/shared/boards/activity';
import type { AccountId } from '@silta/shared/ids';
import { seenUntil } from './seen.ts';

/** Newest first. */
export function unseenMentions(
  accountId: AccountId,
  { boardId, mentions }: Pick<BoardNumbers, 'boardId' | 'mentions'>,
): readonly SeenMention[] {
  if (mentions.length === 0) return mentions;
  const until = seenUntil(accountId, boardId);
  return until === null ? mentions : mentions.filter(({ at }) => at > until);
}
