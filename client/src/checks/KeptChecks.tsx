/** What staff have kept, side by side. */
import { CameraOff, MicOff, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import type { Check } from '@silta/shared/checks/records';
import { verdictOf } from '@silta/shared/checks/verdict';
import type { RoomId } from '@silta/shared/ids';
import { useLocale } from '../members/languageName.ts';
import { SideCode } from '../members/SideCode.tsx';
import { useSides } from '../members/useSides.ts';
import type { ShownSide } from '../members/useSides.ts';
import { useRecords, useSend, useViewer } from '../realtime/hooks.ts';
import { announce } from '../ui/announcements.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { fullTime } from '../ui/time.ts';
import { rateText, timeText } from './figures.ts';
import { VerdictChip } from './VerdictChip.tsx';

export function KeptChecks({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('checks');
  const { ownFirst } = useSides(partnershipId);
  const checks = useRecords(partnershipId, 'check');
  const send = useSend(partnershipId);
  const [leaving, setLeaving] = useState<Check | null>(null);
  return (
    <section className="sec" aria-labelledby="kept-checks">
      <div className="sec-h">
        <h2 id="kept-checks" tabIndex={-1}>
          {t('kept.title')}
        </h2>
      </div>
      <div className="check-sides">
        {ownFirst.map((side) => (
          <OfSide
            key={side.id}
            side={side}
            checks={checks.filter(({ sideId }) => sideId === side.id)}
            partnershipId={partnershipId}
            onRemove={setLeaving}
          />
        ))}
      </div>
      {leaving && (
        <ConfirmDialog
          open
          danger
          title={t('remove.title', { place: leaving.place })}
          confirmLabel={t('remove.confirm')}
          cancelLabel={t('cancel')}
          closeLabel={t('close')}
          onClose={() => setLeaving(null)}
          onConfirm={() => {
            send('check.remove', { checkId: leaving.id });
            announce(t('remove.done'));
            setLeaving(null);
            // The button that was pressed goes with its row.
            document.getElementById('kept-checks')?.focus();
          }}
        >
          {t('remove.text')}
        </ConfirmDialog>
      )}
    </section>
  );
}

type OfSideProps = {
  side: ShownSide;
  checks: readonly Check[];
  partnershipId: RoomId;
  onRemove: (check: Check) => void;
};

function OfSide({ side, checks, partnershipId, onRemove }: OfSideProps) {
  const { t } = useTranslation('checks');
  const locale = useLocale();
  const byPlace = [...checks].sort((a, b) => a.place.localeCompare(b.place, locale));
  return (
    <section>
      <h3 className="check-side">
        <SideCode side={side} />
        {side.record.name}
      </h3>
      {byPlace.length === 0 ? (
        <p className="ui ink2">{t('kept.none')}</p>
      ) : (
        <ul className="rows">
          {byPlace.map((check) => (
            <Row key={check.id} check={check} partnershipId={partnershipId} onRemove={onRemove} />
          ))}
        </ul>
      )}
    </section>
  );
}

type RowProps = Pick<OfSideProps, 'partnershipId' | 'onRemove'> & { check: Check };

function Row({ check, partnershipId, onRemove }: RowProps) {
  const { t } = useTranslation('checks');
  const locale = useLocale();
  const viewer = useViewer(partnershipId);
  const { own, member } = useSides(partnershipId);
  const mayRemove = viewer !== null && can(viewer, 'check.remove', belongingOf('check', check));
  const when = fullTime(check.at, locale, own?.record.timeZone ?? 'UTC');
  const name = member(check.memberId)?.name ?? '';
  return (
    <li className="check-row">
      <div className="grow">
        <strong className="break">{check.place}</strong>
        <small>{t('kept.by', { when, name })}</small>
        <small>
          {t('kept.figures', {
            down: rateText(check.downKbps, locale),
            up: rateText(check.upKbps, locale),
            roundTrip: timeText(check.roundTripMs, locale),
          })}
          {check.road === 'polling' && ` · ${t('kept.polling')}`}
        </small>
        {check.camera !== 'works' && (
          <small className="check-lack">
            <Icon of={CameraOff} size="s" />
            {t('kept.noCamera')}
          </small>
        )}
        {check.microphone !== 'works' && (
          <small className="check-lack">
            <Icon of={MicOff} size="s" />
            {t('kept.noMicrophone')}
          </small>
        )}
      </div>
      <VerdictChip verdict={verdictOf(check)} />
      {mayRemove && (
        <IconButton
          icon={Trash2}
          label={t('remove.open', { place: check.place })}
          onClick={() => onRemove(check)}
        />
      )}
    </li>
  );
}
