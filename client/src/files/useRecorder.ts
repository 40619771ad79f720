/** The steps of recording: allowed, counted in, recorded, looked at. */
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { canRecord, closeDevices, mostSeconds, openDevices, record } from './recording.ts';
import type { Recording, RecordingKind } from './recording.ts';

export type RecorderStep =
  | { step: 'asking' }
  /** `missing`: no device, or a browser that cannot record. */
  | { step: 'denied' | 'missing' }
  | { step: 'ready'; stream: MediaStream }
  | { step: 'counting'; stream: MediaStream; left: number }
  | { step: 'recording'; stream: MediaStream; seconds: number }
  | { step: 'done'; file: File; address: string; seconds: number };

export interface Recorder {
  now: RecorderStep;
  start: () => void;
  stop: () => void;
  retake: () => void;
  /** The other camera of a phone. */
  turn: () => void;
}

const countFrom = 3;

export function useRecorder(kind: RecordingKind): Recorder {
  const [now, setNow] = useState<RecorderStep>({ step: 'asking' });
  const [facing, setFacing] = useState<'user' | 'environment'>('user');
  const [take, setTake] = useState(0);
  const recording = useRef<Recording | null>(null);

  function begin() {
    if (now.step !== 'counting') return;
    const { stream } = now;
    const begun = performance.now();
    recording.current = record(stream, kind);
    setNow({ step: 'recording', stream, seconds: 0 });
    recording.current.file.then(
      (file) => {
        closeDevices(stream);
        const seconds = (performance.now() - begun) / 1_000;
        setNow({ step: 'done', file, seconds, address: URL.createObjectURL(file) });
      },
      () => setNow({ step: 'missing' }),
    );
  }

  useDevices({ kind, facing, take, setNow });
  useCountdown(now, setNow, begin);
  useTime(now, setNow, () => recording.current?.stop(), mostSeconds[kind]);
  useEffect(() => () => recording.current?.stop(), []);
  useRevoked(now.step === 'done' ? now.address : null);

  return {
    now,
    start: () => now.step === 'ready' && setNow({ ...now, step: 'counting', left: countFrom }),
    stop: () => recording.current?.stop(),
    retake: () => {
      setNow({ step: 'asking' });
      setTake(take + 1);
    },
    turn: () => {
      setNow({ step: 'asking' });
      setFacing(facing === 'user' ? 'environment' : 'user');
    },
  };
}

type SetStep = (step: RecorderStep | ((before: RecorderStep) => RecorderStep)) => void;

function useDevices(of: {
  kind: RecordingKind;
  facing: 'user' | 'environment';
  take: number;
  setNow: SetStep;
}) {
  const { kind, facing, take, setNow } = of;
  const open = useCallback(async () => {
    if (!canRecord()) return { step: 'missing', stream: null } as const;
    try {
      return { step: 'ready', stream: await openDevices(kind, facing) } as const;
    } catch (error) {
      const isDenied = error instanceof DOMException && error.name === 'NotAllowedError';
      return { step: isDenied ? 'denied' : 'missing', stream: null } as const;
    }
  }, [kind, facing]);

  useEffect(() => {
    let isOver = false;
    let stream: MediaStream | null = null;
    void open().then((opened) => {
      stream = opened.stream;
      if (isOver) closeDevices(stream);
      else setNow(opened.step === 'ready' ? opened : { step: opened.step });
    });
    return () => {
      isOver = true;
      closeDevices(stream);
    };
  }, [open, take, setNow]);
}

function useCountdown(now: RecorderStep, setNow: SetStep, begin: () => void): void {
  const left = now.step === 'counting' ? now.left : null;
  const countedIn = useEffectEvent(begin);
  useEffect(() => {
    if (left === null) return;
    const timer = setTimeout(() => {
      if (left <= 1) countedIn();
      else setNow((before) => (before.step === 'counting' ? { ...before, left: left - 1 } : before));
    }, 1_000);
    return () => clearTimeout(timer);
  }, [left, setNow]);
}

function useTime(now: RecorderStep, setNow: SetStep, stop: () => void, most: number): void {
  const isRecording = now.step === 'recording';
  const timeIsUp = useEffectEvent(stop);
  useEffect(() => {
    if (!isRecording) return;
    const begun = performance.now();
    const timer = setInterval(() => {
      const seconds = Math.floor((performance.now() - begun) / 1_000);
      setNow((before) => (before.step === 'recording' ? { ...before, seconds } : before));
      if (seconds >= most) timeIsUp();
    }, 250);
    return () => clearInterval(timer);
  }, [isRecording, setNow, most]);
}

function useRevoked(address: string | null): void {
  useEffect(() => {
    if (address === null) return;
    return () => URL.revokeObjectURL(address);
  }, [address]);
}
