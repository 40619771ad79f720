/** Looking at another layout, with the post that one reads still in view. */
import type { Layout, Post } from '@silta/shared/boards/records';
import type { PostId } from '@silta/shared/ids';
import { postElement, postInView } from './postElements.ts';
import type { ChangeLooking } from './useLooking.ts';

interface Input {
  changeLooking: ChangeLooking;
  postById: (id: PostId) => Post | null;
  /** Makes the post be drawn, in whichever lane it is. */
  bring: (post: Post, layout: Layout) => void;
}

export function useLayoutSwitch({ changeLooking, postById, bring }: Input): (layout: Layout) => void {
  return (layout) => {
    const id = postInView();
    const post = id && postById(id);
    changeLooking({ layout });
    if (!post) return;
    bring(post, layout);
    setTimeout(() => postElement(post.id)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
  };
}
