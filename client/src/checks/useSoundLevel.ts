/** How loud it is at the microphone, ten times a second, and whether anything was heard at all. */
import { useEffect, useState } from 'react';

const everyMs = 100;
/** Root mean square of the signal: a quiet room lies below it, somebody who speaks far above. */
const heardFrom = 0.01;
/** Speech near the microphone fills the bar. */
const fullFrom = 0.25;

export interface SoundLevel {
  /** From 0 to 1. */
  level: number;
  hasHeard: boolean;
}

const silence: SoundLevel = { level: 0, hasHeard: false };

export function useSoundLevel(stream: MediaStream | null): SoundLevel {
  const [heard, setHeard] = useState(silence);
  useEffect(() => {
    if (!stream || stream.getAudioTracks().length === 0 || !('AudioContext' in globalThis)) return;
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      const loudness = Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);
      setHeard(({ hasHeard }) => ({
        level: Math.min(1, Math.sqrt(loudness / fullFrom)),
        hasHeard: hasHeard || loudness >= heardFrom,
      }));
    }, everyMs);
    return () => {
      clearInterval(timer);
      void context.close();
      setHeard(silence);
    };
  }, [stream]);
  return heard;
}
