/** Sends what is written when all its files are on the server: at once, or by itself as soon as they are. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AttachmentWish } from '@silta/shared/files/attachments';
import type { FilesReport } from './filesReport.ts';

/** `T`: where it is sent to. */
export function useSendingWhenThrough<T>(
  canSend: boolean,
  { wishes, hasFailed }: FilesReport,
  sendNow: (wishes: readonly AttachmentWish[], to: T) => void,
) {
  const [target, setTarget] = useState<T | null>(null);
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
    send: (to: T) => {
      if (!canSend || hasFailed) return;
      if (wishes === null) setTarget(() => to);
      else sendNow(wishes, to);
    },
  };
}
