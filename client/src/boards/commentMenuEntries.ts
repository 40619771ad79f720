/** What can be done with a comment: the entries of its menu, which come behind the first screen. */
import { Eye, EyeOff, Flag, Pencil, Reply, Trash2, UserSearch } from 'lucide-react';
import type { Comment } from '@silta/shared/boards/records';
import type { MenuEntry } from '../ui/Menu.tsx';
import type { BoardScene } from './boardContext.ts';
import type { CommentRights } from './rights.ts';

export interface CommentDoing {
  scene: BoardScene;
  edit: () => void;
  /** null where nobody may write. */
  answer: (() => void) | null;
}

export function commentMenuEntries(
  comment: Comment,
  rights: CommentRights,
  { scene: { t, actions }, edit, answer }: CommentDoing,
): readonly MenuEntry[] {
  const entries: (MenuEntry | false)[] = [
    answer !== null && { id: 'answer', label: t('answers.answer'), icon: Reply, onSelect: answer },
    rights.edit && { id: 'edit', label: t('comment.edit'), icon: Pencil, onSelect: edit },
    (rights.hide || rights.show) && {
      id: 'hide',
      label: rights.hide ? t('moderation.hide') : t('moderation.show'),
      icon: rights.hide ? EyeOff : Eye,
      onSelect: () => actions.send(rights.hide ? 'comment.hide' : 'comment.show', { commentId: comment.id }),
    },
    rights.reveal && {
      id: 'reveal',
      label: t('names.reveal'),
      icon: UserSearch,
      onSelect: () => actions.ask({ kind: 'reveal', about: comment }),
    },
    rights.report && {
      id: 'report',
      label: t('report.start'),
      icon: Flag,
      onSelect: () => actions.ask({ kind: 'report', about: comment }),
    },
    rights.remove && {
      id: 'delete',
      label: t('comment.delete'),
      icon: Trash2,
      danger: true,
      onSelect: () => actions.removeComment(comment),
    },
  ];
  return entries.filter((entry) => entry !== false);
}
