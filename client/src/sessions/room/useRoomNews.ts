/** What is said aloud: another step, the clock that stands, the end, "you are next", the back-up plan; T tells the time. */
import { useEffect, useEffectEvent, useRef } from 'react';
import { useIsClockKnown, useServerNow } from '../../realtime/useServerClock.ts';
import { announce } from '../../ui/announcements.ts';
import { clockText, leftText } from './clockText.ts';
import { progressOf } from './useProgress.ts';
import type { HeldSession } from './roomContext.ts';
import { useChange } from './useChange.ts';

export function useRoomNews(held: HeldSession): void {
  const { t, run } = held;
  const progress = progressOf(held, useServerNow(1_000));
  const { current, own, elapsed, remaining } = progress;
  const isKnown = useIsClockKnown();
  useChange(`${run.state} ${run.agendaItemId}`, () => {
    if (run.state === 'paused') announce(t('live.say.paused'));
    else if (run.state === 'ended') announce(t('live.say.ended'));
    else if (current) announce(t('live.say.step', { title: current.title }));
  });
  useChange(String(run.backUpAt), () => {
    if (run.backUpAt !== null) announce(t('live.backUp.moved'), 'assertive');
  });
  const told = useRef<string | null>(null);
  // A device whose clock is wrong must not call anybody up.
  const ownId = isKnown ? (own?.item.id ?? null) : null;
  const tellOwn = useEffectEvent(() => {
    if (own) announce(t('live.say.next', { title: own.item.title }), 'assertive');
  });
  useEffect(() => {
    if (ownId === null || told.current === ownId) return;
    told.current = ownId;
    tellOwn();
  }, [ownId]);
  useTimeKey(() => {
    if (!current) return t('live.notStarted');
    const left = leftText(remaining);
    const gone = clockText(elapsed);
    return remaining < 0 ? t('live.say.over', { gone, left }) : t('live.say.time', { gone, left });
  });
}

function useTimeKey(text: () => string): void {
  const say = useEffectEvent(() => announce(text(), 'assertive'));
  useEffect(() => {
    const onKeyDown = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (key.toLowerCase() !== 't' || ctrlKey || metaKey || altKey) return;
      if (target instanceof Element && target.closest('input, textarea, select, dialog, [role=menu]')) return;
      say();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
