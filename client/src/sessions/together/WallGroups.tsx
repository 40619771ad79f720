/** Groups on the classroom wall: who goes where, how long they have, and afterwards what came out. */
import { SideCode } from '../../members/SideCode.tsx';
import { useHeld } from '../room/roomContext.ts';
import { FindingLines, useFindings } from './Findings.tsx';
import { GroupsTime } from './GroupsTime.tsx';
import { useGroups } from './useGroups.ts';
import type { Group } from '@silta/shared/sessions/groupRecords';

export function WallGroups() {
  const { groups, isWorking } = useGroups();
  return (
    <div className="wall-groups">
      {isWorking && <GroupsTime />}
      <ol>
        {groups.map((group) => (
          <OnWall key={group.id} group={group} isWorking={isWorking} />
        ))}
      </ol>
    </div>
  );
}

function OnWall({ group, isWorking }: { group: Group; isWorking: boolean }) {
  const { t, sides } = useHeld();
  const findings = useFindings(group);
  return (
    <li>
      <b className="strong">{t('groups.name', { number: group.number })}</b>
      {isWorking || findings.length === 0 ? (
        <p className="wall-names">
          {group.memberIds.map((id) => {
            const member = sides.member(id);
            const side = member && sides.of(member.sideId);
            return (
              <span key={id}>
                {member?.name} {side && <SideCode side={side} quiet />}
              </span>
            );
          })}
        </p>
      ) : (
        <FindingLines findings={findings} />
      )}
    </li>
  );
}
