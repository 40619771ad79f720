/** What people wanted to know: what is still open first. */
import { Check } from 'lucide-react';
import type { Question } from '@silta/shared/sessions/liveRecords';
import { Icon } from '../../ui/Icon.tsx';
import { Author } from '../room/Author.tsx';
import { useHeld } from '../room/roomContext.ts';
import { openQuestions, useRemains } from './useRemains.ts';

export function QuestionsPart() {
  const { t } = useHeld();
  const { questions } = useRemains();
  const open = openQuestions({ questions });
  const answered = questions.filter(({ answeredAt, hiddenAt }) => answeredAt !== null && hiddenAt === null);
  if (open.length + answered.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="record-questions">
      <div className="sec-h">
        <h2 id="record-questions">{t('live.questions.title')}</h2>
        <span className="meta">{t('record.openQuestions', { count: open.length })}</span>
      </div>
      <ul className="rows">
        {[...open, ...answered].map((question) => (
          <Row key={question.id} question={question} />
        ))}
      </ul>
    </section>
  );
}

function Row({ question: { text, authorId, sideId, answeredAt } }: { question: Question }) {
  const { t } = useHeld();
  return (
    <li>
      <span className="grow break">
        {text}
        <small>
          <Author memberId={authorId} sideId={sideId} />
        </small>
      </span>
      {answeredAt !== null && (
        <span className="meta row">
          <Icon of={Check} size="s" />
          {t('record.answered')}
        </span>
      )}
    </li>
  );
}
