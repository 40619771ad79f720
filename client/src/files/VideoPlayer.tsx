/** A film with the browser's own controls and its captions; nothing of it is fetched before somebody wants to see it. */
import { useEffect, useRef } from 'react';
import type { Attachment } from '@silta/shared/files/attachments';
import { CaptionTracks } from './CaptionTracks.tsx';
import { fileAddress } from './fileAddress.ts';
import { playAlone } from './onePlayer.ts';

interface Props {
  item: Attachment;
  label: string;
  poster: string | null;
  /** Somebody has just pressed "play". */
  isStarted?: boolean;
}

export function VideoPlayer({ item, label, poster, isStarted = false }: Props) {
  const video = useRef<HTMLVideoElement>(null);

  useEffect(() => {
    // Where the browser wants another press, its own controls are there for it.
    if (isStarted) video.current?.play().catch(() => undefined);
  }, [isStarted]);

  return (
    <video
      ref={video}
      controls
      playsInline
      preload={isStarted ? 'metadata' : 'none'}
      src={fileAddress(item.fileId)}
      poster={poster ?? undefined}
      aria-label={label}
      onPlay={playAlone}
    >
      <CaptionTracks captions={item.captions} isFirstShown />
    </video>
  );
}
