/** All groups at once: who is where, who is alone, what each has found out so far; more time, and everybody back. */
import { Eye, Undo2, UserPlus } from 'lucide-react';
import type { MemberId } from '@silta/shared/ids';
import { isStaff } from '@silta/shared/roles';
import type { Group } from '@silta/shared/sessions/groupRecords';
import { strandedMoves } from '@silta/shared/sessions/grouping';
import { useRecord } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { useHeld } from '../room/roomContext.ts';
import { usePresent } from '../room/usePresent.ts';
import { FindingLines, useFindings } from './Findings.tsx';
import { GroupBoxes } from './GroupBoxes.tsx';
import { GroupCallField } from './GroupCallField.tsx';
import { GroupsTime } from './GroupsTime.tsx';
import { useGroups } from './useGroups.ts';
import { usePress } from './usePress.ts';
import { visiting } from './visiting.ts';

/** Added with one press. */
const moreMinutes = 2;

export function GroupsOverview() {
  const { t, may, viewer, send } = useHeld();
  const { groups } = useGroups();
  const { isHere } = usePresent();
  const mayMove = may('group.move');

  function move(memberId: MemberId, number: number) {
    const group = groups.find((each) => each.number === number);
    if (group) send('group.move', { groupId: group.id, memberId });
  }

  return (
    <section className="groups-all" aria-labelledby="groups-all">
      <header className="row-between">
        <h2 id="groups-all">{t('groups.all')}</h2>
        <GroupsTime />
      </header>
      {mayMove && <Stranded groups={groups} isHere={isHere} />}
      <GroupBoxes
        boxes={groups.map((group) => ({
          number: group.number,
          memberIds: group.memberIds,
          more: (isStaff(viewer) || mayMove) && <OfGroup group={group} />,
        }))}
        isHere={isHere}
        onMove={mayMove ? move : undefined}
      />
      <Clock />
    </section>
  );
}

function OfGroup({ group }: { group: Group }) {
  const { t, viewer, partnershipId } = useHeld();
  const board = useRecord(partnershipId, 'board', group.place?.boardId ?? '');
  return (
    <>
      {board && <p className="meta break">{board.title}</p>}
      <FindingLines findings={useFindings(group)} />
      <GroupCallField group={group} />
      {isStaff(viewer) && (
        <Button size="s" kind="quiet" icon={Eye} onClick={() => visiting.set(group.id)}>
          {t('groups.visit')}
          <span className="sr"> {t('groups.name', { number: group.number })}</span>
        </Button>
      )}
    </>
  );
}

/** Whoever is alone because the others have gone. */
function Stranded({ groups, isHere }: { groups: readonly Group[]; isHere: (id: MemberId) => boolean }) {
  const { t, sides, send } = useHeld();
  const moves = strandedMoves(groups, isHere, (id) => sides.member(id)?.sideId ?? null);
  if (moves.length === 0) return null;
  return (
    <p className="groups-stranded ui" role="status">
      {t('groups.stranded', {
        count: moves.length,
        names: moves.map(({ memberId }) => sides.member(memberId)?.name ?? '').join(', '),
      })}{' '}
      <Button
        size="s"
        icon={UserPlus}
        onClick={() => {
          for (const { memberId, to } of moves) send('group.move', { memberId, groupId: to.id });
        }}
      >
        {t('groups.mend')}
      </Button>
    </p>
  );
}

function Clock() {
  const { t, may } = useHeld();
  const { grouping } = useGroups();
  const { isBusy, press } = usePress();
  if (!grouping || !may('grouping.bringBack')) return null;
  const { id: groupingId, step: seen } = grouping;
  return (
    <div className="groups-clock">
      <Button
        busy={isBusy}
        onClick={() => void press('grouping.extend', { groupingId, seen, minutes: moreMinutes })}
      >
        {t('live.clock.more', { count: moreMinutes })}
      </Button>
      <Button
        kind="primary"
        icon={Undo2}
        busy={isBusy}
        onClick={() => void press('grouping.bringBack', { groupingId, seen })}
      >
        {t('groups.bringBack')}
      </Button>
    </div>
  );
}
