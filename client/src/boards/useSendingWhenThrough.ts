/** Sends a post when all its files are on the server: at once, or by itself as soon as they are. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AttachmentWish } from '@silta/shared/boards/attachments';
import type { SectionId } from '@silta/shared/ids';
import type { FilesReport } from './composerReport.ts';

export function useSendingWhenThrough(
  canSend: boolean,
  { wishes, hasFailed }: FilesReport,
  sendNow: (wishes: readonly AttachmentWish[], sectionId: SectionId) => void,
) {
  const [target, setTarget] = useState<SectionId | null>(null);
  const isSent = useRef(false);
  const isGoing = target !== null && canSend && !hasFailed;
  const isReady = isGoing && wishes !== null;
  const go = useEffectEvent(() => {
    if (target === null || wishes === null || isSent.current) return;
    isSent.current = true;
    sendNow(wishes, target);
  });

  useEffect(() => {
    if (isReady) go();
  }, [isReady]);

  return {
    /** Pressed, and waiting for the files. */
    isWaiting: isGoing && wishes === null,
    stopWaiting: () => setTarget(null),
    send: (sectionId: SectionId) => {
      if (!canSend || hasFailed) return;
      if (wishes === null) setTarget(sectionId);
      else sendNow(wishes, sectionId);
    },
  };
}
