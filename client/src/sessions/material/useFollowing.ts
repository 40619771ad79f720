/** Has the player of this device follow what all others see, by the server's clock. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import type { Attachment } from '@silta/shared/files/attachments';
import { lengthMsOf, placeOf } from '@silta/shared/sessions/showing';
import { useIsClockKnown, useServerTime } from '../../realtime/useServerClock.ts';
import { useHeld } from '../room/roomContext.ts';
import { Follower } from './follower.ts';
import type { Standing } from './follower.ts';

/** Often enough that nobody hears the difference. */
const lookMs = 250;
/** A wait that is shorter is not worth a word. */
const patienceMs = 700;
const events = ['loadedmetadata', 'canplay', 'playing', 'seeked', 'waiting', 'ended', 'error', 'pause'];

export interface Following {
  standing: Standing;
  /** To be called in a press, so that the browser lets it be heard. */
  join: () => void;
}

export function useFollowing(media: RefObject<HTMLVideoElement | null>, film: Attachment): Following {
  const { run } = useHeld();
  const isKnown = useIsClockKnown();
  const now = useServerTime();
  const follower = useRef<Follower>(null);
  const [standing, setStanding] = useState<Standing>('standing');
  const waits = useRef<number | null>(null);

  const look = useEffectEvent(() => {
    // The device's own clock may be wrong by hours.
    if (!follower.current || !isKnown) return;
    const lengthMs = lengthMsOf(film);
    const atMs = placeOf(run.showing, now(), lengthMs);
    const isOver = (lengthMs !== null && atMs >= lengthMs) || media.current?.ended === true;
    const next = follower.current.step({ atMs, isPlaying: run.showing.since !== null, isOver });
    if (next !== 'waiting') waits.current = null;
    else waits.current ??= performance.now();
    if (waits.current === null || performance.now() - waits.current > patienceMs) setStanding(next);
  });

  useEffect(() => {
    const player = media.current;
    if (!player) return;
    // Nothing begins to move by itself for whoever does not want that.
    follower.current = new Follower(player, !matchMedia('(prefers-reduced-motion: reduce)').matches);
    const timer = setInterval(look, lookMs);
    for (const event of events) player.addEventListener(event, look);
    look();
    return () => {
      clearInterval(timer);
      for (const event of events) player.removeEventListener(event, look);
      player.pause();
    };
  }, [media]);

  useEffect(() => {
    follower.current?.jumped();
    look();
  }, [run.showing.step]);

  return { standing, join: () => follower.current?.press() };
}
