/** What is not on the server comes back into the composer, or goes. */
import { limits } from '@silta/shared/limits';
import type { Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import type { Outbox } from '../realtime/outbox.ts';
import { showToast } from '../ui/toasts.ts';
import { focusSoon, neighbourOf, open, slotOf } from './actionParts.ts';
import type { ActionParts, PlaceToWrite, WaysBack } from './actionParts.ts';
import type { Composing } from './composing.ts';
import { draftOfAttachment } from '../attachments/draftAttachments.ts';
import { commentDraft, postDraft, readDraft } from './drafts.ts';
import type { PostDraft } from './drafts.ts';
import { draftIn, dropDraft, keepDraft, slotNameOf } from './draftShelf.ts';
import { pollDraftFrom } from './pollDraft.ts';
import { focusAddButton } from './postElements.ts';
import type { Queued } from './useQueued.ts';

export function waysBack(parts: ActionParts): WaysBack {
  const { outbox, now } = parts;
  return {
    takeBack: (post) => {
      const place = { editing: null, sectionId: post.sectionId };
      if (isTaken(parts, place)) showToast({ text: now().t('toast.otherDraft') });
      else if (withdraw(post.id, now().queued, outbox))
        giveBack(parts, draftOfPost(post), { ...place, reason: null });
      else showToast({ text: now().t('toast.onItsWay') });
    },
    discard: (post) => {
      const next = neighbourOf(post);
      focusSoon(post, next, now());
      if (!withdraw(post.id, now().queued, outbox)) showToast({ text: now().t('toast.onItsWay') });
    },
    takeUp: (sentBack) => {
      const editing = sentBack.isNew ? null : now().postById(sentBack.postId);
      const sectionId = editing?.sectionId ?? sentBack.sectionId ?? now().firstSection;
      if (sectionId === null) return;
      if (isTaken(parts, { editing, sectionId })) showToast({ text: now().t('toast.otherDraft') });
      else {
        giveBack(parts, sentBack.draft, { editing, sectionId, reason: now().refusalText(sentBack) });
        outbox.dismiss(sentBack.id);
      }
    },
    leaveComment: (id) => leaveComment(parts, id),
    moveOn: (composing) => moveOn(parts, composing),
  };
}

/** Another text lies where this one would go. */
function isTaken(parts: ActionParts, place: PlaceToWrite): boolean {
  return draftIn(slotOf(parts, slotNameOf(place))) !== null;
}

/** The section or the post has gone away under the text; below what is begun in the first section it goes on. */
function moveOn(parts: ActionParts, composing: Composing): void {
  const { firstSection, laneOf, setComposing, reasonGone } = parts.now();
  const slot = slotOf(parts, slotNameOf(composing));
  const draft = readDraft(slot, postDraft);
  if (draft === null || firstSection === null) {
    setComposing(null);
    if (firstSection !== null) focusAddButton(laneOf(firstSection));
    return;
  }
  const place = { editing: null, sectionId: firstSection };
  const begun = readDraft(slotOf(parts, slotNameOf(place)), postDraft);
  dropDraft(slot);
  giveBack(parts, begun ? below(begun, draft) : draft, { ...place, reason: reasonGone });
}

/** The text stays on the device: the post may come back. */
function leaveComment(parts: ActionParts, id: PostId): void {
  const { setCommenting, reasonGone } = parts.now();
  const draft = readDraft(slotOf(parts, `comment/${id}`), commentDraft);
  setCommenting(null);
  if (draft) showToast({ id: `comment-${id}`, kind: 'error', title: reasonGone, text: draft.text });
}

function below(begun: PostDraft, { title, text, anonymous, attachments, poll }: PostDraft): PostDraft {
  const texts = [begun.text, title, text].filter((each) => each.trim() !== '');
  return {
    ...begun,
    text: texts.join('\n\n'),
    anonymous: begun.anonymous || anonymous,
    attachments: [...begun.attachments, ...attachments].slice(0, limits.attachments),
    poll: begun.poll ?? poll,
  };
}

function draftOfPost(post: Post): PostDraft {
  return { ...post, attachments: post.attachments.map(draftOfAttachment), poll: pollDraftFrom(post.poll) };
}

/** On the device first: the composer finds it there. */
function giveBack(
  parts: ActionParts,
  draft: PostDraft,
  place: PlaceToWrite & Pick<Composing, 'reason'>,
): void {
  const { title, text, paper, language, anonymous, attachments, dates, location, track, joint, poll } = draft;
  keepDraft(slotOf(parts, slotNameOf(place)), {
    title,
    text,
    paper,
    language,
    anonymous,
    attachments,
    dates: dates ?? null,
    location: location ?? null,
    track: track ?? null,
    joint,
    poll,
  });
  open(parts.now(), place);
}

function withdraw(id: string, queued: Queued, outbox: Outbox): boolean {
  const onItsWay = queued.get(id);
  return onItsWay !== undefined && outbox.remove(onItsWay.command);
}
