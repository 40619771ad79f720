/** Who is here, by side: a ring for those who have not had a turn yet, filled for those who have, and hands. */
import { Hand } from 'lucide-react';
import type { MemberId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import type { Seat } from '@silta/shared/sessions/liveRecords';
import { Avatar } from '../../members/Avatar.tsx';
import { SideCode } from '../../members/SideCode.tsx';
import type { ShownSide } from '../../members/useSides.ts';
import { useRecords, useRoom } from '../../realtime/hooks.ts';
import { classNames } from '../../ui/classNames.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { HandsUp } from './HandsUp.tsx';
import { useHeld } from './roomContext.ts';

interface Crowd {
  here: ReadonlySet<MemberId>;
  seats: ReadonlyMap<MemberId, Seat>;
}

export function People() {
  const { t, people, sides, session } = useHeld();
  const { here } = useRoom(session.id);
  const seats = useRecords(session.id, 'seat');
  const crowd: Crowd = {
    here: new Set(here.map(({ memberId }) => memberId)),
    seats: new Map(seats.map((seat) => [seat.memberId, seat])),
  };
  const count = people.filter(({ id }) => crowd.here.has(id)).length;
  return (
    <section className="room-people-part" aria-labelledby="room-people" tabIndex={0}>
      <div className="room-h">
        <h2 id="room-people">{t('live.people.title')}</h2>
        <span className="meta num">{t('live.people.here', { here: count, count: people.length })}</span>
      </div>
      <div className="room-people">
        {sides.all.map((side) => (
          <OfSide
            key={side.id}
            side={side}
            people={people.filter(({ sideId }) => sideId === side.id)}
            crowd={crowd}
          />
        ))}
        <HandsUp seats={seats} />
      </div>
    </section>
  );
}

type SideProps = { side: ShownSide; people: readonly Member[]; crowd: Crowd };

function OfSide({ side, people, crowd }: SideProps) {
  const { t, locale } = useHeld();
  if (people.length === 0) return null;
  const sorted = [...people].sort((a, b) => a.name.localeCompare(b.name, locale));
  const had = people.filter(({ id }) => Boolean(crowd.seats.get(id)?.turnAt)).length;
  return (
    <div>
      <h3>
        <SideCode side={side} /> <span className="break">{side.place}</span>
        <span className="push num">{t('live.people.turns', { had, count: people.length })}</span>
      </h3>
      <ul>
        {sorted.map((person) => (
          <PersonHere key={person.id} person={person} side={side} crowd={crowd} />
        ))}
      </ul>
    </div>
  );
}

function PersonHere({ person, side, crowd }: { person: Member; side: ShownSide; crowd: Crowd }) {
  const { t, may, send } = useHeld();
  const seat = crowd.seats.get(person.id);
  const isHere = crowd.here.has(person.id);
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
