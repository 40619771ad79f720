/** Giving a post that is there already a place on the map. */
import type { Post } from '@silta/shared/boards/records';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';
import { LaterLocationDialog } from './laterMap.tsx';

export function LocateDialog({ post, onClose }: { post: Post; onClose: () => void }) {
  const { t, actions } = useScene();
  return (
    <LaterLocationDialog
      title={t('map.title', { post: postName(post) })}
      value={post.location}
      onChange={(location) => actions.send('post.locate', { postId: post.id, location })}
      onClose={onClose}
    />
  );
}
