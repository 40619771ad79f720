/** A sound on a post: small, and worked by keyboard as well. */
import { Pause, Play } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@silta/shared/files/attachments';
import { fileAddress } from '../files/fileAddress.ts';
import { lengthOf } from '../files/measures.ts';
import { playAlone } from '../files/onePlayer.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { attachmentName } from './attachmentNames.ts';

export function AttachedSound({ item, language }: { item: Attachment; language?: string | undefined }) {
  const { t } = useTranslation('attachments');
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(item.seconds ?? 0);
  const name = attachmentName(item);

  function press() {
    if (isPlaying) audio.current?.pause();
    else audio.current?.play().catch(() => setPlaying(false));
  }

  function seek(to: number) {
    if (audio.current) audio.current.currentTime = to;
    setAt(to);
  }

  return (
    <div className="sound" role="group" aria-label={name}>
      <audio
        ref={audio}
        preload="none"
        src={fileAddress(item.fileId)}
        onPlay={(event) => {
          playAlone(event);
          setPlaying(true);
        }}
        onPause={() => setPlaying(false)}
        onEnded={() => seek(0)}
        onTimeUpdate={({ currentTarget }) => setAt(currentTarget.currentTime)}
        onDurationChange={({ currentTarget: { duration } }) => {
          if (Number.isFinite(duration)) setLength(duration);
        }}
      />
      <IconButton
        icon={isPlaying ? Pause : Play}
        size="s"
        label={t(isPlaying ? 'pause' : 'play', { name })}
        onClick={press}
      />
      <input
        type="range"
        min={0}
        max={Math.max(length, at, 0.1)}
        step={0.1}
        value={at}
        aria-label={t('position')}
        aria-valuetext={t('positionOf', { at: lengthOf(at), length: lengthOf(length) })}
        onChange={({ target }) => seek(Number(target.value))}
      />
      <span className="sound-t" aria-hidden>
        {lengthOf(at > 0 ? at : length)}
      </span>
      {item.caption !== '' && (
        <p className="media-said" lang={language}>
          {item.caption}
        </p>
      )}
    </div>
  );
}
