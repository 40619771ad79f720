/** With whom one works across the bridge; for staff, who has nobody yet. */
import { useTranslation } from 'react-i18next';
import { Link } from '../ui/router.tsx';
import type { RoomId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import { can } from '@silta/shared/access';
import { currentLanguage } from '../i18n.ts';
import { languageNames, localeOf } from '../members/languageName.ts';
import { PairJoint } from '../members/PairJoint.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { useMe, useSides, type ShownSide } from '../members/useSides.ts';
import { paths } from '../paths.ts';
import { useRecords, useViewer } from '../realtime/hooks.ts';

export function Partners({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const me = useMe(partnershipId);
  const { member } = useSides(partnershipId);
  const mine = usePairs(partnershipId).find((pair) => pair.memberIds.some((id) => id === me?.id));
  if (!me) return null;
  if (me.role !== 'learner') return <Unpaired partnershipId={partnershipId} />;
  const partners = (mine?.memberIds ?? []).flatMap((id) => (id === me.id ? [] : (member(id) ?? [])));
  return (
    <section className="sec" aria-labelledby="today-partner">
      <div className="sec-h">
        <h2 id="today-partner" className="h-s">
          {t('today.partner', { count: Math.max(1, partners.length) })}
        </h2>
      </div>
      {partners.length === 0 && <p className="ui ink2">{t('today.noPartner')}</p>}
      <ul className="stack partners">
        {partners.map((partner) => (
          <Partner key={partner.id} partnershipId={partnershipId} me={me} partner={partner} />
        ))}
      </ul>
    </section>
  );
}

type PartnerProps = { partnershipId: RoomId; me: Member; partner: Member };

function Partner({ partnershipId, me, partner }: PartnerProps) {
  const { of, own } = useSides(partnershipId);
  const side: ShownSide | null = of(partner.sideId);
  if (!side || !own) return null;
  return (
    <li className="row partner">
      <PairJoint from={{ name: me.name, side: own }} to={{ name: partner.name, side }} size={36} />
      <span className="ui">
        <b className="strong">{partner.name}</b> <SideCode side={side} quiet />
        <br />
        <span className="meta">
          {side.place}
          <br />
          {languageNames(partner.languages, localeOf(currentLanguage()))}
        </span>
      </span>
    </li>
  );
}

/** Whoever may pair sees the gap and the way to close it. */
function Unpaired({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('app');
  const viewer = useViewer(partnershipId);
  const members = useRecords(partnershipId, 'member');
  const paired = new Set<string>(usePairs(partnershipId).flatMap(({ memberIds }) => memberIds));
  const learners = members.filter((member) => member.role === 'learner' && member.removedAt === null);
  const alone = learners.filter(({ id }) => !paired.has(id)).length;
  if (!viewer || !can(viewer, 'pair.make') || learners.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="today-pairs">
      <div className="sec-h">
        <h2 id="today-pairs" className="h-s">
          {t('today.pairs')}
        </h2>
        <Link to={paths.people(partnershipId)}>{t('today.openPeople')}</Link>
      </div>
      <p className="ui ink2">{alone === 0 ? t('today.allPaired') : t('today.alone', { count: alone })}</p>
    </section>
  );
}

function usePairs(partnershipId: RoomId) {
  return useRecords(partnershipId, 'pair').filter(({ endedAt }) => endedAt === null);
}
