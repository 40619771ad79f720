/** The shared stopwatch or timer: the same reading for all; whoever keeps the clock works it. */
import { Pause, Play, RotateCcw, Timer, X } from 'lucide-react';
import { leftOn } from '@silta/shared/sessions/stopwatch';
import { useServerNow } from '../../realtime/useServerClock.ts';
import { announce } from '../../ui/announcements.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useHeld } from '../room/roomContext.ts';
import { useChange } from '../room/useChange.ts';
import { readingOf, tickMs } from './stopwatchReading.ts';
import { usePress } from './usePress.ts';
import './stopwatch.css';

export function StopwatchBar() {
  const { run, isOpen } = useHeld();
  useStopwatchNews();
  return isOpen && run.stopwatch.state !== 'away' ? <Bar /> : null;
}

function Bar() {
  const { t, run, may } = useHeld();
  const title = t(run.stopwatch.seconds === null ? 'stopwatch.watch' : 'stopwatch.timer');
  return (
    <section className="stopwatch" aria-label={title}>
      <Icon of={Timer} />
      <span className="ui">{title}</span>
      <Reading />
      {may('stopwatch.stop') && <Buttons />}
    </section>
  );
}

/** Not live for screen readers: what happens to it is told, its seconds are not. */
export function Reading() {
  const { t, run } = useHeld();
  const { stopwatch } = run;
  const now = useServerNow(tickMs);
  const { text, isOver } = readingOf(stopwatch, now);
  return (
    <b className="stopwatch-time num" role="timer" aria-live="off" data-over={isOver || undefined}>
      {text}
      {stopwatch.state === 'standing' && <span className="sr"> {t('stopwatch.stands')}</span>}
      {isOver && <span className="stopwatch-over">{t('stopwatch.over')}</span>}
    </b>
  );
}

function Buttons() {
  const { t, run } = useHeld();
  const { isBusy, press } = usePress();
  const { state, step: seen } = run.stopwatch;
  const isRunning = state === 'running';
  const act = (name: 'stop' | 'resume' | 'reset' | 'putAway') => () => {
    if (!isBusy) void press(`stopwatch.${name}`, { seen });
  };
  return (
    <span className="stopwatch-keys">
      <IconButton
        icon={isRunning ? Pause : Play}
        label={t(isRunning ? 'stopwatch.stop' : 'stopwatch.resume')}
        onClick={act(isRunning ? 'stop' : 'resume')}
      />
      <IconButton icon={RotateCcw} label={t('stopwatch.reset')} onClick={act('reset')} />
      <IconButton icon={X} label={t('stopwatch.putAway')} onClick={act('putAway')} />
    </span>
  );
}

/** Said when it starts or stops, and once when the time of a timer is up. */
function useStopwatchNews(): void {
  const { t, run } = useHeld();
  const { stopwatch } = run;
  const { state, step } = stopwatch;
  const now = useServerNow(1_000);
  const left = leftOn(stopwatch, now);
  const isUp = state === 'running' && left !== null && left <= 0;
  useChange(`${state} ${step}`, () => {
    if (state === 'away') return;
    const { text } = readingOf(stopwatch, now);
    const title = t(stopwatch.seconds === null ? 'stopwatch.watch' : 'stopwatch.timer');
    announce(t(state === 'running' ? 'stopwatch.sayRuns' : 'stopwatch.sayStands', { title, time: text }));
  });
  useChange(String(isUp), () => {
    if (isUp) announce(t('stopwatch.over'), 'assertive');
  });
}
