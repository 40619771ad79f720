/** One group at work: who is in it, how long it has, its call, its board, and what it finds out. */
import type { ReactNode } from 'react';
import type { RoomId } from '@silta/shared/ids';
import { callNow } from '@silta/shared/sessions/calls';
import { groupCall } from '@silta/shared/sessions/groupCall';
import type { Group } from '@silta/shared/sessions/groupRecords';
import { Avatar } from '../../members/Avatar.tsx';
import { SideCode } from '../../members/SideCode.tsx';
import { useRecord } from '../../realtime/hooks.ts';
import { BoardStage } from '../room/BoardStage.tsx';
import { CallLink } from '../room/CallLink.tsx';
import { useHeld } from '../room/roomContext.ts';
import { usePresent } from '../room/usePresent.ts';
import { useCallPlace } from '../useCallPlace.ts';
import { Findings } from './Findings.tsx';
import { GroupsTime } from './GroupsTime.tsx';

export function OwnGroup({ group, board }: { group: Group; board: (boardId: RoomId) => ReactNode }) {
  const held = useHeld();
  const { t, session, run } = held;
  const place = useCallPlace(held, groupCall(group, callNow(session, run).call), group.id);
  return (
    <section className="group-own" aria-labelledby="group-own">
      <header className="row-between">
        <h2 id="group-own">{t('groups.name', { number: group.number })}</h2>
        <GroupsTime />
      </header>
      <Members group={group} />
      {place && (
        <p>
          <CallLink place={place} size="m">
            {t('groups.openCall')}
          </CallLink>
        </p>
      )}
      {group.place && <Where group={group} />}
      {group.place && <BoardStage>{board(group.place.boardId)}</BoardStage>}
      <Findings group={group} />
    </section>
  );
}

function Members({ group }: { group: Group }) {
  const { t, sides, viewer } = useHeld();
  const present = usePresent();
  return (
    <ul className="group-members">
      {group.memberIds.map((id) => {
        const member = sides.member(id);
        const side = member && sides.of(member.sideId);
        const isHere = present.isHere(id);
        if (!member || !side) return null;
        return (
          <li key={id} className="group-person">
            <Avatar side={side} name={member.name} size={24} away={!isHere} />
            <span className={id === viewer.memberId ? 'mark' : 'break'}>{member.name}</span>{' '}
            <SideCode side={side} quiet />
            {!isHere && <span className="sr"> {t('live.people.away')}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** In which section of a board that all share. */
function Where({ group }: { group: Group }) {
  const { t, partnershipId } = useHeld();
  const board = useRecord(partnershipId, 'board', group.place?.boardId ?? '');
  if (!board) return null;
  return (
    <p className="ui ink2">
      {group.place?.sectionId
        ? t('groups.inSection', { number: group.number, board: board.title })
        : board.title}
    </p>
  );
}
