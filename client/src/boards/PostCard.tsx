/** One post on its paper. Memoised: of a thousand, only the one that changes is drawn again. */
import { Suspense, lazy, memo } from 'react';
import type { Board, Comment, Half, Post } from '@silta/shared/boards/records';
import { isStaff } from '@silta/shared/roles';
import { Splice } from '../members/Splice.tsx';
import { SideCode } from '../members/SideCode.tsx';
import type { ShownSide } from '../members/useSides.ts';
import { classNames } from '../ui/classNames.ts';
import { useScene } from './boardContext.ts';
import { RevealedNote } from './anonymity/RevealedNote.tsx';
import { Comments } from './Comments.tsx';
import { elementIdOf } from './postElements.ts';
import { Attachments } from '../attachments/Attachments.tsx';
import { NewMark } from './find/NewMark.tsx';
import { PostByline } from './PostByline.tsx';
import { PostFoot } from './PostFoot.tsx';
import { PostLink } from './PostLink.tsx';
import { PostMenu } from './PostMenu.tsx';
import { PinMark, QueuedActions, ReturnWord, StateActions, StateBar } from './PostState.tsx';
import { stateOnItsWay } from './stateOnItsWay.ts';
import { PostText } from './PostText.tsx';
import { postRights } from './rights.ts';
import { LaterTies } from './ties/laterTies.tsx';
import type { Tie } from './ties/useTies.ts';
import { useDraggable } from './useDraggable.ts';
import { isLate } from './useQueued.ts';
import type { Queued } from './useQueued.ts';
import { PostLocationLine } from './map/PostLocationLine.tsx';
import { PostTrackLine } from './map/PostTrackLine.tsx';
import { PostDatesLine } from './timeline/PostDatesLine.tsx';
import { postName } from './textParts.ts';

const JointHalves = lazy(() => import('./JointHalves.tsx').then((file) => ({ default: file.JointHalves })));
const PostPoll = lazy(() => import('./PostPoll.tsx').then((file) => ({ default: file.PostPoll })));

export interface PostCardProps {
  post: Post;
  comments: readonly Comment[];
  /** The viewer's own reaction. */
  mySaying: string | null;
  /** Of a joint post. */
  halves: readonly Half[];
  ties: readonly Tie[];
  /** Boards that have grown out of it. */
  grown: readonly Board[];
  /** What they have answered, where the post asks something. */
  myVote: readonly number[];
  isCommenting: boolean;
  /** Marked because a link led here. */
  isMarked: boolean;
  /** New since the last visit, or answered since. */
  isFresh: boolean;
  /** Only what belongs to this post, so that the others rest. */
  queued: Queued;
}

export const PostCard = memo(function PostCard(props: PostCardProps) {
  const { sides } = useScene();
  const side = sides.of(props.post.sideId);
  return side && <PostSheet {...props} side={side} />;
});

function PostSheet({ post, side, comments, queued, ...props }: PostCardProps & { side: ShownSide }) {
  const { board, viewer, sides } = useScene();
  const isQueued = isLate(queued, post.id);
  const rights = postRights(post, board, viewer);
  // What was just sent is shown as what the server will make of it.
  const isNew = queued.has(post.id);
  const state = isNew ? stateOnItsWay(post, board, viewer) : post.state;
  const isShown = state === 'shown';
  const sheet = useDraggable(post, rights.move && !isNew);
  const id = elementIdOf(post.id);
  return (
    <article
      ref={sheet}
      id={id}
      tabIndex={0}
      className={classNames(
        'post',
        !isShown && !isQueued && 'pending',
        isQueued && 'queued',
        props.isMarked && 'is-selected',
      )}
      data-post={post.id}
      data-paper={post.paper}
      {...(post.title === ''
        ? { 'aria-label': postName(post, sides) }
        : { 'aria-labelledby': `${id}-title` })}
    >
      {post.joint ? <Splice sides={sides.all} tab /> : <SideCode side={side} tab />}
      <StateBar post={post} state={state} isQueued={isQueued} />
      <PinMark post={post} />
      <PostByline post={post} side={side} />
      {props.isFresh && <NewMark post={post} comments={comments} />}
      <PostDatesLine dates={post.dates} />
      <PostLocationLine location={post.location} />
      <PostTrackLine track={post.track} />
      {post.title !== '' && (
        <h3 id={`${id}-title`} lang={post.language}>
          {post.title}
        </h3>
      )}
      {post.text !== '' && <PostText text={post.text} language={post.language} />}
      <Attachments items={post.attachments} language={post.language} />
      <PostLink post={post} />
      <LaterTies post={post} ties={props.ties} grown={props.grown} />
      {post.joint && (
        <Suspense>
          <JointHalves post={post} halves={props.halves} />
        </Suspense>
      )}
      {post.poll && (
        <Suspense>
          <PostPoll post={post} poll={post.poll} rights={rights} mine={props.myVote} />
        </Suspense>
      )}
      {isQueued && <QueuedActions post={post} />}
      <ReturnWord post={post} />
      <RevealedNote of={post} />
      {!isQueued && <StateActions post={post} rights={rights} />}
      {!isQueued && (isShown || isStaff(viewer)) && (
        <>
          {isShown && (
            <PostFoot
              post={post}
              rights={rights}
              mySaying={props.mySaying}
              commentCount={comments.length}
              isCommenting={props.isCommenting}
            />
          )}
          <Comments {...{ post, side, comments, queued }} isCommenting={props.isCommenting} />
        </>
      )}
      {!isQueued && <PostMenu post={post} rights={rights} />}
    </article>
  );
}
