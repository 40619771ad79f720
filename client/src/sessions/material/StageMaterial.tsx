/** In the room: what the step that runs shows, large, and what all see at once above it. */
import { MonitorPlay } from 'lucide-react';
import type { Attachment } from '@silta/shared/files/attachments';
import type { AgendaItem } from '@silta/shared/sessions/records';
import { isPlayed, isShown } from '@silta/shared/sessions/showing';
import { AttachedFile } from '../../attachments/AttachedFile.tsx';
import { AttachedFilm } from '../../attachments/AttachedFilm.tsx';
import { AttachedPictures } from '../../attachments/AttachedPictures.tsx';
import { AttachedSound } from '../../attachments/AttachedSound.tsx';
import { attachmentName } from '../../attachments/attachmentNames.ts';
import { Button } from '../../ui/Button.tsx';
import { useHeld } from '../room/roomContext.ts';
import { usePress } from '../together/usePress.ts';
import { Showing } from './Showing.tsx';
import { LinkList } from './StepMaterial.tsx';
import { keyOf, useShown } from './useShown.ts';
import '../../attachments/attachments.css';
import './material.css';

type Props = {
  step: AgendaItem | null;
  /** What all see is shown elsewhere. */
  withoutFilm?: boolean;
};

export function StageMaterial({ step, withoutFilm = false }: Props) {
  const { t, session } = useHeld();
  const shown = useShown();
  // Over what everybody looks at, nobody needs its tile as well.
  const others = step?.attachments.filter(({ fileId }) => fileId !== shown?.fileId) ?? [];
  return (
    // What scrolls has to be reached by keyboard.
    <section className="stage-material" aria-label={t('material.title')} tabIndex={0}>
      {shown && !withoutFilm && <Showing key={keyOf(shown)} shown={shown} />}
      <div className="stage-others" data-count={Math.min(others.length, 2)}>
        {others.map((item) => (
          <Item key={item.fileId} item={item} language={session.language} />
        ))}
      </div>
      <LinkList links={step?.links ?? []} />
    </section>
  );
}

function Item({ item, language }: { item: Attachment; language: string }) {
  const { kind, caption } = item;
  return (
    <div className="stage-item">
      {kind === 'photo' && <AttachedPictures items={[item]} language={language} />}
      {kind === 'video' && (
        <>
          <AttachedFilm item={item} language={language} />
          {caption !== '' && (
            <p className="media-said" lang={language}>
              {caption}
            </p>
          )}
        </>
      )}
      {kind === 'audio' && <AttachedSound item={item} language={language} />}
      {(kind === 'pdf' || kind === 'file') && <AttachedFile item={item} language={language} />}
      {isShown(item) && <PlayTogether item={item} />}
    </div>
  );
}

function PlayTogether({ item }: { item: Attachment }) {
  const { t, run, may, isOpen } = useHeld();
  const { isBusy, press } = usePress();
  if (!may('showing.start') || !isOpen) return null;
  const { fileId } = item;
  return (
    <Button
      size="s"
      icon={MonitorPlay}
      busy={isBusy}
      onClick={() => void press('showing.start', { seen: run.showing.step, fileId })}
    >
      {t(isPlayed(item) ? 'showing.play' : 'showing.show')}
      <span className="sr"> {attachmentName(item)}</span>
    </Button>
  );
}
