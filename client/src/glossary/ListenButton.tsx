/** Plays how a word is said; nothing where nobody has recorded it. */
import { Square, Volume2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Word } from '@silta/shared/glossary/records';
import { fileAddress } from '../files/fileAddress.ts';
import { playAlone } from '../files/onePlayer.ts';
import { IconButton } from '../ui/IconButton.tsx';

export function ListenButton({ word: { recording, text } }: { word: Word }) {
  const { t } = useTranslation('glossary');
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  if (!recording) return null;

  function press() {
    if (isPlaying) audio.current?.pause();
    else audio.current?.play().catch(() => setPlaying(false));
  }

  return (
    <>
      <audio
        key={recording.fileId}
        ref={audio}
        preload="none"
        src={fileAddress(recording.fileId)}
        onPlay={(event) => {
          playAlone(event);
          setPlaying(true);
        }}
        onPause={({ currentTarget }) => {
          currentTarget.currentTime = 0;
          setPlaying(false);
        }}
      />
      <IconButton
        icon={isPlaying ? Square : Volume2}
        size="s"
        label={t(isPlaying ? 'word.stop' : 'word.listen', { word: text })}
        onClick={press}
      />
    </>
  );
}
