/** That somebody has mentioned the viewer on a board since they were there; leads to the first such post. */
import { Link } from '../../ui/router.tsx';
import type { BoardNumbers } from '@silta/shared/boards/activity';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../../paths.ts';
import { useRealm } from '../../realtime/RealmProvider.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { elementIdOf } from '../postElements.ts';
import { unseenMentions } from './unseenMentions.ts';

interface Props {
  partnershipId: RoomId;
  numbers: BoardNumbers;
  label: (count: number) => string;
}

export function MentionsChip({ partnershipId, numbers, label }: Props) {
  const { accountId } = useRealm();
  const unseen = unseenMentions(accountId, numbers);
  const first = unseen.at(-1);
  if (!first) return null;
  return (
    <Link className="plain" to={paths.post(partnershipId, numbers.boardId, elementIdOf(first.postId))}>
      <Chip kind="now">{label(unseen.length)}</Chip>
    </Link>
  );
}
