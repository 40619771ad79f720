/** The camera picture in which a QR code is looked for; nothing of it is kept or sent. */
import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';

/** The part of the Shape Detection API that is used here; TypeScript does not know it yet. */
interface Detector {
  detect: (image: HTMLVideoElement) => Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

const lookEveryMs = 250;

type Props = { onFound: (text: string) => void; onClose: () => void };

export function ScanDialog({ onFound, onClose }: Props) {
  const { t } = useTranslation('auth');
  const video = useRef<HTMLVideoElement>(null);
  const isDenied = useScan(video, onFound);
  return (
    <Dialog open title={t('scan.open')} closeLabel={t('scan.close')} size="s" onClose={onClose}>
      {isDenied ? (
        <p role="alert">{t('scan.denied')}</p>
      ) : (
        <>
          <video ref={video} className="scan" muted playsInline aria-label={t('scan.picture')} />
          <p className="ink2">{t('scan.hint')}</p>
        </>
      )}
    </Dialog>
  );
}

/** Tells whether the camera was refused. */
function useScan(video: RefObject<HTMLVideoElement | null>, onFound: (text: string) => void): boolean {
  const [isDenied, setDenied] = useState(false);
  const found = useEffectEvent(onFound);

  useEffect(() => {
    if (!video.current) return;
    return watchCamera(video.current, {
      found: (text) => found(text),
      denied: () => setDenied(true),
    });
  }, [video]);

  return isDenied;
}

interface CameraEvents {
  found: (text: string) => void;
  denied: () => void;
}

/** Shows the camera and looks for a code in it, until what it returns is called. */
function watchCamera(video: HTMLVideoElement, { found, denied }: CameraEvents): () => void {
  let stream: MediaStream | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;
  let isOver = false;

  async function start() {
    stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    if (isOver) {
      stop();
      return;
    }
    video.srcObject = stream;
    await video.play();
    const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector: DetectorClass };
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    timer = setInterval(() => void lookWith(detector), lookEveryMs);
  }
  async function lookWith(detector: Detector) {
    const [first] = await detector.detect(video).catch(() => []);
    if (first && !isOver) found(first.rawValue);
  }
  function stop() {
    isOver = true;
    clearInterval(timer);
    for (const track of stream?.getTracks() ?? []) track.stop();
  }
  start().catch(denied);
  return stop;
}
