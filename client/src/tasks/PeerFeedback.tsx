/** What a learner is to say of others' hand-ins, and what others have said of theirs. */
import { useState } from 'react';
import type { Payload } from '@silta/shared/commands';
import { limits } from '@silta/shared/limits';
import type { PeerFeedback, PeerRules, Task } from '@silta/shared/tasks/records';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { useRecords, useRefused } from '../realtime/hooks.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { keepAnswers, recallAnswers } from './peerDraft.ts';
import type { Tasks } from './useTasks.ts';
import { Version } from './WorkStory.tsx';

type Props = { tasks: Tasks; task: Task; heading: 'h2' | 'h3' };

export function PeerPart({ tasks, task, heading: Heading }: Props) {
  const { t, viewer } = tasks;
  const all = useRecords(task.roomId, 'peerFeedback').filter(({ taskId }) => taskId === task.id);
  const { peers } = task;
  if (!peers) return null;
  const mine = all.filter(({ giverId }) => giverId === viewer.memberId);
  const aboutMe = all.filter(({ memberId }) => memberId === viewer.memberId);
  const waits = mine.length > 0 && aboutMe.length === 0 && peers.state === 'givenOut';
  return (
    <>
      {peers.state === 'waiting' && <p className="meta">{t('peers.soon')}</p>}
      {mine.length > 0 && (
        <div className="task-peers">
          <Heading>{t('peers.yours')}</Heading>
          <ul>
            {mine.map((each) => (
              <Given key={each.id} tasks={tasks} task={task} peers={peers} feedback={each} />
            ))}
          </ul>
        </div>
      )}
      {waits && <p className="meta">{t('peers.blind')}</p>}
      {aboutMe.length > 0 && (
        <div className="task-peers">
          <Heading>{t('peers.aboutYours')}</Heading>
          <ul>
            {aboutMe.map((each) => (
              <Said key={each.id} tasks={tasks} peers={peers} feedback={each} by="giver" />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

type OneProps = { tasks: Tasks; peers: PeerRules; feedback: PeerFeedback };

function Given({ tasks, task, peers, feedback }: OneProps & { task: Task }) {
  const { t } = tasks;
  const isGiven = feedback.givenAt !== null;
  const [isOpen, setOpen] = useState(!isGiven);
  const isTaking = peers.state === 'givenOut';
  const { accountId } = useRealm();
  useRefused(({ name, payload }) => {
    const { taskId, memberId, answers } = payload as Partial<Payload<'peerFeedback.give'>>;
    if (name !== 'peerFeedback.give' || taskId !== feedback.taskId || memberId !== feedback.memberId) return;
    // Whoever has begun anew meanwhile keeps that.
    if (!recallAnswers(accountId, feedback.id)) keepAnswers(accountId, feedback.id, answers ?? []);
    setOpen(true);
  });
  return (
    <li>
      <Person tasks={tasks} feedback={feedback} who="receiver" />
      <Version tasks={tasks} task={task} of={feedback.handIn} />
      {isOpen && isTaking ? (
        <Answering tasks={tasks} peers={peers} feedback={feedback} onDone={() => setOpen(false)} />
      ) : (
        <>
          <Answers peers={peers} feedback={feedback} />
          {isTaking && (
            <Button size="s" onClick={() => setOpen(true)}>
              {t('peers.change')}
            </Button>
          )}
        </>
      )}
    </li>
  );
}

function Answering({ tasks: { t, send }, peers, feedback, onDone }: OneProps & { onDone: () => void }) {
  const { accountId } = useRealm();
  const { taskId, memberId, id } = feedback;
  const [answers, setAnswers] = useState(() => recallAnswers(accountId, id) ?? feedback.answers);
  const [isMissing, setMissing] = useState(false);
  const isEmpty = (i: number) => !/\S/.test(answers[i] ?? '');

  function write(at: number, text: string): void {
    const after = peers.questions.map((_, i) => (i === at ? text : (answers[i] ?? '')));
    setAnswers(after);
    keepAnswers(accountId, id, after);
  }

  return (
    <form
      className="task-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const areMissing = peers.questions.some((_, i) => isEmpty(i));
        setMissing(areMissing);
        if (areMissing) return;
        send('peerFeedback.give', { taskId, memberId, answers: answers.map((text) => text.trim()) });
        keepAnswers(accountId, id, []);
        announce(t('peers.sent'));
        onDone();
      }}
    >
      {peers.questions.map((question, i) => (
        <Field key={i} label={question} {...(isMissing && isEmpty(i) && { error: t('peers.answerMissing') })}>
          <TextArea
            rows={2}
            maxLength={limits.peerAnswer}
            value={answers[i] ?? ''}
            onChange={({ target }) => write(i, target.value)}
          />
        </Field>
      ))}
      <div className="row">
        <Button type="submit" kind="primary">
          {t('peers.give')}
        </Button>
      </div>
    </form>
  );
}

type SaidProps = OneProps & { by: 'giver' | 'receiver'; children?: React.ReactNode };

/** One word on a hand-in, with who gave it, or to whom. */
export function Said({ tasks, peers, feedback, by, children }: SaidProps) {
  return (
    <li>
      <Person tasks={tasks} feedback={feedback} who={by} />
      <Answers peers={peers} feedback={feedback} />
      {children}
    </li>
  );
}

function Answers({ peers, feedback }: Omit<OneProps, 'tasks'>) {
  if (feedback.givenAt === null) return null;
  return (
    <dl className="task-answers">
      {peers.questions.map((question, i) => (
        <div key={i}>
          <dt className="meta break">{question}</dt>
          <dd className="read break task-why">{feedback.answers[i]}</dd>
        </div>
      ))}
    </dl>
  );
}

function Person({
  tasks: { sides },
  feedback,
  who,
}: Pick<OneProps, 'tasks' | 'feedback'> & { who: SaidProps['by'] }) {
  const member = sides.member(who === 'giver' ? feedback.giverId : feedback.memberId);
  const side = member && sides.of(member.sideId);
  return (
    <p className="row">
      {side && <Avatar side={side} name={member.name} />}
      <b>{member?.name ?? '–'}</b> {side && <SideCode side={side} quiet />}
    </p>
  );
}
