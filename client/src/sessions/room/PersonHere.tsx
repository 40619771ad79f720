/** Somebody among those who are here: whether they have had a turn, and their hand. */
import { Hand } from 'lucide-react';
import type { Member } from '@silta/shared/members/records';
import type { Seat } from '@silta/shared/sessions/liveRecords';
import { Avatar } from '../../members/Avatar.tsx';
import type { ShownSide } from '../../members/useSides.ts';
import { classNames } from '../../ui/classNames.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { useHeld } from './roomContext.ts';

type Props = { person: Member; side: ShownSide; seat: Seat | undefined; isHere: boolean };

export function PersonHere({ person, side, seat, isHere }: Props) {
  const { t, may, send } = useHeld();
  const had = Boolean(seat?.turnAt);
  const isUp = Boolean(seat?.handAt);
  const says = [
    person.name,
    isHere ? null : t('live.people.away'),
    had ? t('live.people.had') : t('live.people.notYet'),
    isUp ? t('live.people.hand') : null,
  ].filter((word) => word !== null);
  const face = (
    <>
      <Avatar side={side} name={person.name} />
      {isUp && (
        <span className="room-hand" aria-hidden>
          <Icon of={Hand} size="s" />
        </span>
      )}
    </>
  );
  const look = classNames('room-person', had && 'had', !isHere && 'away');
  const memberId = person.id;
  if (!may('turn.mark'))
    return (
      <li className={look} title={person.name}>
        {face}
        <span className="sr">{says.join(', ')}</span>
      </li>
    );
  const entries: MenuEntry[] = [
    { id: 'name', kind: 'heading', label: person.name },
    had
      ? { id: 'unmark', label: t('live.people.unmark'), onSelect: () => send('turn.unmark', { memberId }) }
      : { id: 'mark', label: t('live.people.mark'), onSelect: () => send('turn.mark', { memberId }) },
  ];
  return (
    <li className={look} title={person.name}>
      <Menu
        label={person.name}
        entries={entries}
        button={(props) => (
          <button type="button" className="room-face" aria-label={says.join(', ')} {...props}>
            {face}
          </button>
        )}
      />
    </li>
  );
}
