/** The pictures of a post: one large, or up to four as a grid; all of them behind a press. */
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@silta/shared/files/attachments';
import { mediaAddresses } from '../files/mediaAddresses.ts';
import { shapeOf } from '../files/mediaShape.ts';
import { later } from '../ui/later.ts';
import { attachmentName } from './attachmentNames.ts';
import { AttachedFilm, VideoSigns } from './AttachedFilm.tsx';

const Lightbox = later(() => import('../files/Lightbox.tsx').then((part) => part.Lightbox));

/** A fifth would be too small to see anything. */
const mostTiles = 4;
/** A lane is about this wide; a phone shows one alone. */
const widths = { one: '(max-width: 48rem) 100vw, 24rem', several: '(max-width: 48rem) 50vw, 12rem' };

interface Props {
  items: readonly Attachment[];
  /** Of the post. */
  language?: string | undefined;
}

export function AttachedPictures({ items, language }: Props) {
  const { t } = useTranslation('attachments');
  const [openAt, setOpenAt] = useState<number | null>(null);
  const shown = items.slice(0, mostTiles);
  const [only] = items;
  const isOne = items.length === 1;
  return (
    <>
      {isOne && only?.kind === 'video' ? (
        <AttachedFilm item={only} language={language} />
      ) : (
        <div className="media media-tiles" data-tiles={shown.length}>
          {shown.map((item, i) => (
            <Tile
              key={item.fileId}
              item={item}
              language={language}
              isOne={isOne}
              more={i === mostTiles - 1 ? items.length - mostTiles : 0}
              onOpen={() => setOpenAt(i)}
            />
          ))}
        </div>
      )}
      {isOne && only && only.caption !== '' && (
        <p className="media-said" lang={language}>
          {only.caption}
        </p>
      )}
      {openAt !== null && (
        <Suspense>
          <Lightbox
            items={items}
            start={openAt}
            language={language}
            kindName={(item) => t(`kind.${item.kind}`)}
            onClose={() => setOpenAt(null)}
            onMissing={() => setOpenAt(null)}
          />
        </Suspense>
      )}
    </>
  );
}

interface TileProps {
  item: Attachment;
  language?: string | undefined;
  isOne: boolean;
  /** So many are not shown. */
  more: number;
  onOpen: () => void;
}

function Tile({ item, language, isOne, more, onOpen }: TileProps) {
  const { t } = useTranslation('attachments');
  const picture = mediaAddresses(item);
  const name = attachmentName(item);
  return (
    <button
      type="button"
      className="media-tile"
      style={isOne ? { aspectRatio: shapeOf(picture?.size ?? null) } : undefined}
      onClick={onOpen}
    >
      {picture ? (
        <img
          src={picture.src}
          srcSet={picture.srcSet}
          sizes={isOne ? widths.one : widths.several}
          width={picture.size.width}
          height={picture.size.height}
          alt={item.alt || name}
          lang={item.alt ? language : undefined}
          loading="lazy"
          decoding="async"
          draggable={false}
        />
      ) : (
        <span className="sr">{name}</span>
      )}
      {item.kind === 'video' && <VideoSigns item={item} />}
      {more > 0 && (
        <span className="media-more">
          <span aria-hidden>+{more}</span>
          <span className="sr">{t('more', { count: more })}</span>
        </span>
      )}
    </button>
  );
}
