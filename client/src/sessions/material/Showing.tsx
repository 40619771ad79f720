/** A film, a sound or a picture that all see at once: the same place on every device, with what this one needs to join in. */
import { Play, Volume2, WifiOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@silta/shared/files/attachments';
import { isPlayed } from '@silta/shared/sessions/showing';
import { attachmentName } from '../../attachments/attachmentNames.ts';
import { CaptionTracks } from '../../files/CaptionTracks.tsx';
import { fileAddress } from '../../files/fileAddress.ts';
import { mediaAddresses } from '../../files/mediaAddresses.ts';
import { playAlone } from '../../files/onePlayer.ts';
import { Button } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { useHeld } from '../room/roomContext.ts';
import { ShowingBar } from './ShowingBar.tsx';
import { ShownPicture } from './ShownPicture.tsx';
import { useFollowing } from './useFollowing.ts';
import type { Following } from './useFollowing.ts';
import './showing.css';

export function Showing({ shown }: { shown: Attachment }) {
  return isPlayed(shown) ? <ShownFilm film={shown} /> : <ShownPicture picture={shown} />;
}

function ShownFilm({ film }: { film: Attachment }) {
  const { t, session, locale } = useHeld();
  // What has no name is called by its kind.
  useTranslation('attachments');
  const media = useRef<HTMLVideoElement>(null);
  const following = useFollowing(media, film);
  const [caption, setCaption] = useState(() => captionAtFirst(film, locale));
  const [isMuted, setMuted] = useState(false);
  useCaption(media, caption);
  const name = attachmentName(film);
  return (
    <section className="showing" aria-label={t('showing.label', { name })}>
      <div className="showing-screen" data-kind={film.kind}>
        <video
          ref={media}
          playsInline
          muted={isMuted}
          preload="auto"
          src={fileAddress(film.fileId)}
          poster={mediaAddresses(film)?.src}
          aria-label={name}
          lang={film.alt || film.caption ? session.language : undefined}
          onPlay={playAlone}
        >
          <CaptionTracks captions={film.captions} />
        </video>
        {film.kind === 'audio' && (
          <p className="showing-sound break">
            <Icon of={Volume2} size="l" />
            {name}
          </p>
        )}
        <Over following={following} />
      </div>
      <ShowingBar film={film} muted={{ isMuted, setMuted }} captions={{ caption, setCaption }} />
    </section>
  );
}

/** Why nothing moves on this device, and what helps. */
function Over({ following: { standing, join } }: { following: Following }) {
  const { t } = useHeld();
  if (standing === 'blocked')
    return (
      <div className="showing-over">
        <Button kind="primary" icon={Play} onClick={join}>
          {t('showing.join')}
        </Button>
        <p className="ui">{t('showing.joinHint')}</p>
      </div>
    );
  const isQuiet = standing === 'going' || standing === 'standing' || standing === 'over';
  return (
    <p className="showing-state ui" role="status">
      {!isQuiet && (
        <>
          <Icon of={WifiOff} size="s" />
          {t(`showing.${standing}`)}
        </>
      )}
    </p>
  );
}

/** In the reader's language where there are such, otherwise the first. */
function captionAtFirst({ captions }: Attachment, locale: string): string {
  const own = captions.find(({ language }) => language === locale.slice(0, 2));
  return (own ?? captions[0])?.language ?? '';
}

function useCaption(media: RefObject<HTMLVideoElement | null>, language: string): void {
  useEffect(() => {
    const tracks = media.current?.querySelectorAll('track') ?? [];
    for (const { track, srclang } of tracks) track.mode = srclang === language ? 'showing' : 'disabled';
  }, [media, language]);
}
