/** What the room, the wall and the record show of a quiz alike: the choices, and how far the teams are. */
import { Check, X } from 'lucide-react';
import type { Standing } from '@silta/shared/sessions/quiz';
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { classNames } from '../../ui/classNames.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useHeld } from '../room/roomContext.ts';
import { letterOf } from './useQuiz.ts';
import './quizCard.css';

interface ChoicesProps {
  question: QuizQuestion;
  chosen?: number | undefined;
  /** The others are left out where it is known. */
  onlyRight?: boolean;
}

/** To be read; the right one is marked where it is known and the question is closed. */
export function Choices({ question, chosen, onlyRight }: ChoicesProps) {
  const { t } = useHeld();
  const { choices, solution, state } = question;
  return (
    <ol className="quiz-choices">
      {choices.map((choice, place) => {
        const isRight = state === 'closed' && place === solution;
        if (onlyRight && state === 'closed' && !isRight) return null;
        return (
          <li key={place} className={classNames(isRight && 'right')}>
            <b className="quiz-letter">{letterOf(place)}</b>
            <span className="break">{choice}</span>
            {isRight && (
              <span className="quiz-right">
                <Icon of={Check} size="s" />
                {t('quiz.right')}
              </span>
            )}
            {chosen === place && <span className="meta">{t('quiz.yours')}</span>}
          </li>
        );
      })}
    </ol>
  );
}

interface TableProps {
  standings: readonly Standing[];
  /** Whose outcome is shown beside the points. */
  question?: QuizQuestion;
  ownId?: string | undefined;
}

/** Teams only: there is no figure for one person. */
export function Standings({ standings, question, ownId }: TableProps) {
  const { t } = useHeld();
  return (
    <ol className="quiz-teams" aria-label={t('quiz.standings')}>
      {standings.map(({ groupId, number, points }) => {
        const outcome = question?.teams.find((team) => team.groupId === groupId);
        return (
          <li key={groupId} className={classNames(groupId === ownId && 'own')}>
            <span>
              {t('quiz.team', { number })}
              {groupId === ownId && <span className="sr"> {t('quiz.yourTeam')}</span>}
            </span>
            {outcome && (
              <span className="quiz-outcome">
                <Icon of={outcome.isRight ? Check : X} size="s" />
                <span className="sr">{t(outcome.isRight ? 'quiz.wasRight' : 'quiz.wasNot')}</span>
              </span>
            )}
            <b className="num">{t('quiz.points', { count: points })}</b>
          </li>
        );
      })}
    </ol>
  );
}
