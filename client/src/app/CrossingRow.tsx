/** One thing that came across: who answered whom, or who wrote. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from '../ui/router.tsx';
import type { Comment, Post } from '@silta/shared/boards/records';
import type { MemberId, RoomId } from '@silta/shared/ids';
import { currentLanguage } from '../i18n.ts';
import { Avatar } from '../members/Avatar.tsx';
import { localeOf } from '../members/languageName.ts';
import { PairJoint } from '../members/PairJoint.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { Splice } from '../members/Splice.tsx';
import { timeZoneHere } from '../partnerships/countries.ts';
import { useNamesOn } from '../boards/anonymity/useShownNames.ts';
import { readable } from '../boards/textParts.ts';
import { paths } from '../paths.ts';
import { useViewer } from '../realtime/hooks.ts';
import { gaps, Sentence } from '../ui/Sentence.tsx';
import { timeAgo } from '../ui/time.ts';
import { useNow } from '../ui/useNow.ts';
import { beginningOf } from './crossings.ts';

type AnswerProps = { partnershipId: RoomId; at: string; comment: Comment; post: Post };

export function AnswerRow({ partnershipId, at, comment, post }: AnswerProps) {
  const { t } = useTranslation('app');
  const { of, member } = useNamesOn(partnershipId, post.roomId);
  const me = useViewer(partnershipId)?.memberId ?? null;
  const from = of(comment.sideId);
  const to = of(post.sideId);
  if (!from || !to) return null;
  const author = member(comment.authorId)?.name ?? null;
  const asker = member(post.authorId)?.name ?? null;
  const text = t(`today.answer.${answerKey(comment, post, me)}`, gaps('name', 'other'));
  return (
    <Row
      to={paths.post(partnershipId, post.roomId, post.id)}
      picture={<PairJoint from={{ name: author, side: from }} to={{ name: asker, side: to }} />}
      sentence={<Sentence text={text} parts={{ name: <Name of={author} />, other: <Name of={asker} /> }} />}
      sign={<Splice sides={[from, to]} />}
      quote={t('today.quote', { text: beginningOf(readable(comment.text, { member })) })}
      language={comment.language}
      at={at}
    />
  );
}

type PostProps = { partnershipId: RoomId; at: string; post: Post };

export function PostRow({ partnershipId, at, post }: PostProps) {
  const { t } = useTranslation('app');
  const { of, member } = useNamesOn(partnershipId, post.roomId);
  const side = of(post.sideId);
  if (!side) return null;
  const author = member(post.authorId)?.name ?? null;
  const [first] = post.attachments;
  const said = beginningOf(
    post.title || readable(post.text, { member }) || first?.alt || first?.caption || '',
  );
  const carried = first ? t(`today.carries.${first.kind}`) : '';
  return (
    <Row
      to={paths.post(partnershipId, post.roomId, post.id)}
      picture={
        <span className="pair-solo">
          <Avatar side={side} name={author} />
        </span>
      }
      sentence={<Sentence text={t('today.wrote', gaps('name'))} parts={{ name: <Name of={author} /> }} />}
      sign={<SideCode side={side} />}
      quote={said || carried}
      language={said && post.language}
      at={at}
    />
  );
}

type RowProps = {
  to: string;
  picture: ReactNode;
  sentence: ReactNode;
  sign: ReactNode;
  quote: string;
  /** Empty where the words are not the author's. */
  language: string;
  at: string;
};

function Row({ to, picture, sentence, sign, quote, language, at }: RowProps) {
  const now = useNow(60_000);
  return (
    <li className="act-row">
      {picture}
      <span className="grow">
        <Link className="plain act-link" to={to}>
          {sentence}
        </Link>{' '}
        {sign}
        <small className="break" lang={language || undefined}>
          {quote}
        </small>
      </span>
      <time className="meta nowrap" dateTime={at}>
        {timeAgo(at, now, localeOf(currentLanguage()), timeZoneHere())}
      </time>
    </li>
  );
}

function Name({ of }: { of: string | null }) {
  const { t } = useTranslation('app');
  return of === null ? t('today.somebody') : <b className="strong">{of}</b>;
}

/** Who answered whom, as far as a sentence changes with it. */
function answerKey(comment: Comment, post: Post, me: MemberId | null) {
  const isMine = me !== null && comment.authorId === me;
  if (isMine) return post.authorId === null ? 'iAnonymous' : 'i';
  if (me !== null && post.authorId === me) return 'me';
  return post.authorId === null ? 'anonymous' : 'other';
}
