/** How far the step is that runs: a bar, what is gone and what is left. Not live for screen readers: T tells it. */
import { Sentence, gaps } from '../../ui/Sentence.tsx';
import { clockText, leftText } from './clockText.ts';
import { useHeld } from './roomContext.ts';
import type { Progress } from './useProgress.ts';

type Props = { progress: Progress; gone?: boolean };

export function StepTimer({ progress, gone = true }: Props) {
  const { elapsed, share, remaining } = progress;
  return (
    <div className="room-timer" data-over={remaining < 0 || undefined}>
      <Bar share={share} />
      <div className="room-timer-text num">
        {gone && <span>{clockText(elapsed)}</span>}
        <Left progress={progress} />
      </div>
    </div>
  );
}

export function Bar({ share }: { share: number }) {
  // A width is data here, so it cannot stand in the style sheet.
  return (
    <svg className="room-bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden>
      <rect className="room-bar-bed" width={100} height={1} />
      <rect width={100 * share} height={1} />
    </svg>
  );
}

/** "6:20 left", "1:05 over", "paused". */
export function Left({ progress: { remaining } }: { progress: Progress }) {
  const { t, run } = useHeld();
  const key = remaining < 0 ? 'live.over' : 'live.left';
  return (
    <span>
      {run.state === 'paused' && <>{t('live.paused')} · </>}
      <Sentence
        text={t(key, gaps('time'))}
        parts={{ time: <b className="strong">{leftText(remaining)}</b> }}
      />
    </span>
  );
}
