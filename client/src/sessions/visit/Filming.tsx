/** What the side that is visited makes sure of before it films; ticked by its staff and by whoever has the camera. */
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { can } from '@silta/shared/access';
import { belongingOf } from '@silta/shared/belonging';
import { limits } from '@silta/shared/limits';
import { newId } from '@silta/shared/newId';
import type { FilmingItemId } from '@silta/shared/ids';
import { filmingNames } from '@silta/shared/sessions/visitRecords';
import type { FilmingItem } from '@silta/shared/sessions/visitRecords';
import { SideCode } from '../../members/SideCode.tsx';
import type { ShownSide } from '../../members/useSides.ts';
import { timeZoneHere } from '../../partnerships/countries.ts';
import { useRecords } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { clockTime, monthDay } from '../../ui/time.ts';
import { LineForm } from '../LineForm.tsx';
import type { Texts } from '../planContext.ts';
import { usePlan } from '../planContext.ts';

/** The four of every visit in their order, then one’s own. */
const place = ({ name }: FilmingItem) => (name === null ? filmingNames.length : filmingNames.indexOf(name));
const textOf = (t: Texts, { name, text }: FilmingItem) => (name === null ? text : t(`visit.filming.${name}`));

export function Filming() {
  const { t, session, sides, viewer, mayPlan } = usePlan();
  const items = useRecords(session.id, 'filmingItem');
  const filming = sides.ownFirst.filter(({ id }) => items.some(({ sideId }) => sideId === id));
  const mayBegin = mayPlan && !filming.some(({ id }) => id === viewer.sideId);
  if (filming.length === 0 && !mayBegin) return null;
  return (
    <section className="sec" aria-labelledby="visit-filming">
      <div className="sec-h">
        <h2 className="h-s" id="visit-filming">
          {t('visit.filming.title')}
        </h2>
      </div>
      {filming.map((side) => (
        <SideList key={side.id} side={side} items={items.filter(({ sideId }) => sideId === side.id)} />
      ))}
      {mayBegin && <Begin />}
    </section>
  );
}

function Begin() {
  const { t, send } = usePlan();
  const begin = () =>
    send('filmingItem.begin', {
      items: filmingNames.map((name) => ({ id: newId<FilmingItemId>(), name })),
    });
  return (
    <>
      <p className="ui ink2">{t('visit.filming.about')}</p>
      <Button size="s" onClick={begin}>
        {t('visit.filming.begin')}
      </Button>
    </>
  );
}

function SideList({ side, items }: { side: ShownSide; items: readonly FilmingItem[] }) {
  const { t, viewer, mayPlan } = usePlan();
  const inOrder = [...items].sort((a, b) => place(a) - place(b) || (a.addedAt < b.addedAt ? -1 : 1));
  const done = items.filter((item) => item.done !== null).length;
  return (
    <div className="filming-side">
      <p className="ui row">
        <SideCode side={side} /> {side.place}
        <span className="push num ink2">{t('visit.filming.of', { done, count: items.length })}</span>
      </p>
      <ul>
        {inOrder.map((item) => (
          <Line key={item.id} item={item} />
        ))}
      </ul>
      {mayPlan && side.id === viewer.sideId && <AddItem />}
    </div>
  );
}

function Line({ item }: { item: FilmingItem }) {
  const { t, locale, sides, parts, session, viewer, isOver, send } = usePlan();
  const { id: filmingItemId, done } = item;
  const own = parts.filter(({ memberId }) => memberId === viewer.memberId).map(({ role }) => role);
  const belonging = belongingOf('filmingItem', item);
  const isOff = session.state === 'cancelled';
  const mayTick = !isOff && can({ ...viewer, parts: own }, 'filmingItem.tick', belonging);
  const zone = sides.own?.timeZone ?? timeZoneHere();
  const name = done && (sides.member(done.by)?.name ?? '');
  const who = done && {
    name,
    when: `${monthDay(done.at, locale, zone)} ${clockTime(done.at, locale, zone)}`,
  };
  return (
    <li className="filming-item">
      <Checkbox
        label={textOf(t, item)}
        hint={who ? t('visit.filming.by', who) : undefined}
        checked={done !== null}
        disabled={!mayTick}
        onChange={() => send(done ? 'filmingItem.untick' : 'filmingItem.tick', { filmingItemId })}
      />
      {!isOver && item.name === null && can(viewer, 'filmingItem.remove', belonging) && (
        <IconButton
          size="s"
          icon={X}
          label={t('visit.filming.remove', { what: item.text })}
          onClick={() => send('filmingItem.remove', { filmingItemId })}
        />
      )}
    </li>
  );
}

function AddItem() {
  const { t, send } = usePlan();
  const [text, setText] = useState('');

  return (
    <LineForm
      className="visit-form"
      label={t('visit.filming.field')}
      maxLength={limits.filmingText}
      text={text}
      setText={setText}
      onLine={() => send('filmingItem.add', { id: newId<FilmingItemId>(), text })}
    >
      <Button type="submit" size="s" icon={Plus}>
        {t('visit.filming.add')}
      </Button>
    </LineForm>
  );
}
