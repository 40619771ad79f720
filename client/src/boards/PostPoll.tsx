/** The poll on a post: choices to answer, and how each side has answered. */
import { useId } from 'react';
import { areCountsOpen, sumOf } from '@silta/shared/boards/polls';
import type { Poll } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import { SideCode } from '../members/SideCode.tsx';
import { classNames } from '../ui/classNames.ts';
import { useScene } from './boardContext.ts';
import type { PostRights } from './rights.ts';
import { usePollVoters } from './usePollVoters.ts';
import './poll.css';

export interface PostPollProps {
  post: Post;
  poll: Poll;
  rights: PostRights;
  /** The places of what the viewer has chosen. */
  mine: readonly number[];
}

export function PostPoll({ post, poll, rights, mine }: PostPollProps) {
  const { t, actions } = useScene();
  const group = useId();
  const voters = usePollVoters();
  const answered = sumOf(poll.answered);
  const canAnswer = rights.answer && poll.closedAt === null;
  const isShown = areCountsOpen(poll) && (poll.results !== 'afterVoting' || mine.length > 0 || !canAnswer);

  function answer(place: number, isOn: boolean) {
    const others = poll.several ? mine.filter((each) => each !== place) : [];
    const choices = (isOn ? [...others, place] : others).sort((a, b) => a - b);
    actions.send('poll.answer', { postId: post.id, choices });
  }

  return (
    <fieldset className="poll-box">
      <legend className="sr">{poll.several ? t('polls.chooseSeveral') : t('polls.chooseOne')}</legend>
      <ul className="poll">
        {poll.choices.map((choice, place) => (
          <li key={place} className={mine.includes(place) ? 'mine' : undefined}>
            {canAnswer ? (
              <label className="poll-pick">
                <input
                  type={poll.several ? 'checkbox' : 'radio'}
                  name={group}
                  checked={mine.includes(place)}
                  onChange={({ target }) => answer(place, target.checked)}
                />
                <span lang={post.language}>{choice.text}</span>
              </label>
            ) : (
              <span lang={post.language}>{choice.text}</span>
            )}
            {isShown && <Result bySide={choice.bySide} of={answered} />}
          </li>
        ))}
      </ul>
      <p className="poll-foot">
        {t('polls.answered', { count: Math.max(voters, answered), answered })}
        {poll.closedAt !== null && ` · ${t('polls.closed')}`}
        {!isShown &&
          ` · ${t(poll.results === 'afterClosing' ? 'polls.hiddenUntilClosed' : 'polls.hiddenUntilAnswered')}`}
        {canAnswer && mine.length > 0 && !poll.several && (
          <button
            type="button"
            className="linkbtn"
            onClick={() => actions.send('poll.answer', { postId: post.id, choices: [] })}
          >
            {t('reactions.takeBack')}
          </button>
        )}
      </p>
    </fieldset>
  );
}

interface ResultProps {
  bySide: Readonly<Record<string, number>>;
  of: number;
}

/** The numbers stand in text; the bar says the same to the eye. */
function Result({ bySide, of }: ResultProps) {
  const { sides } = useScene();
  const counted = sides.all
    .map((side) => ({ side, count: bySide[side.id] ?? 0 }))
    .filter(({ count }) => count > 0);
  const rest = of - sumOf(bySide);
  return (
    <>
      <span className={classNames('poll-counts')}>
        {counted.length === 0 && 0}
        {counted.map(({ side, count }) => (
          <span key={side.id} className="of-side">
            <SideCode side={side} quiet /> {count}
          </span>
        ))}
      </span>
      <span className="pb" aria-hidden>
        {counted.map(({ side, count }) => (
          <i key={side.id} data-hue={side.hue} style={{ '--n': count } as React.CSSProperties} />
        ))}
        {rest > 0 && <u style={{ '--n': rest } as React.CSSProperties} />}
      </span>
    </>
  );
}
