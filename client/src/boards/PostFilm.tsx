/** A film at a known host, played in its place after a press that says who is asked. Before it, nobody is. */
import { Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { playerPath } from '@silta/shared/boards/links';
import type { Film } from '@silta/shared/boards/links';
import { Button } from '../ui/Button.tsx';
import { useScene } from './boardContext.ts';

/** `host`: as people know it. */
export function PostFilm({ film, host, title }: { film: Film; host: string; title: string }) {
  const { t } = useScene();
  const [isPlaying, setPlaying] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  // The button that was pressed is gone.
  useEffect(() => {
    if (isPlaying) frame.current?.focus();
  }, [isPlaying]);
  if (isPlaying)
    return (
      <iframe
        ref={frame}
        className="link-film"
        title={title || host}
        src={playerPath(film)}
        allow="fullscreen"
      />
    );
  return (
    <p className="link-play">
      <Button size="s" icon={Play} onClick={() => setPlaying(true)}>
        {t('link.play')}
      </Button>
      <small>{t('link.asks', { host })}</small>
    </p>
  );
}
