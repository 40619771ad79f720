/** What was asked in the quiz, what was right, and how far the teams came. */
import { standingsOf } from '@silta/shared/sessions/quiz';
import { useHeld } from '../room/roomContext.ts';
import { Choices, Standings } from '../together/QuizParts.tsx';
import { useRemains } from './useRemains.ts';

export function QuizPart() {
  const { t } = useHeld();
  const { quiz: asked } = useRemains();
  if (asked.length === 0) return null;
  const rounds = [...new Set(asked.map(({ groupingId }) => groupingId))];
  return (
    <section className="sec" aria-labelledby="record-quiz">
      <div className="sec-h">
        <h2 id="record-quiz">{t('quiz.title')}</h2>
      </div>
      {rounds.map((groupingId) => (
        <Standings key={groupingId} standings={standingsOf(asked, groupingId)} />
      ))}
      {asked.map((question) => (
        <div key={question.id} className="record-step">
          <h3 className="break">{question.text}</h3>
          <Choices question={question} />
        </div>
      ))}
    </section>
  );
}
