/** What can be done with a post, behind its three dots. */
import { Ellipsis } from 'lucide-react';
import type { Post } from '@silta/shared/boards/records';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useScene } from './boardContext.ts';
import { postMenuEntries } from './laterMenus.ts';
import type { PostRights } from './rights.ts';
import { postName } from './textParts.ts';
import { useMenuMissing } from './useMenuMissing.ts';

export function PostMenu({ post, rights }: { post: Post; rights: PostRights }) {
  const scene = useScene();
  const label = scene.t('post.more', { post: postName(post) });
  return (
    <Menu
      label={label}
      entries={() => postMenuEntries(post, rights, scene)}
      onMissing={useMenuMissing()}
      button={(props) => <IconButton {...props} icon={Ellipsis} label={label} size="s" className="more-b" />}
    />
  );
}
