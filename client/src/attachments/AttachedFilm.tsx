/** A film on a post: its picture and length until somebody presses, then it is played in its place. */
import { Captions, Play } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@silta/shared/files/attachments';
import { lengthOf } from '../files/measures.ts';
import { mediaAddresses } from '../files/mediaAddresses.ts';
import { shapeOf } from '../files/mediaShape.ts';
import { VideoPlayer } from '../files/VideoPlayer.tsx';
import { Icon } from '../ui/Icon.tsx';
import { attachmentName } from './attachmentNames.ts';

export function AttachedFilm({ item, language }: { item: Attachment; language?: string | undefined }) {
  const { t } = useTranslation('attachments');
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const picture = mediaAddresses(item);
  const size = picture?.size ?? sizeOf(item);
  const name = attachmentName(item);

  useEffect(() => {
    if (isOpen) place.current?.querySelector('video')?.focus();
  }, [isOpen]);

  return (
    <div ref={place} className="media media-video" style={{ aspectRatio: shapeOf(size) }}>
      {isOpen ? (
        <VideoPlayer item={item} label={name} poster={picture?.src ?? null} isStarted />
      ) : (
        <button type="button" className="media-tile" onClick={() => setOpen(true)}>
          <span className="sr" lang={item.alt || item.caption ? language : undefined}>
            {t('play', { name })}
          </span>
          {picture && (
            <img
              src={picture.src}
              srcSet={picture.srcSet}
              sizes="(max-width: 48rem) 100vw, 24rem"
              width={picture.size.width}
              height={picture.size.height}
              alt=""
              loading="lazy"
              decoding="async"
              draggable={false}
            />
          )}
          <VideoSigns item={item} />
        </button>
      )}
    </div>
  );
}

function sizeOf({ width, height }: Attachment) {
  return width === null || height === null ? null : { width, height };
}

/** The sign to press, and how long it is, with the languages of its captions. */
export function VideoSigns({ item }: { item: Attachment }) {
  const { t } = useTranslation('attachments');
  const { seconds, captions } = item;
  return (
    <>
      <span className="media-play">
        <Icon of={Play} />
      </span>
      {(seconds !== null || captions.length > 0) && (
        <span className="media-tag">
          {captions.length > 0 && (
            <>
              <Icon of={Captions} size="s" />
              <span className="sr">{t('captionsIn')}</span>
              {captions.map(({ language }) => language.toUpperCase()).join(' ')}
            </>
          )}
          {captions.length > 0 && seconds !== null && ' · '}
          {seconds !== null && lengthOf(seconds)}
        </span>
      )}
    </>
  );
}
