/** What an imported post had attached elsewhere, and the server has fetched, becomes an attachment of its own. */
import { attachmentFrom } from '@silta/shared/files/attachments';
import type { Payload } from '@silta/shared/commands';
import { carriedByNothing } from '@silta/shared/files/records';
import { limits } from '@silta/shared/limits';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import { filesOn } from './attaching.ts';
import { keptLink } from './linkPictures.ts';
import { needOnBoard } from './onBoard.ts';

export const fetchedHandlers: HandlersOf<'file.attach'> = {
  'file.attach': {
    loads: ({ postId, file }, { partnershipId }) => [
      { type: 'post', ids: [postId] },
      { type: 'partnership', ids: [partnershipId] },
      { type: 'file', ids: [file.id] },
      filesOn({ postId }),
    ],
    run: attachFetched,
  },
};

/** While it was fetched the post may have changed, or the partnership its mind. */
function attachFetched(changes: Changes, { postId, url, file }: Payload<'file.attach'>): void {
  if (!changes.need('partnership', changes.partnershipId).linkPreviews) throw new Refusal('forbidden');
  const post = needOnBoard(changes, postId);
  const lines = post.text.split('\n');
  if (post.authorId === null || !lines.includes(url)) throw new Refusal('conflict');
  if (post.attachments.length >= limits.attachments) throw new Refusal('full', { limit: limits.attachments });
  const record = {
    ...file,
    ...{ ...carriedByNothing, postId, roomId: changes.roomId, memberId: post.authorId, sideId: post.sideId },
    ...{ unusedSince: null, createdAt: changes.now },
  };
  const wish = { fileId: file.id, alt: '', caption: '', posterId: null, captions: [] };
  const attachment = attachmentFrom(wish, () => record);
  if (!attachment) throw new Refusal('invalid', { field: 'file' });
  changes.add('file', record);
  const at = lines.indexOf(url);
  const text = lines
    .filter((_, i) => i !== at)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const link = keptLink(changes, post, text);
  changes.put('post', { ...post, text, link, attachments: [...post.attachments, attachment] });
}
