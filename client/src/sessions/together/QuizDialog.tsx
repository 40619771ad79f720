/** Where a quiz is prepared and begun: its teams, its questions, and which is asked now. */
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { can } from '@silta/shared/access';
import { limits } from '@silta/shared/limits';
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useHeld } from '../room/roomContext.ts';
import { QuizQuestionDialog } from './QuizQuestionDialog.tsx';
import { QuizTeams } from './QuizTeams.tsx';
import { usePress } from './usePress.ts';
import { useQuiz } from './useQuiz.ts';
import './quizCard.css';
import './quizDialog.css';

export function QuizDialog({ onClose }: { onClose: () => void }) {
  const { t, may } = useHeld();
  const { questions } = useQuiz();
  const [edited, setEdited] = useState<QuizQuestion | 'new' | null>(null);
  const isFull = questions.length >= limits.quizQuestions;
  if (edited !== null)
    return <QuizQuestionDialog of={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />;
  return (
    <Dialog
      open
      title={t('quiz.title')}
      closeLabel={t('dialog.close')}
      size="l"
      onClose={onClose}
      actions={
        <Button kind="quiet" onClick={onClose}>
          {t('dialog.close')}
        </Button>
      }
    >
      {may('grouping.open') && <QuizTeams />}
      <section className="quiz-part" aria-labelledby="quiz-questions">
        <h3 id="quiz-questions">{t('quiz.questions')}</h3>
        {questions.length === 0 ? (
          <p className="ui">{t('quiz.none')}</p>
        ) : (
          <ol className="rows">
            {questions.map((question) => (
              <Row
                key={question.id}
                question={question}
                onEdit={() => setEdited(question)}
                onAsked={onClose}
              />
            ))}
          </ol>
        )}
        {isFull ? (
          <p className="meta">{t('quiz.full', { count: limits.quizQuestions })}</p>
        ) : (
          <Button icon={Plus} onClick={() => setEdited('new')}>
            {t('quiz.add')}
          </Button>
        )}
      </section>
    </Dialog>
  );
}

interface RowProps {
  question: QuizQuestion;
  onEdit: () => void;
  onAsked: () => void;
}

function Row({ question, onEdit, onAsked }: RowProps) {
  const { t } = useHeld();
  const { text, state, choices, solution } = question;
  return (
    <li>
      <div className="grow">
        <p className="break strong">{text.length > 0 ? text : t('quiz.unseen')}</p>
        {solution !== null && (
          <small className="break">{t('quiz.isRight', { choice: choices[solution] })}</small>
        )}
      </div>
      {state === 'prepared' ? (
        <Keys question={question} onEdit={onEdit} onAsked={onAsked} />
      ) : (
        <span className="meta">{t(`quiz.state.${state}`)}</span>
      )}
    </li>
  );
}

/** For one that nobody has seen yet. */
function Keys({ question, onEdit, onAsked }: RowProps) {
  const { t, viewer, send } = useHeld();
  const { teams, questions } = useQuiz();
  const { isBusy, press } = usePress();
  const { id: quizQuestionId, text, sideId, authorId } = question;
  const mayChange = can(viewer, 'quizQuestion.edit', { sideId, ownerId: authorId });
  const mayAsk = teams.length > 0 && !questions.some(({ state }) => state === 'open');

  async function ask() {
    if (await press('quizQuestion.open', { quizQuestionId })) onAsked();
  }

  return (
    <>
      {mayChange && (
        <>
          <IconButton icon={Pencil} label={t('quiz.edit', { text })} onClick={onEdit} />
          <IconButton
            icon={Trash2}
            label={t('quiz.remove', { text })}
            onClick={() => {
              send('quizQuestion.remove', { quizQuestionId });
              announce(t('quiz.removed'));
            }}
          />
        </>
      )}
      <Button
        busy={isBusy}
        aria-disabled={!mayAsk}
        title={mayAsk ? undefined : t(teams.length > 0 ? 'quiz.oneOpen' : 'quiz.teamsFirst')}
        onClick={() => mayAsk && void ask()}
      >
        {t('quiz.ask')}
        <span className="sr"> {text}</span>
      </Button>
    </>
  );
}
