/** The posts that were found, each a link to where it hangs. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../../ui/router.tsx';
import type { Board, Comment, Post } from '@silta/shared/boards/records';
import { plain, wordsOf } from '@silta/shared/plain';
import type { RoomId } from '@silta/shared/ids';
import { SideCode } from '../../members/SideCode.tsx';
import { useNamesOn } from '../anonymity/useShownNames.ts';
import { paths } from '../../paths.ts';
import { useRefusalText } from '../../realtime/refusalText.ts';
import { announce } from '../../ui/announcements.ts';
import { Spinner } from '../../ui/Spinner.tsx';
import { elementIdOf } from '../postElements.ts';
import { postName, readable } from '../textParts.ts';
import type { Search } from './useFound.ts';

interface Props {
  partnershipId: RoomId;
  boards: readonly Board[];
  search: Search;
}

export function FoundPosts({ partnershipId, boards, search }: Props) {
  const { t } = useTranslation('boards');
  const refusalText = useRefusalText();
  const { found, refusal, words } = search;
  const count = found?.posts.length ?? 0;
  const result = !found ? '' : found.isCut ? t('find.cut', { count }) : t('search.found', { count });

  useEffect(() => {
    if (result !== '') announce(result);
  }, [result]);

  if (refusal) return <p role="alert">{refusalText(refusal.code, refusal.details)}</p>;
  if (!found)
    return (
      <p className="later">
        <Spinner size="s" />
      </p>
    );
  return (
    <section className="found" aria-label={t('find.results')}>
      <p className="meta">{result}</p>
      <ul>
        {found.posts.map((post) => (
          <FoundPost
            key={post.id}
            partnershipId={partnershipId}
            post={post}
            board={boards.find(({ id }) => id === post.roomId)?.title ?? ''}
            passage={passageOf(post, found.comments, words)}
          />
        ))}
      </ul>
    </section>
  );
}

interface FoundProps {
  partnershipId: RoomId;
  post: Post;
  board: string;
  passage: string;
}

function FoundPost({ partnershipId, post, board, passage }: FoundProps) {
  const { t } = useTranslation('boards');
  const sides = useNamesOn(partnershipId, post.roomId);
  const side = sides.of(post.sideId);
  const name = post.anonymous
    ? t('post.anonymous')
    : (sides.member(post.authorId)?.name ?? t('post.unknown'));
  return (
    <li>
      <Link to={paths.post(partnershipId, post.roomId, elementIdOf(post.id))} lang={post.language}>
        {postName(post, sides)}
      </Link>
      <p className="meta">
        {side && <SideCode side={side} quiet />} {name} · {board}
      </p>
      {passage !== '' && (
        <p className="found-text" lang={post.language}>
          {readable(passage, sides)}
        </p>
      )}
    </li>
  );
}

const before = 60;
const after = 140;

/** Around the first of the words, in the post or else in the answer that has it. */
function passageOf(post: Post, comments: readonly Comment[], typed: string): string {
  const [word = ''] = wordsOf(typed);
  const texts = [post.text, ...comments.filter(({ postId }) => postId === post.id).map(({ text }) => text)];
  const text = texts.find((each) => plain(each).includes(word)) ?? post.text;
  // Without accents a text may be a little shorter: near enough for a passage.
  const at = Math.max(0, plain(text).indexOf(word));
  const start = Math.max(0, at - before);
  const passage = text.slice(start, at + after).trim();
  return `${start > 0 ? '… ' : ''}${passage}${at + after < text.length ? ' …' : ''}`;
}
