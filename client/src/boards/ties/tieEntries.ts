/** What of a post’s menu puts it in relation to the board and to other posts. */
import { Link2, Pin, PinOff, Sprout } from 'lucide-react';
import { isPinned } from '@silta/shared/boards/pins';
import type { Post } from '@silta/shared/boards/records';
import type { MenuEntry } from '../../ui/Menu.tsx';
import type { BoardScene } from '../boardContext.ts';
import type { PostRights } from '../rights.ts';

export function tieEntries(post: Post, rights: PostRights, { t, actions }: BoardScene): MenuEntry[] {
  const { id: postId } = post;
  const isFirst = isPinned(post);
  const entries: (MenuEntry | false)[] = [
    rights.pin && {
      id: 'pin',
      label: isFirst ? t('pins.unpin') : t('pins.pin'),
      icon: isFirst ? PinOff : Pin,
      onSelect: () => actions.send(isFirst ? 'post.unpin' : 'post.pin', { postId }),
    },
    rights.connect && {
      id: 'connect',
      label: t('ties.link'),
      icon: Link2,
      onSelect: () => actions.ask({ kind: 'connect', post }),
    },
    rights.grow && {
      id: 'grow',
      label: t('grown.menu'),
      icon: Sprout,
      onSelect: () => actions.ask({ kind: 'grow', post }),
    },
  ];
  return entries.filter((entry) => entry !== false);
}
