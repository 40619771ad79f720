/** A post on the projector. */
import { useId } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { Avatar } from '../../members/Avatar.tsx';
import { SideCode } from '../../members/SideCode.tsx';
import { useScene } from '../boardContext.ts';
import { LinkedText } from '../LinkedText.tsx';
import { PostLocationLine } from '../map/PostLocationLine.tsx';
import { PostTrackLine } from '../map/PostTrackLine.tsx';
import { PostLink } from '../PostLink.tsx';
import { PostDatesLine } from '../timeline/PostDatesLine.tsx';
import { postName } from '../textParts.ts';
import { PresentedMedia } from './PresentedMedia.tsx';

/** Longer ones are set smaller, so that most still fit on one screen. */
const long = 350;
const veryLong = 900;

export function PresentedPost({ post }: { post: Post }) {
  const { t, sides } = useScene();
  const id = useId();
  const side = sides.of(post.sideId);
  const name = post.anonymous ? null : (sides.member(post.authorId)?.name ?? null);
  const length = post.text.length > veryLong ? 'l' : post.text.length > long ? 'm' : 's';
  return (
    <article
      className="present-post"
      data-paper={post.paper}
      data-length={length}
      tabIndex={0}
      {...(post.title === '' ? { 'aria-label': postName(post, sides) } : { 'aria-labelledby': id })}
    >
      <p className="present-by">
        {side && <Avatar side={side} name={name} size={56} />}
        {side && <SideCode side={side} />}
        <b>{post.anonymous ? t('post.anonymous') : (name ?? t('post.unknown'))}</b>
      </p>
      <PostDatesLine dates={post.dates} />
      <PostLocationLine location={post.location} />
      <PostTrackLine track={post.track} />
      {post.title !== '' && (
        <h3 id={id} lang={post.language}>
          {post.title}
        </h3>
      )}
      {post.text !== '' && (
        <p className="present-text" lang={post.language}>
          <LinkedText text={post.text} language={post.language} />
        </p>
      )}
      <PresentedMedia post={post} />
      <PostLink post={post} />
    </article>
  );
}
