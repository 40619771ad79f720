/** One's own calendar: a secret address that a calendar program follows; made, made anew, ended. */
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import type { CalendarState, OpenedCalendar } from '@silta/shared/sessions/calendarRoutes';
import { api } from '../http.ts';
import { useLocale } from '../members/languageName.ts';
import { timeZoneHere } from '../partnerships/countries.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { CopyButton } from '../ui/CopyButton.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { fullTime } from '../ui/time.ts';

type Props = { partnershipId: RoomId; onClose: () => void };

export function CalendarDialog({ partnershipId, onClose }: Props) {
  const { t } = useTranslation('sessions');
  const calendar = useCalendar(partnershipId);
  const locale = useLocale();
  const { since, address, failure, isBusy } = calendar;
  return (
    <Dialog open title={t('calendar.title')} closeLabel={t('dialog.close')} onClose={onClose}>
      <p className="ink2">{t('calendar.about')}</p>
      {address !== null && (
        <div className="stack">
          <p className="break calendar-address">{address}</p>
          <p className="ui ink2">{t('calendar.once')}</p>
          <div className="actions">
            <CopyButton
              text={address}
              label={t('calendar.copy')}
              copiedLabel={t('calendar.copied')}
              failedLabel={t('calendar.notCopied')}
            />
          </div>
        </div>
      )}
      {since !== null && address === null && (
        <p className="ui">{t('calendar.since', { time: fullTime(since, locale, timeZoneHere()) })}</p>
      )}
      <p className="err" role="alert">
        {failure}
      </p>
      <div className="actions">
        <Button kind={since === null ? 'primary' : 'secondary'} busy={isBusy} onClick={calendar.open}>
          {since === null ? t('calendar.make') : t('calendar.renew')}
        </Button>
        {since !== null && (
          <Button kind="quiet" busy={isBusy} onClick={calendar.end}>
            {t('calendar.end')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function useCalendar(partnershipId: RoomId) {
  const refusalText = useRefusalText();
  const [since, setSince] = useState<CalendarState['since']>(null);
  const [address, setAddress] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(true);
  const path = `/api/partnerships/${partnershipId}/calendar`;

  const fail = useEffectEvent((error: unknown) => {
    const { code, details } = refusalIn(error);
    setFailure(refusalText(code, details));
  });
  useEffect(() => {
    api
      .get<CalendarState>(path)
      .then(
        (state) => setSince(state.since),
        (error: unknown) => fail(error),
      )
      .finally(() => setBusy(false));
  }, [path]);

  async function attempt(work: () => Promise<void>) {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (error) {
      const { code, details } = refusalIn(error);
      setFailure(refusalText(code, details));
    }
    setBusy(false);
  }

  const open = () =>
    void attempt(async () => {
      const opened = await api.post<OpenedCalendar>(path);
      setAddress(new URL(opened.path, location.origin).href);
      setSince(new Date().toISOString());
    });
  const end = () =>
    void attempt(async () => {
      await api.delete(path);
      setAddress(null);
      setSince(null);
    });
  return { since, address, failure, isBusy, open, end };
}
