/** The shared stopwatch on the classroom wall; nobody works it there. */
import { Timer } from 'lucide-react';
import { Icon } from '../../ui/Icon.tsx';
import { useHeld } from '../room/roomContext.ts';
import { Reading } from './StopwatchBar.tsx';

export function WallStopwatch() {
  const { t, run, isOpen } = useHeld();
  const { state, seconds } = run.stopwatch;
  if (state === 'away' || !isOpen) return null;
  return (
    <section className="stopwatch" aria-label={t(seconds === null ? 'stopwatch.watch' : 'stopwatch.timer')}>
      <Icon of={Timer} />
      <Reading />
    </section>
  );
}
