/** How many of each side have had a turn: whether the talk was shared, and never who was good. */
import { useHeld } from '../room/roomContext.ts';
import { SideCode } from '../../members/SideCode.tsx';
import { turnsOf } from './recordCsv.ts';
import { useRemains } from './useRemains.ts';

export function TurnsPart() {
  const { t, sides, people } = useHeld();
  const { seats } = useRemains();
  return (
    <section className="sec" aria-labelledby="record-turns">
      <div className="sec-h">
        <h2 className="h-s" id="record-turns">
          {t('record.turns')}
        </h2>
      </div>
      <ul className="rows">
        {sides.ownFirst.map((side) => {
          const { had, all } = turnsOf({ people, seats }, side.id);
          return (
            <li key={side.id}>
              <SideCode side={side} />
              <span className="grow">{side.place}</span>
              <span className="num">{t('record.turnsOf', { had, all })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
