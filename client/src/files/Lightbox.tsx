/** The pictures and films of a post, one at a time over the whole screen. */
import { ChevronLeft, ChevronRight, Download, X, ZoomIn, ZoomOut } from 'lucide-react';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@silta/shared/files/attachments';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useModal } from '../ui/useModal.ts';
import { fileAddress } from './fileAddress.ts';
import { LightboxPicture } from './LightboxPicture.tsx';
import { mediaAddresses } from './mediaAddresses.ts';
import { VideoPlayer } from './VideoPlayer.tsx';
import { nearestZoom, wholePicture } from './zoom.ts';
import './files.css';

interface Props {
  items: readonly Attachment[];
  start: number;
  /** In which alt texts and captions are written. */
  language?: string | undefined;
  /** What one without a description is called. */
  kindName: (item: Attachment) => string;
  onClose: () => void;
}

export function Lightbox(props: Props) {
  return createPortal(<OpenLightbox {...props} />, document.body);
}

function OpenLightbox({ items, start, language, kindName, onClose }: Props) {
  const { t } = useTranslation('files');
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(start);
  const [view, setView] = useState(wholePicture);
  useModal(dialog);
  const item = items[at];

  function go(by: number) {
    const next = at + by;
    if (next < 0 || next >= items.length) return;
    setAt(next);
    setView(wholePicture);
  }

  const zoom = (by: number) => setView((before) => nearestZoom(before, before.scale * by));

  const onKeyDown = keysFor({
    ArrowLeft: () => go(-1),
    ArrowRight: () => go(1),
    Home: () => go(-at),
    End: () => go(items.length - 1 - at),
    '+': () => zoom(1.5),
    '=': () => zoom(1.5),
    '-': () => zoom(1 / 1.5),
    '0': () => setView(wholePicture),
  });

  if (!item) return null;
  const name = item.alt || kindName(item);
  const place = t('lightbox.place', { place: at + 1, count: items.length });
  return (
    <dialog
      ref={dialog}
      className="lightbox"
      aria-label={t('lightbox.title')}
      onKeyDown={onKeyDown}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <Head item={item} place={place} zoom={zoom} onClose={onClose} />
      <div className="lightbox-stage">
        {item.kind === 'photo' ? (
          <LightboxPicture
            key={item.fileId}
            item={item}
            alt={name}
            language={item.alt ? language : undefined}
            view={view}
            setView={setView}
            go={go}
          />
        ) : (
          <VideoPlayer
            key={item.fileId}
            item={item}
            label={name}
            poster={mediaAddresses(item)?.src ?? null}
            isStarted={at === start}
          />
        )}
        {items.length > 1 && <Arrows isFirst={at === 0} isLast={at === items.length - 1} go={go} />}
      </div>
      <Words item={item} place={place} name={name} language={language} />
    </dialog>
  );
}

function keysFor(keys: Record<string, () => void>) {
  return (event: KeyboardEvent) => {
    // A film's own controls have the arrow keys for themselves.
    if (event.target instanceof HTMLVideoElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  };
}

interface HeadProps {
  item: Attachment;
  place: string;
  zoom: (by: number) => void;
  onClose: () => void;
}

function Head({ item, place, zoom, onClose }: HeadProps) {
  const { t } = useTranslation('files');
  return (
    <div className="lightbox-h">
      <span className="lightbox-n">{place}</span>
      {item.kind === 'photo' && (
        <>
          <IconButton icon={ZoomOut} label={t('lightbox.smaller')} onClick={() => zoom(1 / 1.5)} />
          <IconButton icon={ZoomIn} label={t('lightbox.larger')} onClick={() => zoom(1.5)} />
        </>
      )}
      <a
        className="icb"
        href={fileAddress(item.fileId)}
        download={item.name}
        aria-label={t('lightbox.download', { name: item.name })}
        title={t('lightbox.download', { name: item.name })}
      >
        <Icon of={Download} />
      </a>
      <IconButton data-autofocus icon={X} label={t('lightbox.close')} onClick={onClose} />
    </div>
  );
}

interface ArrowsProps {
  isFirst: boolean;
  isLast: boolean;
  go: (by: number) => void;
}

/** At the ends they stay, so that the focus has a place. */
function Arrows({ isFirst, isLast, go }: ArrowsProps) {
  const { t } = useTranslation('files');
  return (
    <>
      <IconButton
        className="lightbox-to to-before"
        icon={ChevronLeft}
        iconSize="l"
        label={t('lightbox.before')}
        aria-disabled={isFirst}
        onClick={() => go(-1)}
      />
      <IconButton
        className="lightbox-to to-next"
        icon={ChevronRight}
        iconSize="l"
        label={t('lightbox.next')}
        aria-disabled={isLast}
        onClick={() => go(1)}
      />
    </>
  );
}

interface WordsProps {
  item: Attachment;
  name: string;
  place: string;
  language?: string | undefined;
}

/** Read out with every picture; what is described for the ear need not be seen twice. */
function Words({ item, name, place, language }: WordsProps) {
  return (
    <div className="lightbox-f" role="status">
      <span className="sr">
        {place}: <span lang={item.alt ? language : undefined}>{name}</span>
      </span>
      {item.caption !== '' && <p lang={language}>{item.caption}</p>}
    </div>
  );
}
