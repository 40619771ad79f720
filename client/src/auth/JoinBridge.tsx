/** The bridge on the join page: a stone for everyone who is there already, and one that is yours. */
import { useTranslation } from 'react-i18next';
import type { InvitationLook, InvitationSide } from '@silta/shared/auth';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { JoinArch, type JoinArchSide, type JoinStone } from '../members/JoinArch.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { lookOf } from '../members/lookOf.ts';
import { clockTime } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { byPosition } from './byPosition.ts';

/** More would be too thin to see; the numbers stand below. */
const mostStones = 36;

/** Before a code is known: two banks, and nobody on the bridge yet. */
const twoBanks: JoinArchSide[] = [
  { side: { hue: 'lake', position: 1 }, stones: [] },
  { side: { hue: 'ember', position: 2 }, stones: [] },
];

export function JoinBridge({ look }: { look: InvitationLook | null }) {
  const { t } = useTranslation('auth');
  if (!look) {
    return (
      <figure className="bridge">
        <JoinArch sides={twoBanks} label={t('bridge.empty')} />
      </figure>
    );
  }
  const sides = byPosition(look.sides);
  const people = sides.reduce((sum, { learners, staff }) => sum + learners + staff, 0);
  return (
    <figure className="bridge">
      <JoinArch
        sides={sides.map((side) => ({ side: lookOf(side), stones: stonesOf(side, look, t('bridge.you')) }))}
        label={t('bridge.people', { count: people })}
      />
      <figcaption className="bridge-cap">
        {sides.map((side) => (
          <Bank key={side.id} side={side} />
        ))}
      </figcaption>
    </figure>
  );
}

/** Who is there is not known before joining, only how many. */
function stonesOf({ id, learners, staff }: InvitationSide, look: InvitationLook, you: string): JoinStone[] {
  const isMine = id === look.sideId;
  const others = Math.min(learners + staff, isMine ? mostStones - 1 : mostStones);
  const stones: JoinStone[] = Array.from({ length: others }, () => ({}));
  return isMine ? [...stones, { text: you, you: true }] : stones;
}

function Bank({ side }: { side: InvitationSide }) {
  const { t } = useTranslation('auth');
  const now = useNow(60_000);
  const locale = localeOf(currentLanguage());
  const learners = t(side.kind === 'company' ? 'bridge.apprentices' : 'bridge.students', {
    count: side.learners,
  });
  const counts = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
  return (
    <div>
      <p className="bank">
        <SideCode side={lookOf(side)} /> <b>{side.place || side.name}</b>{' '}
        <time dateTime={new Date(now).toISOString()}>{clockTime(now, locale, side.timeZone)}</time>
      </p>
      <p className="meta">{side.name}</p>
      <p className="meta">{counts.format([learners, t('bridge.staff', { count: side.staff })])}</p>
    </div>
  );
}
