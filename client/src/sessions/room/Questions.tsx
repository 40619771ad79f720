/** What people would like to know: those that most want first, those that are answered last. */
import { Check, ChevronUp, Ellipsis, Plus, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { belongingOf } from '@silta/shared/belonging';
import { can } from '@silta/shared/access';
import { newId } from '@silta/shared/newId';
import type { QuestionId } from '@silta/shared/ids';
import type { Question, Upvote } from '@silta/shared/sessions/liveRecords';
import { limits } from '@silta/shared/limits';
import { useRecords } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { classNames } from '../../ui/classNames.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { LineForm } from '../LineForm.tsx';
import { useStopNow } from '../visit/useStops.ts';
import { Author } from './Author.tsx';
import { useDraft } from './drafts.tsx';
import { hidingEntry } from './hiding.ts';
import { useHeld } from './roomContext.ts';

export function Questions() {
  const { t, session, takesPart, isOpen } = useHeld();
  const stop = useStopNow();
  // Those of the station at which everybody is stand with it.
  const questions = useRecords(session.id, 'question').filter(
    ({ agendaItemId }) => agendaItemId === null || agendaItemId !== stop?.station.id,
  );
  const upvotes = useRecords(session.id, 'upvote');
  const [isAsking, setAsking] = useState(false);
  const mayAsk = takesPart && isOpen;
  return (
    <section className="room-questions-part" aria-labelledby="room-questions" tabIndex={0}>
      <div className="room-h">
        <h2 id="room-questions">{t('live.questions.title')}</h2>
        {mayAsk && !isAsking && (
          <Button kind="quiet" size="s" icon={Plus} onClick={() => setAsking(true)}>
            {t('live.questions.ask')}
          </Button>
        )}
      </div>
      {mayAsk && isAsking && <AskForm onDone={() => setAsking(false)} />}
      {questions.length === 0 && <p className="ui ink2 room-pad">{t('live.questions.empty')}</p>}
      <ol className="room-questions">
        {arranged(questions, upvotes).map(({ question, votes }) => (
          <QuestionLine key={question.id} question={question} votes={votes} />
        ))}
      </ol>
    </section>
  );
}

function arranged(questions: readonly Question[], upvotes: readonly Upvote[]) {
  const votes = new Map<QuestionId, Upvote[]>();
  for (const vote of upvotes) votes.set(vote.questionId, [...(votes.get(vote.questionId) ?? []), vote]);
  return questions
    .map((question) => ({ question, votes: votes.get(question.id) ?? [] }))
    .sort(
      (a, b) =>
        Number(a.question.answeredAt !== null) - Number(b.question.answeredAt !== null) ||
        b.votes.length - a.votes.length ||
        (a.question.askedAt < b.question.askedAt ? -1 : 1),
    );
}

function AskForm({ onDone }: { onDone: () => void }) {
  const { t, send } = useHeld();
  const [text, setText] = useDraft('question');

  return (
    <LineForm
      className="room-form"
      label={t('live.questions.field')}
      maxLength={limits.questionText}
      text={text}
      setText={setText}
      onLine={() => {
        send('question.ask', { id: newId<QuestionId>(), text });
        onDone();
      }}
      onEscape={onDone}
    >
      <Button type="submit" size="s" kind="primary">
        {t('live.questions.ask')}
      </Button>
    </LineForm>
  );
}

export function QuestionLine({ question, votes }: { question: Question; votes: readonly Upvote[] }) {
  const { t, viewer, takesPart, isOpen, send } = useHeld();
  const { id: questionId, text, hiddenAt, answeredAt } = question;
  const isMine = votes.some(({ memberId }) => memberId === viewer.memberId);
  const mayVote = takesPart && isOpen && answeredAt === null;
  const shown = text === '' ? t('live.hidden') : text;
  return (
    <li className={classNames(answeredAt !== null && 'answered')}>
      <button
        type="button"
        className="room-vote"
        aria-pressed={isMine}
        aria-disabled={!mayVote || undefined}
        aria-label={t('live.questions.vote', { count: votes.length, text: shown })}
        onClick={() => mayVote && send(isMine ? 'question.unvote' : 'question.vote', { questionId })}
      >
        <Icon of={ChevronUp} size="s" />
        {votes.length}
      </button>
      <span className="room-question">
        <span className={classNames('break', text === '' && 'ink3')}>{shown}</span>
        <br />
        <span className="meta">
          <Author memberId={question.authorId} sideId={question.sideId} />
          {answeredAt !== null && <> · {t('live.questions.answered')}</>}
          {hiddenAt !== null && text !== '' && <> · {t('live.hidden')}</>}
        </span>
      </span>
      <QuestionMenu question={question} />
    </li>
  );
}

function QuestionMenu({ question }: { question: Question }) {
  const { t, viewer, may, send } = useHeld();
  const { id: questionId, answeredAt, hiddenAt } = question;
  const entries: MenuEntry[] = [];
  if (may('question.answer'))
    entries.push(
      answeredAt === null
        ? {
            id: 'answer',
            label: t('live.questions.answer'),
            icon: Check,
            onSelect: () => send('question.answer', { questionId }),
          }
        : {
            id: 'reopen',
            label: t('live.questions.reopen'),
            icon: RotateCcw,
            onSelect: () => send('question.reopen', { questionId }),
          },
    );
  if (may('question.hide'))
    entries.push(
      hidingEntry(t, {
        isHidden: hiddenAt !== null,
        hide: () => send('question.hide', { questionId }),
        show: () => send('question.show', { questionId }),
      }),
    );
  if (can(viewer, 'question.remove', belongingOf('question', question)))
    entries.push({
      id: 'remove',
      label: t('live.questions.remove'),
      icon: Trash2,
      danger: true,
      onSelect: () => send('question.remove', { questionId }),
    });
  if (entries.length === 0) return null;
  return (
    <Menu
      label={t('live.more')}
      entries={entries}
      button={(props) => <IconButton size="s" icon={Ellipsis} label={t('live.more')} {...props} />}
    />
  );
}
