/** The quiz on the classroom wall, to be read from six metres; nobody answers there. */
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { useHeld } from '../room/roomContext.ts';
import { Choices, Standings } from './QuizParts.tsx';
import { numberOf, useQuiz } from './useQuiz.ts';

export function WallQuiz({ question }: { question: QuizQuestion }) {
  const { t } = useHeld();
  const { questions, standings } = useQuiz();
  const isAsked = question.state === 'open';
  return (
    <section className="quiz" aria-labelledby="wall-quiz">
      <p className="meta">
        {t('quiz.number', { number: numberOf(question, questions) })}
        {isAsked && ` · ${t('quiz.answered', { count: question.answered })}`}
      </p>
      <h2 className="break" id="wall-quiz">
        {question.text}
      </h2>
      <div className="quiz-wall">
        <Choices question={question} onlyRight />
        {!isAsked && <Standings standings={standings} question={question} />}
      </div>
    </section>
  );
}
