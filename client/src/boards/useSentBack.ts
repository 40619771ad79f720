/**
 * Gives back what the server did not take: the text into its composer, the reason beside it. What has no place
 * here stays in the list of the whole app.
 */
import { useEffect, useMemo, useRef } from 'react';
import type { Post } from '@silta/shared/boards/records';
import type { PostId, RoomId } from '@silta/shared/ids';
import { useOutbox, useRecords } from '../realtime/hooks.ts';
import { useRefusalText } from '../realtime/refusalText.ts';
import { useLater } from '../ui/later.ts';
import { showToast } from '../ui/toasts.ts';
import type { BoardActions, Texts } from './boardContext.ts';
import { draftIn, slotNameOf } from './draftShelf.ts';
import type { CommentDraft } from './drafts.ts';
import type { DraftSlot } from './draftShelf.ts';
import type { AnySentBack, SentBack, SentBackComment } from './sentBack.ts';
import { useLatest } from '../ui/useLatest.ts';

interface Input {
  t: Texts;
  boardId: RoomId;
  actions: BoardActions;
  /** Nothing opens over something else that is being written, nor as a sheet over the whole phone. */
  mayOpen: boolean;
  postById: (id: PostId) => Post | null;
  openComments: (id: PostId) => void;
  isReady: boolean;
}

/** The posts that wait for a decision: their text could not go back into the composer at once. */
export function useSentBack(input: Input): readonly SentBack[] {
  const { boardId, isReady } = input;
  const { refused, dismiss } = useOutbox();
  const refusalText = useRefusalText();
  const files = useRecords(boardId, 'file');
  const { postById } = input;
  const reading = useLater(() => import('./sentBack.ts'), refused.length > 0);
  const all = useMemo(() => {
    const fileById = (id: string) => files.find((file) => file.id === id) ?? null;
    return reading?.sentBackFrom(refused, boardId, { postById, fileById }) ?? [];
  }, [reading, refused, boardId, files, postById]);
  const told = useRef(new Set<string>());
  const latest = useLatest({ ...input, refusalText, dismiss });

  useEffect(() => {
    if (!isReady || !reading) return;
    for (const each of all) {
      if (told.current.has(each.id)) continue;
      told.current.add(each.id);
      tell(each, { ...latest(), keepBelow: reading.keepBelow });
    }
  }, [all, isReady, reading, latest]);

  return useMemo(() => all.filter((each) => each.kind === 'post'), [all]);
}

type Desk = Input & {
  refusalText: ReturnType<typeof useRefusalText>;
  dismiss: (id: AnySentBack['id']) => void;
  keepBelow: (slot: DraftSlot, draft: CommentDraft) => void;
};

function tell(sentBack: AnySentBack, desk: Desk): void {
  const { t, dismiss, refusalText } = desk;
  const reason = refusalText(sentBack.entry.reason, sentBack.entry.details);
  const id = `sent-back-${sentBack.id}`;
  if (sentBack.kind === 'post' && canGoBack(sentBack, desk)) desk.actions.takeUp(sentBack);
  if (sentBack.kind !== 'comment' || !isKept(sentBack, desk)) return;
  showToast({ id, kind: 'error', title: t('sentBack.comment'), text: reason });
  dismiss(sentBack.id);
}

function canGoBack({ isNew, postId, sectionId }: SentBack, { actions, mayOpen, postById }: Desk): boolean {
  if (!mayOpen) return false;
  if (!isNew) return postById(postId) !== null && draftIn(actions.slotOf(`edit/${postId}`)) === null;
  if (sectionId === null) return false;
  return draftIn(actions.slotOf(slotNameOf({ editing: null, sectionId }))) === null;
}

/** The text lies where its field is, below what is there by now. */
function isKept(
  { postId, draft, entry }: SentBackComment,
  { actions, postById, openComments, keepBelow }: Desk,
): boolean {
  if (postId === null || postById(postId) === null || entry.reason === 'notFound') return false;
  const slot = actions.slotOf(`comment/${postId}`);
  keepBelow(slot, draft);
  openComments(postId);
  return true;
}
