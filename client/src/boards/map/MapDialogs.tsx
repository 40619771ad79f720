/** Giving a post that is there already a place on the map, or the way that its author has gone. */
import type { Post } from '@silta/shared/boards/records';
import { useScene } from '../boardContext.ts';
import { postName } from '../textParts.ts';
import { LaterLocationDialog, LaterTrackDialog } from './laterMap.tsx';
import { wishOf } from './trackWish.ts';

interface Props {
  post: Post;
  onClose: () => void;
}

export function LocateDialog({ post, onClose }: Props) {
  const { t, actions } = useScene();
  return (
    <LaterLocationDialog
      title={t('map.title', { post: postName(post) })}
      value={post.location}
      onChange={(location) => actions.send('post.locate', { postId: post.id, location })}
      onClose={onClose}
      onMissing={onClose}
    />
  );
}

export function PostTrackDialog({ post, onClose }: Props) {
  const { t, actions } = useScene();
  return (
    <LaterTrackDialog
      title={t('track.title', { post: postName(post) })}
      value={post.track}
      onChange={(track) => actions.send('post.track', { postId: post.id, track: track && wishOf(track) })}
      onClose={onClose}
      onMissing={onClose}
    />
  );
}
