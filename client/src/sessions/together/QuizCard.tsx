/** The question of the quiz that is open, answered with one press; once it is closed, what was right and how far the teams are. */
import { useId } from 'react';
import { quizAnswerIdOf } from '@silta/shared/sessions/quizCommands';
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { knowsSolution } from '@silta/shared/sessions/quizVisible';
import { useRecord } from '../../realtime/hooks.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { useHeld } from '../room/roomContext.ts';
import { useChange } from '../room/useChange.ts';
import { Choices, Standings } from './QuizParts.tsx';
import { usePress } from './usePress.ts';
import { letterOf, numberOf, useQuiz } from './useQuiz.ts';
import type { Quiz } from './useQuiz.ts';

export function QuizCard() {
  const quiz = useQuiz();
  useQuizNews(quiz);
  return quiz.shown && <Card key={quiz.shown.id} quiz={quiz} question={quiz.shown} />;
}

interface Props {
  quiz: Quiz;
  question: QuizQuestion;
}

function Card({ quiz, question }: Props) {
  const { t, viewer, takesPart, isOpen } = useHeld();
  const { own, questions, standings } = quiz;
  const mine = useOwnChoice(question);
  const isAsked = question.state === 'open';
  const mayAnswer = isAsked && own !== null && takesPart && isOpen && !knowsSolution(question, viewer);
  return (
    <section className="quiz sheet" aria-labelledby="quiz-question">
      <p className="meta">
        {t('quiz.number', { number: numberOf(question, questions) })}
        {own && ` · ${t('quiz.ownTeam', { number: own.number })}`}
      </p>
      <h2 className="break" id="quiz-question">
        {question.text}
      </h2>
      {mayAnswer ? (
        <Answers question={question} mine={mine} />
      ) : (
        <Choices question={question} chosen={isAsked ? undefined : mine} />
      )}
      {!isAsked && <Standings standings={standings} question={question} ownId={own?.id} />}
      <Foot quiz={quiz} question={question} />
    </section>
  );
}

function useOwnChoice({ id }: QuizQuestion): number | undefined {
  const { viewer, session } = useHeld();
  const answerId = viewer.memberId === null ? '' : quizAnswerIdOf(id, viewer.memberId);
  return useRecord(session.id, 'quizAnswer', answerId)?.choice;
}

function Answers({ question, mine }: { question: QuizQuestion; mine: number | undefined }) {
  const { t, send } = useHeld();
  const group = useId();
  return (
    <fieldset>
      <legend className="sr">{t('quiz.choose')}</legend>
      {question.choices.map((choice, place) => (
        <label key={place} className="quiz-pick">
          <input
            type="radio"
            name={group}
            checked={mine === place}
            onChange={() => send('quizQuestion.answer', { quizQuestionId: question.id, choice: place })}
          />
          <b className="quiz-letter" aria-hidden>
            {letterOf(place)}
          </b>
          <span className="break">{choice}</span>
        </label>
      ))}
      <p className="meta">{t('quiz.rule')}</p>
    </fieldset>
  );
}

/** How many have answered; and in the hands of whoever leads, what comes now. */
function Foot({ quiz: { next }, question }: Props) {
  const { t, may, isOpen } = useHeld();
  const { isBusy, press } = usePress();
  const isAsked = question.state === 'open';
  const mayLead = may('quizQuestion.open') && isOpen;
  return (
    <div className="row-between">
      <p className="meta">{t('quiz.answered', { count: question.answered })}</p>
      {mayLead && isAsked && (
        <Button
          kind="primary"
          busy={isBusy}
          onClick={() => void press('quizQuestion.close', { quizQuestionId: question.id })}
        >
          {t('quiz.close')}
        </Button>
      )}
      {mayLead && !isAsked && next && (
        <Button
          kind="primary"
          busy={isBusy}
          onClick={() => void press('quizQuestion.open', { quizQuestionId: next.id })}
        >
          {t('quiz.next')}
        </Button>
      )}
    </div>
  );
}

/** Said when a question is asked, and what was right when it is closed. */
function useQuizNews({ shown, own }: Quiz): void {
  const { t } = useHeld();
  useChange(shown ? `${shown.id} ${shown.state}` : '', () => {
    if (!shown) return;
    const { text, state, solution, choices, teams } = shown;
    if (state === 'open') announce(t('quiz.sayAsked', { text }));
    if (state !== 'closed' || solution === null) return;
    const right = t('quiz.sayRight', { choice: choices[solution] });
    const outcome = teams.find(({ groupId }) => groupId === own?.id);
    announce(outcome ? `${right} ${t(outcome.isRight ? 'quiz.sayPoint' : 'quiz.sayNoPoint')}` : right);
  });
}
