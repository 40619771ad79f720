/** A role that nobody has yet: staff give it, everybody else says that they would like it. */
import { Hand, Pencil, Trash2, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { can } from '@silta/shared/access';
import type { AgendaItem, Part } from '@silta/shared/sessions/records';
import { announce } from '../ui/announcements.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { usePlan } from './planContext.ts';
import { partName } from './sessionNames.ts';

type Props = { part: Part; item: AgendaItem | null };

export function OpenPart({ part, item }: Props) {
  const { t, viewer, mayPlan, isOver, send } = usePlan();
  const name = partName(t, part);
  const where = item ? t('part.inStep', { role: name, step: item.title }) : name;
  const inside = (
    <>
      <Icon of={part.askedBy.length > 0 ? Hand : UserPlus} size="s" />
      <span className="break">{t('part.open', { role: name })}</span>
      {part.askedBy.length > 0 && (
        <span className="num" aria-label={t('part.asked', { count: part.askedBy.length })}>
          {part.askedBy.length}
        </span>
      )}
    </>
  );
  if (mayPlan) return <GiveMenu part={part} inside={inside} label={t('part.openMenu', { role: where })} />;
  if (isOver || !can(viewer, 'part.ask')) return <span className="rolechip rolechip-gap">{inside}</span>;

  const hasAsked = viewer.memberId !== null && part.askedBy.includes(viewer.memberId);
  function ask() {
    send(hasAsked ? 'part.unask' : 'part.ask', { partId: part.id });
    announce(hasAsked ? t('part.saidNot') : t('part.saidWish'));
  }
  return (
    <button
      className="rolechip rolechip-gap"
      type="button"
      aria-pressed={hasAsked}
      aria-label={t('part.like', { role: where })}
      title={t('part.like', { role: where })}
      onClick={ask}
    >
      {inside}
    </button>
  );
}

type GiveProps = { part: Part; inside: ReactNode; label: string };

function GiveMenu({ part, inside, label }: GiveProps) {
  const { t, sides, send, ask } = usePlan();
  const asking = part.askedBy.flatMap((id) => sides.member(id) ?? []);

  const entries = (): MenuEntry[] => [
    ...asking.map((member) => ({
      id: member.id,
      label: t('part.giveTo', { name: member.name }),
      note: t('part.wants'),
      icon: Hand,
      onSelect: () => {
        send('part.give', { partId: part.id, memberId: member.id });
        announce(t('part.given', { name: member.name }));
      },
    })),
    {
      id: 'give',
      label: t('part.give'),
      icon: Pencil,
      onSelect: () => ask({ what: 'part', id: part.id }),
    },
    {
      id: 'remove',
      label: t('part.remove'),
      icon: Trash2,
      danger: true,
      onSelect: () => send('part.remove', { partId: part.id }),
    },
  ];
  return (
    <Menu
      label={label}
      entries={entries}
      button={(props) => (
        <button className="rolechip rolechip-gap" type="button" aria-label={label} {...props}>
          {inside}
        </button>
      )}
    />
  );
}
