/** Recording and drawing, fetched when somebody wants to. */
import { Suspense } from 'react';
import { useRefusalText } from '../realtime/refusalText.ts';
import { later } from '../ui/later.ts';
import { showToast } from '../ui/toasts.ts';

const RecordDialog = later(() => import('../files/RecordDialog.tsx').then((part) => part.RecordDialog));
const DrawDialog = later(() => import('../files/DrawDialog.tsx').then((part) => part.DrawDialog));

export type AttachDialog = 'video' | 'audio' | 'drawing';

interface Props {
  open: AttachDialog | null;
  /** Where on the device a drawing lies until it is done. */
  drawingSlot: string;
  onFile: (file: File, seconds?: number) => void;
  onClose: () => void;
}

export function AttachDialogs({ open, drawingSlot, onFile, onClose }: Props) {
  const refusalText = useRefusalText();
  const giveUp = () => {
    showToast({ id: 'dialogs', kind: 'error', text: refusalText('unavailable') });
    onClose();
  };
  if (open === null) return null;
  return (
    <Suspense>
      {open === 'drawing' ? (
        <DrawDialog slot={drawingSlot} onDrawn={onFile} onClose={onClose} onMissing={giveUp} />
      ) : (
        <RecordDialog kind={open} onRecorded={onFile} onClose={onClose} onMissing={giveUp} />
      )}
    </Suspense>
  );
}
