/** Records a film or a sound: who allows what, three-two-one, the time that is left, and another try. */
import { Check, Circle, Mic, RotateCcw, Square, SwitchCamera } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Icon } from '../ui/Icon.tsx';
import { lengthOf } from './measures.ts';
import { mostSeconds } from './recording.ts';
import type { RecordingKind } from './recording.ts';
import { useRecorder } from './useRecorder.ts';
import type { Recorder } from './useRecorder.ts';
import './files.css';

interface Props {
  kind: RecordingKind;
  onRecorded: (file: File, seconds: number) => void;
  onClose: () => void;
}

export function RecordDialog({ kind, onRecorded, onClose }: Props) {
  const { t } = useTranslation('files');
  const recorder = useRecorder(kind);
  const [isAsking, setAsking] = useState(false);
  const hasTaken = recorder.now.step === 'done' || recorder.now.step === 'recording';
  return (
    <Dialog
      open
      size="l"
      title={t(`record.title.${kind}`)}
      closeLabel={t('close')}
      onClose={() => (hasTaken ? setAsking(true) : onClose())}
      actions={<Actions kind={kind} recorder={recorder} onRecorded={onRecorded} />}
    >
      <Stage kind={kind} recorder={recorder} />
      <ConfirmDialog
        open={isAsking}
        danger
        title={t('record.leave')}
        confirmLabel={t('record.throwAway')}
        cancelLabel={t('record.stay')}
        closeLabel={t('close')}
        onClose={() => setAsking(false)}
        onConfirm={onClose}
      >
        <p>{t('record.leaveText')}</p>
      </ConfirmDialog>
    </Dialog>
  );
}

function Stage({ kind, recorder: { now } }: { kind: RecordingKind; recorder: Recorder }) {
  const { t } = useTranslation('files');
  switch (now.step) {
    case 'asking':
      return <p role="status">{t(`record.asking.${kind}`)}</p>;
    case 'denied':
      return <p role="alert">{t(`record.denied.${kind}`)}</p>;
    case 'missing':
      return <p role="alert">{t(`record.missing.${kind}`)}</p>;
    case 'done':
      return kind === 'video' ? (
        <video
          className="record-stage"
          controls
          playsInline
          src={now.address}
          aria-label={t('record.result')}
        />
      ) : (
        <audio className="record-sound" controls src={now.address} aria-label={t('record.result')} />
      );
    default:
      return (
        <Live kind={kind} stream={now.stream}>
          {now.step === 'counting' && (
            <span className="record-count" role="status">
              {now.left}
            </span>
          )}
          <p className="record-time" data-on={now.step === 'recording' || undefined}>
            {now.step === 'recording' && (
              <>
                <Icon of={Circle} size="s" />
                <span className="sr">{t('record.isOn')}</span>
              </>
            )}
            {t('record.time', {
              at: lengthOf(now.step === 'recording' ? now.seconds : 0),
              most: lengthOf(mostSeconds[kind]),
            })}
          </p>
        </Live>
      );
  }
}

function Live({ kind, stream, children }: { kind: RecordingKind; stream: MediaStream; children: ReactNode }) {
  const { t } = useTranslation('files');
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    if (!video.current) return;
    video.current.srcObject = stream;
    video.current.play().catch(() => undefined);
  }, [stream]);

  return (
    <div className="record-stage">
      {kind === 'video' ? (
        <video ref={video} muted playsInline aria-label={t('record.picture')} />
      ) : (
        <span className="record-mic">
          <Icon of={Mic} size="l" />
        </span>
      )}
      {children}
    </div>
  );
}

interface ActionProps {
  kind: RecordingKind;
  recorder: Recorder;
  onRecorded: Props['onRecorded'];
}

function Actions({ kind, recorder, onRecorded }: ActionProps) {
  const { t } = useTranslation('files');
  const { now } = recorder;
  const main = useRef<HTMLSpanElement>(null);

  // The button that was pressed has become another one.
  useEffect(() => {
    if (['ready', 'recording', 'done'].includes(now.step))
      main.current?.querySelector<HTMLElement>('button:last-child')?.focus();
  }, [now.step]);

  return (
    <span ref={main} className="actions">
      {now.step === 'ready' && kind === 'video' && hasTwoCameras() && (
        <Button icon={SwitchCamera} onClick={recorder.turn}>
          {t('record.turn')}
        </Button>
      )}
      {now.step === 'ready' && (
        <Button kind="primary" icon={Circle} onClick={recorder.start}>
          {t('record.start')}
        </Button>
      )}
      {now.step === 'recording' && (
        <Button kind="primary" icon={Square} onClick={recorder.stop}>
          {t('record.stop')}
        </Button>
      )}
      {now.step === 'done' && (
        <>
          <Button icon={RotateCcw} onClick={recorder.retake}>
            {t('record.again')}
          </Button>
          <Button kind="primary" icon={Check} onClick={() => onRecorded(now.file, now.seconds)}>
            {t('record.use')}
          </Button>
        </>
      )}
      {(now.step === 'denied' || now.step === 'missing') && (
        <Button kind="primary" onClick={recorder.retake}>
          {t('record.tryAgain')}
        </Button>
      )}
    </span>
  );
}

/** One at the front and one at the back: what fits into a hand. */
function hasTwoCameras(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}
