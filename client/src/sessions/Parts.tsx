/** The roles of a step, or of the whole session: who has them, which are open, and one more. */
import { Plus } from 'lucide-react';
import { twiceAtOnce } from '@silta/shared/sessions/planFigures';
import type { AgendaItem, Part } from '@silta/shared/sessions/records';
import { PairJoint } from '../members/PairJoint.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { OpenPart } from './OpenPart.tsx';
import { PartChip } from './PartChip.tsx';
import { usePlan } from './planContext.ts';

type Props = { parts: readonly Part[]; item: AgendaItem | null };

export function Parts({ parts, item }: Props) {
  const { t, sides, mayPlan, ask } = usePlan();
  const sorted = [...parts].sort((a, b) =>
    a.addedAt < b.addedAt ? -1 : a.addedAt > b.addedAt ? 1 : a.id < b.id ? -1 : 1,
  );
  const twice = new Set(twiceAtOnce(parts).map(({ memberId }) => memberId));
  const isThere = ({ memberId }: Part) => memberId !== null && !isGone(sides.member(memberId));
  const label = item ? t('part.of', { step: item.title }) : t('agenda.whole');
  return (
    <ul className="parts" aria-label={label}>
      {item && (item.kind === 'pairs' || item.kind === 'groups') && <Everybody />}
      {sorted.map((part) => (
        <li key={part.id}>
          {isThere(part) ? (
            <PartChip part={part} item={item} isTwice={part.memberId !== null && twice.has(part.memberId)} />
          ) : (
            <OpenPart part={part} item={item} />
          )}
        </li>
      ))}
      {mayPlan && (
        <li>
          <IconButton
            size="s"
            icon={Plus}
            label={item ? t('part.addTo', { step: item.title }) : t('part.addWhole')}
            onClick={() => ask({ what: 'part', id: null, ...(item && { agendaItemId: item.id }) })}
          />
        </li>
      )}
    </ul>
  );
}

const isGone = (member: { removedAt: string | null } | null) => member?.removedAt !== null;

/** In pairs and small groups nobody only listens. */
function Everybody() {
  const { t, sides } = usePlan();
  const [from, to] = sides.ownFirst;
  if (!from || !to) return null;
  return (
    <li>
      <span className="rolechip">
        <PairJoint from={{ side: from, name: from.code }} to={{ side: to, name: to.code }} size={20} />
        <span className="what">{t('part.everybody')}</span>
      </span>
    </li>
  );
}
