/** One post at a time, as large as the projector: for reading together in class. */
import { ChevronLeft, ChevronRight, Maximize, X } from 'lucide-react';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { createPortal } from 'react-dom';
import type { Section } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { IconButton } from '../../ui/IconButton.tsx';
import { useScene } from '../boardContext.ts';
import type { Lane } from '../boardView.ts';
import { postInView } from '../postElements.ts';
import { PresentedPost } from './PresentedPost.tsx';
import { stopAfterKey, stopsAt } from './stops.ts';
import { useFullScreen } from './useFullScreen.ts';
import { useSwipe } from './useSwipe.ts';
import './present.css';

interface Props {
  lanes: readonly Lane[];
  sections: readonly Section[];
  /** With the post that was shown last. */
  onClose: (id: PostId | null) => void;
}

export function PresentMode({ lanes, sections, onClose }: Props) {
  const { t } = useScene();
  const [at, setAt] = useState(() => ({ id: postInView(), index: 0 }));
  const stage = useRef<HTMLDivElement>(null);
  const headingId = useId();
  const stops = stopsAt(lanes, at);
  const post = stops.posts[stops.index] ?? null;
  const close = () => onClose(post?.id ?? null);
  const { isFull, enter } = useFullScreen(stage, close);
  useAlone(stage);
  useEffect(() => stage.current?.querySelector<HTMLElement>('article')?.focus(), [post?.id]);

  function go(index: number) {
    const next = stops.posts[index];
    if (next) setAt({ id: next.id, index });
  }

  function onKeyDown(event: KeyboardEvent) {
    const { key, target, shiftKey } = event;
    event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOnButton = target instanceof HTMLElement && target.closest('button, a') !== null;
    if (key === 'Escape') close();
    else {
      const next = key === ' ' && isOnButton ? null : stopAfterKey(stops, key, shiftKey);
      if (next === null) return;
      go(next);
    }
    event.preventDefault();
  }

  const swipe = useSwipe((step) => go(stops.index + step));
  const section = sections.find(({ id }) => id === post?.sectionId)?.title ?? '';
  return createPortal(
    <div
      ref={stage}
      className="present"
      role="dialog"
      aria-modal
      aria-labelledby={headingId}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      {...swipe}
    >
      <header className="present-h">
        <h2 id={headingId}>{section || t('present.title')}</h2>
        <span className="push" />
        {enter && !isFull && <IconButton icon={Maximize} label={t('present.full')} onClick={enter} />}
        <IconButton icon={X} label={t('present.close')} onClick={close} />
      </header>
      {post ? (
        <PresentedPost key={post.id} post={post} />
      ) : (
        <p className="present-none">{t('empty.title')}</p>
      )}
      <footer className="present-f">
        <IconButton
          icon={ChevronLeft}
          label={t('present.back')}
          disabled={stops.index === 0}
          onClick={() => go(stops.index - 1)}
        />
        <p aria-live="polite">
          {post && t('present.place', { place: stops.index + 1, count: stops.posts.length })}
        </p>
        <IconButton
          icon={ChevronRight}
          label={t('present.next')}
          disabled={stops.index >= stops.posts.length - 1}
          onClick={() => go(stops.index + 1)}
        />
      </footer>
    </div>,
    document.body,
  );
}

/** Everything else rests: neither the focus nor a screen reader gets there. */
function useAlone(stage: { current: HTMLElement | null }): void {
  useLayoutEffect(() => {
    const others = [...document.body.children].filter(
      (each) => each !== stage.current && each instanceof HTMLElement && !each.inert,
    ) as HTMLElement[];
    for (const each of others) each.inert = true;
    return () => {
      for (const each of others) each.inert = false;
    };
  }, [stage]);
}
