/** The record of what staff did that is on no board, newest first, page by page. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { partnershipActNames } from '@silta/shared/boards/history';
import type { ActsPage, ReadAct } from '@silta/shared/boards/history';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { roles } from '@silta/shared/roles';
import '../boards/history/history.css';
import { useAsked } from '../boards/history/useAsked.ts';
import { currentLanguage } from '../i18n.ts';
import { localeOf } from '../members/languageName.ts';
import { useRoleName } from '../members/roleName.ts';
import { useSides } from '../members/useSides.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Sentence, gaps } from '../ui/Sentence.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { clockTime, dayName } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';

interface Props {
  partnershipId: RoomId;
  onClose: () => void;
}

export function PartnershipActsDialog({ partnershipId, onClose }: Props) {
  const { t } = useTranslation('app');
  const [starts, setStarts] = useState<readonly (CommandId | null)[]>([null]);
  return (
    <Dialog open title={t('acts.title')} closeLabel={t('acts.close')} onClose={onClose} size="l">
      <p className="ink2">{t('acts.about')}</p>
      {starts.map((start, i) => (
        <Page
          key={start ?? 'newest'}
          partnershipId={partnershipId}
          start={start}
          goOn={i === starts.length - 1 ? (last) => setStarts([...starts, last]) : null}
        />
      ))}
    </Dialog>
  );
}

interface PageProps {
  partnershipId: RoomId;
  start: CommandId | null;
  /** null where the next page is there already. */
  goOn: ((last: CommandId) => void) | null;
}

function Page({ partnershipId, start, goOn }: PageProps) {
  const { t } = useTranslation('app');
  const refusalText = useRefusalText();
  const before = start === null ? '' : `?before=${start}`;
  const { answer, refusal, again } = useAsked<ActsPage>(`/api/partnerships/${partnershipId}/acts${before}`);
  if (refusal)
    return (
      <div role="alert" className="past-refused">
        <p>{refusalText(refusal.code, refusal.details)}</p>
        <Button size="s" onClick={again}>
          {t('acts.again')}
        </Button>
      </div>
    );
  if (answer === null)
    return (
      <p role="status">
        <Spinner /> {t('acts.loading')}
      </p>
    );
  const last = answer.acts.at(-1);
  return (
    <>
      {start === null && last === undefined && <p>{t('acts.empty')}</p>}
      <ul className="acts">
        {answer.acts.map((act) => (
          <ActLine key={act.id} partnershipId={partnershipId} act={act} />
        ))}
      </ul>
      {goOn && answer.hasMore && last && <Button onClick={() => goOn(last.id)}>{t('acts.more')}</Button>}
    </>
  );
}

function ActLine({ partnershipId, act }: { partnershipId: RoomId; act: ReadAct }) {
  const { t } = useTranslation('app');
  const { member, own } = useSides(partnershipId);
  const now = useNow(60_000);
  const roleName = useRoleName();
  const name = partnershipActNames.find((known) => known === act.name);
  if (name === undefined) return null;
  const nameOf = (id: ReadAct['ofMemberId']) => <b>{member(id)?.name ?? t('acts.unknown')}</b>;
  const role = roles.find((known) => known === act.detail);
  const detail = role === undefined ? act.detail : roleName(role, own?.record.kind ?? 'school');
  const locale = localeOf(currentLanguage());
  return (
    <li>
      <p>
        <Sentence
          text={t(`acts.did.${sentenceOf(name, act.detail)}`, gaps('who', 'of'))}
          parts={{ who: nameOf(act.memberId), of: nameOf(act.ofMemberId) }}
        />
      </p>
      {detail !== null && !isSwitch(name) && <p className="act-place">{detail}</p>}
      <time dateTime={act.at} className="act-time">
        {dayName(act.at, now, locale, timeZoneHere())} {clockTime(act.at, locale, timeZoneHere())}
      </time>
    </li>
  );
}

type Names = (typeof partnershipActNames)[number];

/** What is on or off is said in the sentence. */
const switches = {
  'partnership.setLinkPreviews': { on: 'partnership.previewsOn', off: 'partnership.previewsOff' },
  'partnership.setMapTiles': { on: 'partnership.mapTilesOn', off: 'partnership.mapTilesOff' },
} as const;

function isSwitch(name: string): name is keyof typeof switches {
  return name in switches;
}

function sentenceOf(name: Names, detail: string | null) {
  return isSwitch(name) ? switches[name][detail === 'on' ? 'on' : 'off'] : name;
}
