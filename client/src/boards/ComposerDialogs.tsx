/** Recording and drawing, fetched when somebody wants to. */
import { Suspense, lazy } from 'react';
import { useScene } from './boardContext.ts';

const RecordDialog = lazy(() =>
  import('../files/RecordDialog.tsx').then((file) => ({ default: file.RecordDialog })),
);
const DrawDialog = lazy(() =>
  import('../files/DrawDialog.tsx').then((file) => ({ default: file.DrawDialog })),
);

export type ComposerDialog = 'video' | 'audio' | 'drawing';

interface Props {
  open: ComposerDialog | null;
  onFile: (file: File, seconds?: number) => void;
  onClose: () => void;
}

export function ComposerDialogs({ open, onFile, onClose }: Props) {
  const { actions } = useScene();
  if (open === null) return null;
  return (
    <Suspense>
      {open === 'drawing' ? (
        <DrawDialog slot={actions.slotOf('drawing')} onDrawn={onFile} onClose={onClose} />
      ) : (
        <RecordDialog kind={open} onRecorded={onFile} onClose={onClose} />
      )}
    </Suspense>
  );
}
