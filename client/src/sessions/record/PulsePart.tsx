/** Three questions for everybody, and for staff how the sides have answered them. */
import { fewestAnswers, isPulseOpen, understandings } from '@silta/shared/sessions/afterRecords';
import type { Pulse } from '@silta/shared/sessions/afterRecords';
import { SideCode } from '../../members/SideCode.tsx';
import type { ShownSide } from '../../members/useSides.ts';
import { useNow } from '../../ui/useNow.ts';
import { useHeld } from '../room/roomContext.ts';
import { PulseForm } from './PulseForm.tsx';
import { useRemains } from './useRemains.ts';

/** For everybody who took part, as long as it can be said and changed. */
export function PulseGiving() {
  const { t, viewer, takesPart, run } = useHeld();
  const { pulses } = useRemains();
  const now = useNow(60_000);
  const mine = pulses.find(({ memberId }) => memberId !== null && memberId === viewer.memberId) ?? null;
  if (!takesPart || !isPulseOpen(run.endedAt, now)) return null;
  return (
    <section className="sec no-print" aria-labelledby="record-pulse">
      <div className="sec-h">
        <h2 id="record-pulse">{t('pulse.title')}</h2>
      </div>
      <PulseForm key={mine?.id ?? 'new'} mine={mine} />
    </section>
  );
}

/** What was said, for staff. */
export function PulseSaid() {
  const { t } = useHeld();
  const { pulses } = useRemains();
  return (
    <section className="sec" aria-labelledby="record-said">
      <div className="sec-h">
        <h2 className="h-s" id="record-said">
          {t('pulse.said')}
        </h2>
      </div>
      <Counts pulses={pulses} />
    </section>
  );
}

function Counts({ pulses }: { pulses: readonly Pulse[] }) {
  const { t, sides } = useHeld();
  const words = pulses.filter(({ word }) => word !== '');
  return (
    <div className="pulse-counts">
      {sides.ownFirst.map((side) => (
        <OfSide key={side.id} side={side} pulses={pulses.filter(({ sideId }) => sideId === side.id)} />
      ))}
      {words.length > 0 && (
        <ul className="rows">
          {words.map(({ id, word, sideId, memberId }) => (
            <li key={id}>
              <span className="grow break">
                “{word}”
                <small>
                  {sides.member(memberId)?.name ?? t('pulse.somebody')} <Code side={sides.of(sideId)} />
                </small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const Code = ({ side }: { side: ShownSide | null }) => side && <SideCode side={side} quiet />;

function OfSide({ side, pulses }: { side: ShownSide; pulses: readonly Pulse[] }) {
  const { t } = useHeld();
  const isFew = pulses.length < fewestAnswers;
  const said = understandings.map((each) =>
    t(`pulse.count.${each}`, { count: pulses.filter(({ understood }) => understood === each).length }),
  );
  const talked = pulses.filter(({ talked: has }) => has).length;
  return (
    <p className="pulse-side">
      <SideCode side={side} /> {t('pulse.answers', { count: pulses.length })}
      {isFew ? (
        <small>{t('pulse.few', { count: fewestAnswers })}</small>
      ) : (
        <>
          <small>{said.join(' · ')}</small>
          <small>{t('pulse.count.talked', { count: talked })}</small>
        </>
      )}
    </p>
  );
}
