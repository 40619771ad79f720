/** Somebody's role: staff change it, whoever has it may offer to swap, and others take the offer. */
import { ArrowLeftRight, Pencil, Trash2, TriangleAlert, UserMinus } from 'lucide-react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import type { AgendaItem, Part } from '@silta/shared/sessions/records';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { announce } from '../ui/announcements.ts';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { usePlan } from './planContext.ts';
import { partName } from './sessionNames.ts';

type Props = { part: Part; item: AgendaItem | null; isTwice: boolean };

export function PartChip({ part, isTwice }: Props) {
  const { t, sides, viewer } = usePlan();
  const entries = usePartMenu(part);
  const member = sides.member(part.memberId);
  const side = member && sides.of(member.sideId);
  if (!member || !side) return null;
  const isMine = member.id === viewer.memberId;
  const look = classNames('rolechip', isMine && 'is-mine', isTwice && 'is-twice');
  const inside = (
    <>
      <Avatar side={side} name={member.name} size={24} />
      <span className="break">
        <b>{member.name}</b> <SideCode side={side} quiet /> <span className="what">{partName(t, part)}</span>
      </span>
      {part.offeredFor !== null && <Icon of={ArrowLeftRight} size="s" />}
      {isTwice && (
        <>
          <Icon of={TriangleAlert} size="s" />
          <VisuallyHidden>{t('part.twice')}</VisuallyHidden>
        </>
      )}
    </>
  );
  if (entries.length === 0) return <span className={look}>{inside}</span>;
  const label = t('part.menu', { name: member.name, role: partName(t, part) });
  return (
    <Menu
      label={label}
      entries={entries}
      button={(props) => (
        <button className={look} type="button" aria-label={label} {...props}>
          {inside}
        </button>
      )}
    />
  );
}

function usePartMenu(part: Part): MenuEntry[] {
  const plan = usePlan();
  const { t, mayPlan, ask, send } = plan;
  const staff: MenuEntry[] = [
    {
      id: 'edit',
      label: t('part.edit'),
      icon: Pencil,
      onSelect: () => ask({ what: 'part', id: part.id }),
    },
    {
      id: 'open',
      label: t('part.makeOpen'),
      icon: UserMinus,
      onSelect: () => send('part.give', { partId: part.id, memberId: null }),
    },
    {
      id: 'remove',
      label: t('part.remove'),
      icon: Trash2,
      danger: true,
      onSelect: () => send('part.remove', { partId: part.id }),
    },
  ];
  return [...swaps(plan, part), ...(mayPlan ? staff : [])];
}

/** On one's own: take an offer, or take one's own back. On somebody else's: offer one's own for it. */
function swaps(
  { t, parts, viewer, sides, isOver, send }: ReturnType<typeof usePlan>,
  part: Part,
): MenuEntry[] {
  const isMine = part.memberId === viewer.memberId;
  if (isOver || !can(viewer, 'part.offer', isMine ? belongingOf('part', part) : null)) return [];
  if (isMine) {
    const offers = parts.filter(({ offeredFor }) => offeredFor === part.id);
    const taking = offers.map((offer) => ({
      id: `swap ${offer.id}`,
      label: t('swap.take', { name: sides.member(offer.memberId)?.name ?? '', role: partName(t, offer) }),
      icon: ArrowLeftRight,
      onSelect: () => {
        send('part.swap', { partId: part.id, forPartId: offer.id });
        announce(t('swap.done'));
      },
    }));
    if (part.offeredFor === null) return taking;
    return [
      ...taking,
      { id: 'keep', label: t('swap.keep'), onSelect: () => send('part.keep', { partId: part.id }) },
    ];
  }
  return parts
    .filter(({ memberId }) => memberId === viewer.memberId)
    .map((mine) => ({
      id: `offer ${mine.id}`,
      label: t('swap.offer', { role: partName(t, mine) }),
      icon: ArrowLeftRight,
      onSelect: () => {
        send('part.offer', { partId: mine.id, forPartId: part.id });
        announce(t('swap.offered'));
      },
    }));
}
