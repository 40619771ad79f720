/** A picture that all see at once; of several on a step, one after the other, as slides are. */
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '@silta/shared/files/attachments';
import { attachmentName } from '../../attachments/attachmentNames.ts';
import { WholePicture } from '../../attachments/WholePicture.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useHeld } from '../room/roomContext.ts';
import { usePress } from '../together/usePress.ts';
import './showing.css';

export function ShownPicture({ picture }: { picture: Attachment }) {
  const { t, session } = useHeld();
  // What has no name is called by its kind.
  useTranslation('attachments');
  const name = attachmentName(picture);
  return (
    <section className="showing" aria-label={t('showing.label', { name })}>
      <figure className="showing-screen" data-kind="photo">
        <WholePicture item={picture} language={session.language} />
      </figure>
      {picture.caption !== '' && (
        <p className="media-said" lang={session.language}>
          {picture.caption}
        </p>
      )}
      <Slides picture={picture} />
    </section>
  );
}

/** Which of the step's pictures it is; whoever leads goes on to the next. */
function Slides({ picture }: { picture: Attachment }) {
  const { t, run, items, may } = useHeld();
  const { isBusy, press } = usePress();
  const step = items.find(({ id }) => id === run.agendaItemId);
  const slides = step?.attachments.filter(({ kind }) => kind === 'photo') ?? [];
  const place = slides.findIndex(({ fileId }) => fileId === picture.fileId);
  const seen = run.showing.step;
  const go = (to: number) => () => {
    const next = slides[to];
    if (next && !isBusy) void press('showing.start', { seen, fileId: next.fileId });
  };
  const isLed = may('showing.start');
  if (!isLed && slides.length < 2) return null;
  return (
    <div className="showing-bar">
      {isLed && slides.length > 1 && (
        <IconButton
          icon={ChevronLeft}
          label={t('showing.previous')}
          aria-disabled={place <= 0}
          onClick={go(place - 1)}
        />
      )}
      {slides.length > 1 && (
        <span className="num ui">{t('showing.slide', { place: place + 1, count: slides.length })}</span>
      )}
      {isLed && slides.length > 1 && (
        <IconButton
          icon={ChevronRight}
          label={t('showing.next')}
          aria-disabled={place === slides.length - 1}
          onClick={go(place + 1)}
        />
      )}
      {isLed && (
        <IconButton
          icon={X}
          label={t('showing.end')}
          onClick={() => !isBusy && void press('showing.end', { seen })}
        />
      )}
    </div>
  );
}
