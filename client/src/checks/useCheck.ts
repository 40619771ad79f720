/** The steps of a check: one press opens the devices and measures the network; whoever leaves switches all of it off. */
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '@silta/shared/refusals';
import { closeDevices } from '../files/recording.ts';
import { refusalIn } from '../realtime/refusalText.ts';
import { measureNetwork } from './measureNetwork.ts';
import type { Measured, MeasuredPart } from './measureNetwork.ts';
import { openBoth } from './openDevices.ts';
import type { CheckedDevices } from './openDevices.ts';

export type CheckStep =
  | { step: 'ready' }
  | { step: 'measuring'; part: MeasuredPart; share: number }
  | { step: 'done'; network: Measured }
  | { step: 'failed'; refusal: Refusal };

export interface RunningCheck {
  now: CheckStep;
  /** null until the person has answered the browser. */
  devices: CheckedDevices | null;
  start: () => void;
  cancel: () => void;
  /** The result stays. */
  switchOff: () => void;
}

export function useCheck(): RunningCheck {
  const [now, setNow] = useState<CheckStep>({ step: 'ready' });
  const [devices, setDevices] = useState<CheckedDevices | null>(null);
  const run = useRef<AbortController | null>(null);
  const stream = devices?.stream ?? null;

  useEffect(() => () => closeDevices(stream), [stream]);
  useEffect(() => () => run.current?.abort(), []);

  function start() {
    run.current?.abort();
    const { signal } = (run.current = new AbortController());
    const unlessOver = (step: CheckStep) => !signal.aborted && setNow(step);
    setDevices(null);
    void openBoth().then((opened) => {
      if (signal.aborted) closeDevices(opened.stream);
      else setDevices(opened);
    });
    const tell = (part: MeasuredPart, share: number) =>
      unlessOver({ step: 'measuring', part, share: Math.min(1, share) });
    measureNetwork({ signal, tell }).then(
      (network) => unlessOver({ step: 'done', network }),
      (error: unknown) => unlessOver({ step: 'failed', refusal: refusalIn(error) }),
    );
  }

  return {
    now,
    devices,
    start,
    cancel: () => {
      run.current?.abort();
      setDevices(null);
      setNow({ step: 'ready' });
    },
    switchOff: () => setDevices((before) => before && { ...before, stream: null }),
  };
}
