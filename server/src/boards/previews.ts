/** What a post shows of its link: comes once it is fetched, goes with the link or at somebody's wish. */
import { firstLink } from '@silta/shared/boards/links';
import type { Payload } from '@silta/shared/commands';
import { carriedByNothing } from '@silta/shared/files/records';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import { filesOn } from './attaching.ts';
import { removePicture } from './linkPictures.ts';
import { needOnBoard, needOpen, thePost } from './onBoard.ts';

export const previewHandlers: HandlersOf<'preview.add' | 'preview.remove'> = {
  'preview.add': {
    loads: ({ postId, picture }, { partnershipId }) => [
      { type: 'post', ids: [postId] },
      { type: 'partnership', ids: [partnershipId] },
      { type: 'file', ids: picture ? [picture.id] : [] },
    ],
    run: addPreview,
  },
  'preview.remove': {
    loads: (payload) => [filesOn(payload)],
    target: thePost,
    run: (changes, { postId }, actor) => {
      needOpen(changes, actor);
      const post = needOnBoard(changes, postId);
      removePicture(changes, post);
      changes.put('post', { ...post, link: null });
    },
  },
};

/** While it was fetched the post may have changed, or the partnership its mind. */
function addPreview(changes: Changes, { postId, url, title, description, picture }: Payload<'preview.add'>) {
  if (!changes.need('partnership', changes.partnershipId).linkPreviews) throw new Refusal('forbidden');
  const post = needOnBoard(changes, postId);
  if (firstLink(post.text) !== url || post.link !== null) throw new Refusal('conflict');
  if (post.authorId === null) throw new Refusal('notFound');
  const { roomId, now } = changes;
  if (picture)
    changes.add('file', {
      ...picture,
      ...{ ...carriedByNothing, postId, roomId, memberId: post.authorId, sideId: post.sideId },
      ...{ kind: 'photo', mediaType: 'image/webp', name: 'preview.webp', seconds: null },
      ...{ unusedSince: null, createdAt: now },
    });
  const shown = picture && { fileId: picture.id, width: picture.width, height: picture.height };
  changes.put('post', { ...post, link: { url, title, description, picture: shown } });
}
