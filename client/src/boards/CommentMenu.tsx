/** What can be done with a comment, behind its three dots. */
import { Ellipsis } from 'lucide-react';
import type { Comment } from '@silta/shared/boards/records';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useScene } from './boardContext.ts';
import { commentMenuEntries } from './laterMenus.ts';
import { commentRights, writingStop } from './rights.ts';
import { useMenuMissing } from './useMenuMissing.ts';

interface Props {
  comment: Comment;
  edit: () => void;
  answer: (comment: Comment) => void;
}

export function CommentMenu({ comment, edit, answer }: Props) {
  const scene = useScene();
  const { t, board, viewer, sides } = scene;
  const onMissing = useMenuMissing();
  const rights = commentRights(comment, board, viewer);
  const canAnswer = writingStop(board, viewer) === null;
  if (!canAnswer && !Object.values(rights).includes(true)) return null;
  const name = comment.anonymous
    ? t('post.anonymous')
    : (sides.member(comment.authorId)?.name ?? t('post.unknown'));
  const label = t('comment.options', { name });
  const doing = { scene, edit, answer: canAnswer ? () => answer(comment) : null };
  return (
    <Menu
      label={label}
      entries={() => commentMenuEntries(comment, rights, doing)}
      onMissing={onMissing}
      button={(props) => <IconButton {...props} icon={Ellipsis} label={label} size="s" className="reply-b" />}
    />
  );
}
