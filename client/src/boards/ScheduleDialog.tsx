/** When the board is locked and unlocked by itself; typed by one's own clock, shown by everybody's. */
import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { instantOf, wallTime } from '@silta/shared/wallTime';
import { useScene } from './boardContext.ts';
import { SideTimes } from './SideTimes.tsx';

export function ScheduleDialog({ onClose }: { onClose: () => void }) {
  const { t, board, timeZone, actions } = useScene();
  const [locks, setLocks] = useState(() => board.locksAt && wallTime(board.locksAt, timeZone));
  const [opens, setOpens] = useState(() => board.opensAt && wallTime(board.opensAt, timeZone));
  const [isWrong, setWrong] = useState(false);
  const locksAt = locks ? instantOf(locks, timeZone) : null;
  const opensAt = opens ? instantOf(opens, timeZone) : null;

  function submit() {
    if (locksAt !== null && locksAt === opensAt) {
      setWrong(true);
      return;
    }
    actions.sendToPartnership('board.schedule', { boardId: board.id, locksAt, opensAt });
    onClose();
  }

  return (
    <Dialog
      open
      size="s"
      title={t('schedule.title')}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('dialog.cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t('composer.save')}
          </Button>
        </>
      }
    >
      <p className="ink2">{t('schedule.about')}</p>
      <TimeField label={t('schedule.lockAt')} value={locks ?? ''} at={locksAt} onChange={setLocks} />
      <TimeField
        label={t('schedule.openAt')}
        value={opens ?? ''}
        at={opensAt}
        error={isWrong ? t('schedule.same') : null}
        onChange={setOpens}
      />
    </Dialog>
  );
}

interface TimeProps {
  label: string;
  value: string;
  at: string | null;
  error?: string | null;
  onChange: (wall: string) => void;
}

function TimeField({ label, value, at, error = null, onChange }: TimeProps) {
  return (
    <div className="schedule-field">
      <Field label={label} error={error}>
        <TextInput type="datetime-local" value={value} onChange={({ target }) => onChange(target.value)} />
      </Field>
      {at !== null && (
        <p className="hint">
          <SideTimes at={at} />
        </p>
      )}
    </div>
  );
}
