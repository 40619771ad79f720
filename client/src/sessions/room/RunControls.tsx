/** The clock in the hands of whoever keeps it: start, pause, back, more time, next, end. */
import { CircleStop, Pause, Play, SkipBack, SkipForward } from 'lucide-react';
import { useState } from 'react';
import { neighbour } from '@silta/shared/sessions/liveClock';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useHeld } from './roomContext.ts';
import { useClockwork } from './useClockwork.ts';
import type { Clockwork } from './useClockwork.ts';

/** Added with one press. */
const moreMinutes = 5;

export function RunControls() {
  const { t, run, items, isOpen, may } = useHeld();
  const clockwork = useClockwork();
  if (!may('run.go') || !isOpen) return null;
  return (
    <div className="room-clock" role="group" aria-label={t('live.clock.label')}>
      {run.state === 'open' ? (
        <Button
          kind="primary"
          icon={Play}
          busy={clockwork.isBusy}
          onClick={() => clockwork.start(items[0]?.id ?? null)}
        >
          {t('live.clock.start')}
        </Button>
      ) : (
        <Running clockwork={clockwork} />
      )}
    </div>
  );
}

function Running({ clockwork }: { clockwork: Clockwork }) {
  const { t, run, items, may } = useHeld();
  const before = neighbour(items, run.agendaItemId, -1);
  const after = neighbour(items, run.agendaItemId, 1) ?? (run.agendaItemId === null ? items[0] : null);
  const isPaused = run.state === 'paused';
  return (
    <>
      <IconButton
        icon={SkipBack}
        label={before ? t('live.clock.backTo', { title: before.title }) : t('live.clock.back')}
        aria-disabled={before === null || clockwork.isBusy}
        onClick={() => before && !clockwork.isBusy && clockwork.go(before.id)}
      />
      <IconButton
        icon={isPaused ? Play : Pause}
        label={isPaused ? t('live.clock.resume') : t('live.clock.pause')}
        onClick={() => !clockwork.isBusy && (isPaused ? clockwork.resume() : clockwork.pause())}
      />
      {run.agendaItemId !== null && (
        <Button size="s" busy={clockwork.isBusy} onClick={() => clockwork.extend(moreMinutes)}>
          {t('live.clock.more', { count: moreMinutes })}
        </Button>
      )}
      {may('run.end') && <EndButton clockwork={clockwork} isLast={!after} />}
      {after && (
        <Button
          kind="primary"
          icon={SkipForward}
          busy={clockwork.isBusy}
          title={after.title}
          onClick={() => clockwork.go(after.id)}
        >
          {t('live.clock.next')}
        </Button>
      )}
    </>
  );
}

function EndButton({ clockwork, isLast }: { clockwork: Clockwork; isLast: boolean }) {
  const { t } = useHeld();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      {isLast ? (
        <Button size="s" kind="primary" icon={CircleStop} onClick={() => setAsking(true)}>
          {t('live.clock.end')}
        </Button>
      ) : (
        <IconButton icon={CircleStop} label={t('live.clock.end')} onClick={() => setAsking(true)} />
      )}
      <ConfirmDialog
        open={isAsking}
        title={t('live.clock.endTitle')}
        confirmLabel={t('live.clock.end')}
        cancelLabel={t('dialog.cancel')}
        closeLabel={t('dialog.close')}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          clockwork.end();
        }}
      >
        {t('live.clock.endText')}
      </ConfirmDialog>
    </>
  );
}
