/** Checks sound, camera and network from the place from which people will meet; staff keep what came out. */
import { MonitorCheck, Power, RotateCcw, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '@silta/shared/access';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { paths } from '../paths.ts';
import { useRecords, useRoom } from '../realtime/hooks.ts';
import { useRefusalText } from '../realtime/refusalText.ts';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Link, useParams } from '../ui/router.tsx';
import { CheckResult } from './CheckResult.tsx';
import { DeviceView } from './DeviceView.tsx';
import { KeepForm } from './KeepForm.tsx';
import { KeptChecks } from './KeptChecks.tsx';
import { useCheck } from './useCheck.ts';
import type { CheckStep, RunningCheck } from './useCheck.ts';
import './checks.css';

export function CheckPage() {
  const partnership = idFrom<RoomId>(useParams().partnershipId);
  return partnership ? <Checking partnershipId={partnership} /> : null;
}

function Checking({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('checks');
  const { viewer } = useRoom(partnershipId);
  const mayKeep = viewer !== null && can(viewer, 'check.keep');
  const checks = useRecords(partnershipId, 'check');
  const places = checks.filter(({ sideId }) => sideId === viewer?.sideId).map(({ place }) => place);
  const check = useCheck();
  const { now, devices } = check;
  return (
    <main className="page checks" id="main" tabIndex={-1}>
      <header className="pagehead">
        <div>
          <p className="crumb">
            <Link to={paths.sessions(partnershipId)}>{t('toSessions')}</Link>
          </p>
          <h1>{t('title')}</h1>
          <p>{t('about')}</p>
        </div>
      </header>
      <div className="sheet check-sheet">
        {now.step === 'ready' ? (
          <p className="check-before">{t('before')}</p>
        ) : (
          <DeviceView devices={devices} />
        )}
        <div>
          <Progress now={now} />
          <Actions check={check} />
          {now.step === 'done' && <CheckResult network={now.network} devices={devices} />}
        </div>
      </div>
      {now.step === 'done' && mayKeep && devices && (
        <KeepForm partnershipId={partnershipId} network={now.network} devices={devices} places={places} />
      )}
      {viewer !== null && !mayKeep && <p className="check-own">{t('forOneself')}</p>}
      {mayKeep && <KeptChecks partnershipId={partnershipId} />}
    </main>
  );
}

function Progress({ now }: { now: CheckStep }) {
  const { t } = useTranslation('checks');
  const refusalText = useRefusalText();
  useEffect(() => {
    if (now.step === 'done') announce(t('done'));
  }, [now.step, t]);
  if (now.step === 'failed')
    return (
      <p className="check-failed" role="alert">
        {t('failed')} {refusalText(now.refusal.code, now.refusal.details)}
      </p>
    );
  if (now.step !== 'measuring') return null;
  const label = t(`part.${now.part}`);
  return (
    <div className="check-progress">
      <p role="status">{label}</p>
      <progress value={now.share} max={1} aria-label={t('progress')} />
    </div>
  );
}

/** The one that is pressed is always the same, so that the focus stays. */
function Actions({ check }: { check: RunningCheck }) {
  const { t } = useTranslation('checks');
  const { now, devices, start, cancel, switchOff } = check;
  const main = useRef<HTMLButtonElement>(null);
  const isMeasuring = now.step === 'measuring';
  const again = { icon: RotateCcw, label: t('again') };
  const { icon, label } = {
    ready: { icon: MonitorCheck, label: t('start') },
    measuring: { icon: X, label: t('cancel') },
    done: again,
    failed: again,
  }[now.step];
  return (
    <div className="actions">
      <Button
        ref={main}
        kind={now.step === 'ready' ? 'primary' : 'secondary'}
        icon={icon}
        onClick={isMeasuring ? cancel : start}
      >
        {label}
      </Button>
      {!isMeasuring && devices?.stream && (
        <Button
          icon={Power}
          onClick={() => {
            switchOff();
            main.current?.focus();
          }}
        >
          {t('switchOff')}
        </Button>
      )}
    </div>
  );
}
