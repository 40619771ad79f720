/** What the groups have found out, for all to see. */
import type { Group } from '@silta/shared/sessions/groupRecords';
import { useHeld } from '../room/roomContext.ts';
import { FindingLines, useFindings } from './Findings.tsx';

export function GroupResults({ groups }: { groups: readonly Group[] }) {
  const { t } = useHeld();
  return (
    <section className="groups-all" aria-labelledby="groups-results">
      <h2 id="groups-results">{t('groups.results')}</h2>
      <ol className="groups">
        {groups.map((group) => (
          <Result key={group.id} group={group} />
        ))}
      </ol>
    </section>
  );
}

function Result({ group }: { group: Group }) {
  const { t, sides } = useHeld();
  const findings = useFindings(group);
  const names = group.memberIds.map((id) => sides.member(id)?.name ?? '').join(', ');
  return (
    <li className="group-box">
      <h3>{t('groups.name', { number: group.number })}</h3>
      <p className="meta break">{names}</p>
      {findings.length === 0 ? (
        <p className="ui ink2">{t('groups.noFinding')}</p>
      ) : (
        <FindingLines findings={findings} />
      )}
    </li>
  );
}
