/** The beginning of a post in a space as large as every other one's; the whole post opens above the board. */
import { ArrowBigUp, Award, CircleDot, MessageCircle, Smile, Star, ThumbsUp } from 'lucide-react';
import { memo } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { mediaAddresses } from '../files/mediaAddresses.ts';
import { Splice } from '../members/Splice.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useScene } from './boardContext.ts';
import { NewMark } from './find/NewMark.tsx';
import { PostByline } from './PostByline.tsx';
import type { PostCardProps } from './PostCard.tsx';
import { tileIdOf } from './postElements.ts';
import { PostMenu } from './PostMenu.tsx';
import { PinMark, StateBar } from './PostState.tsx';
import { stateOnItsWay } from './stateOnItsWay.ts';
import { reactionFigure } from './reactionFigure.ts';
import { postRights } from './rights.ts';
import { PostLocationLine } from './map/PostLocationLine.tsx';
import { PostTrackLine } from './map/PostTrackLine.tsx';
import { PostDatesLine } from './timeline/PostDatesLine.tsx';
import { postName, readable } from './textParts.ts';
import { LaterTies } from './ties/laterTies.tsx';
import { useDraggable } from './useDraggable.ts';
import { isLate } from './useQueued.ts';

const icons = {
  useful: ThumbsUp,
  votes: ArrowBigUp,
  stars: Star,
  marks: Award,
  emoji: Smile,
  dots: CircleDot,
};

/** Far more than is seen; the rest of ten thousand letters would only be laid out for nothing. */
const seenText = 400;

/** `isFree`: on the canvas, where a tile is not taken up to be put between others. */
export type PostTileProps = PostCardProps & { isFree?: boolean };

export const PostTile = memo(function PostTile({
  post,
  comments,
  ties,
  grown,
  queued,
  isMarked,
  isFresh,
  isFree,
}: PostTileProps) {
  const { sides, board, viewer, actions } = useScene();
  const side = sides.of(post.sideId);
  const rights = postRights(post, board, viewer);
  const isNew = queued.has(post.id);
  const isQueued = isLate(queued, post.id);
  const state = isNew ? stateOnItsWay(post, board, viewer) : post.state;
  const tile = useDraggable(post, rights.move && !isNew && !isFree);
  const id = tileIdOf(post.id);
  if (!side) return null;
  return (
    <article
      ref={tile}
      id={id}
      tabIndex={0}
      className={classNames(
        'post post-tile',
        state !== 'shown' && !isQueued && 'pending',
        isQueued && 'queued',
        isMarked && 'is-selected',
      )}
      data-post={post.id}
      data-tile=""
      data-paper={post.paper}
      aria-labelledby={`${id}-title`}
    >
      {post.joint ? <Splice sides={sides.all} tab /> : <SideCode side={side} tab />}
      <StateBar post={post} state={state} isQueued={isQueued} />
      <PinMark post={post} />
      <PostByline post={post} side={side} />
      {isFresh && <NewMark post={post} comments={comments} />}
      <PostDatesLine dates={post.dates} />
      <PostLocationLine location={post.location} />
      <PostTrackLine track={post.track} />
      <h3 id={`${id}-title`} lang={post.language}>
        <button type="button" className="tile-open" tabIndex={-1} onClick={() => actions.read(post.id)}>
          {postName(post, sides)}
        </button>
      </h3>
      <TilePicture post={post} />
      {post.title !== '' && post.text !== '' && (
        <p className="txt" lang={post.language}>
          {readable(post.text, sides).slice(0, seenText)}
        </p>
      )}
      <LaterTies post={post} ties={ties} grown={grown} isShort />
      {!isQueued && <TileFoot post={post} commentCount={comments.length} />}
      {!isQueued && <PostMenu post={post} rights={rights} />}
    </article>
  );
});

/** The first one; a press opens the whole post with all of them. */
function TilePicture({ post }: { post: Post }) {
  const [first] = post.attachments.flatMap((item) => {
    const picture = mediaAddresses(item);
    return picture ? [{ ...picture, alt: item.alt }] : [];
  });
  if (!first) return null;
  return (
    <img
      className="tile-picture"
      src={first.src}
      srcSet={first.srcSet}
      sizes="18rem"
      width={first.size.width}
      height={first.size.height}
      alt={first.alt}
      lang={first.alt ? post.language : undefined}
      loading="lazy"
      decoding="async"
      draggable={false}
    />
  );
}

function TileFoot({ post, commentCount }: { post: Post; commentCount: number }) {
  const { t, board, locale } = useScene();
  const { reactions } = board;
  const figure = reactionFigure(post, reactions);
  return (
    <p className="tile-foot">
      {figure !== null && reactions !== 'none' && (
        <span>
          <Icon of={icons[reactions]} size="s" />
          <VisuallyHidden>{t(`reactions.sortShort.${reactions}`)}</VisuallyHidden>
          {figure.toLocaleString(locale)}
        </span>
      )}
      <span>
        <Icon of={MessageCircle} size="s" />
        <span aria-hidden>{commentCount}</span>
        <VisuallyHidden>{t('post.comments', { count: commentCount })}</VisuallyHidden>
      </span>
    </p>
  );
}
