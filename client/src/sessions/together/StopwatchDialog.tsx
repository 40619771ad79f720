/** Starts a stopwatch or a timer for everybody. */
import { useState } from 'react';
import { Field } from '../../ui/Field.tsx';
import { RadioSegment } from '../../ui/RadioSegment.tsx';
import { Select } from '../../ui/Select.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { useHeld } from '../room/roomContext.ts';
import { usePress } from './usePress.ts';

const secondsOffered = [
  10, 20, 30, 45, 60, 90, 120, 180, 300, 480, 600, 900, 1200, 1800, 2700, 3600,
] as const;
const secondsAtFirst = 120;

export function StopwatchDialog({ onClose }: { onClose: () => void }) {
  const { t, run } = useHeld();
  const [kind, setKind] = useState<'watch' | 'timer'>('watch');
  const [seconds, setSeconds] = useState(secondsAtFirst);
  const { isBusy, press } = usePress();

  async function start() {
    if (isBusy) return;
    const counted = kind === 'timer' ? seconds : null;
    if (await press('stopwatch.start', { seen: run.stopwatch.step, seconds: counted })) onClose();
  }

  return (
    <FormDialog
      title={t('stopwatch.title')}
      submit={t('stopwatch.start')}
      size="s"
      onSubmit={() => void start()}
      onClose={onClose}
    >
      <RadioSegment
        label={t('stopwatch.kind')}
        value={kind}
        onChange={setKind}
        options={(['watch', 'timer'] as const).map((value) => ({ value, label: t(`stopwatch.${value}`) }))}
      />
      {kind === 'timer' && (
        <Field label={t('stopwatch.long')}>
          <Select value={seconds} onChange={({ target }) => setSeconds(Number(target.value))}>
            {secondsOffered.map((each) => (
              <option key={each} value={each}>
                {each < 120 && each % 60 !== 0
                  ? t('stopwatch.seconds', { count: each })
                  : t('minutes', { count: each / 60 })}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <p className="meta">{t('stopwatch.about')}</p>
    </FormDialog>
  );
}
