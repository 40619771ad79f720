/** Tells screen readers, politely and seldom, what others have just put on the board. */
import type { Comment, Post, Section } from '@silta/shared/boards/records';
import type { MemberId, RoomId } from '@silta/shared/ids';
import type { Sides } from '../members/useSides.ts';
import { useNews } from '../realtime/hooks.ts';
import { announce } from '../ui/announcements.ts';
import type { Texts } from './boardContext.ts';
import { postName } from './textParts.ts';

interface Input {
  t: Texts;
  boardId: RoomId;
  me: MemberId | null;
  sides: Sides;
  sections: readonly Section[];
  postById: (id: Post['id']) => Post | null;
}

export function useBoardNews({ t, boardId, me, sides, sections, postById }: Input): void {
  const nameOf = (of: Post | Comment) =>
    (of.anonymous ? null : sides.member(of.authorId)?.name) ?? t('post.anonymous');

  useNews(boardId, ({ added }) => {
    const posts = added.flatMap((put) => (put.type === 'post' ? [put.record as Post] : []));
    const comments = added.flatMap((put) => (put.type === 'comment' ? [put.record as Comment] : []));
    const post = posts.findLast(({ authorId }) => me === null || authorId !== me);
    const comment = comments.findLast(({ authorId }) => me === null || authorId !== me);
    if (post) {
      const section = sections.find(({ id }) => id === post.sectionId)?.title ?? '';
      announce(t('news.post', { name: nameOf(post), post: postName(post), section }));
    } else if (comment) {
      const answered = postById(comment.postId);
      if (answered) announce(t('news.comment', { name: nameOf(comment), post: postName(answered) }));
    }
  });
}
