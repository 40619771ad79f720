/** A post seen from afar: whose it is, and its title. */
import type { Post } from '@silta/shared/boards/records';
import { SideCode } from '../../members/SideCode.tsx';
import { classNames } from '../../ui/classNames.ts';
import { useScene } from '../boardContext.ts';
import { tileIdOf } from '../postElements.ts';
import { postName } from '../textParts.ts';

export function CanvasMark({ post, isMarked }: { post: Post; isMarked: boolean }) {
  const { sides, actions } = useScene();
  const side = sides.of(post.sideId);
  const id = tileIdOf(post.id);
  return (
    <article
      id={id}
      tabIndex={0}
      className={classNames('post post-tile canvas-mark', isMarked && 'is-selected')}
      data-post={post.id}
      data-tile=""
      data-paper={post.paper}
      aria-labelledby={`${id}-title`}
    >
      {side && <SideCode side={side} tab />}
      <h3 id={`${id}-title`} lang={post.language}>
        <button type="button" className="tile-open" tabIndex={-1} onClick={() => actions.read(post.id)}>
          {postName(post, sides)}
        </button>
      </h3>
    </article>
  );
}
