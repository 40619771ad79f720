/** Says that a post, or an answer to it, has come since one was here last, and whether one is mentioned there. */
import type { Comment, Post } from '@silta/shared/boards/records';
import { useScene } from '../boardContext.ts';
import { mentions } from '../postFilter.ts';

interface Props {
  post: Post;
  comments: readonly Comment[];
}

export function NewMark({ post, comments }: Props) {
  const { t, viewer } = useScene();
  const isForMe = mentions(viewer.memberId, post, comments);
  return <span className="new-mark">{isForMe ? t('mentions.mark') : t('find.new')}</span>;
}
