/** What somebody says of a hand-in, written, spoken or shown, and the buttons that send it. */
import { Check, RotateCcw, UserCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import type { AttachmentWish } from '@silta/shared/files/attachments';
import { limits } from '@silta/shared/limits';
import type { Task, Work } from '@silta/shared/tasks/records';
import { isDone, mayConfirm, mayReview } from '@silta/shared/tasks/working';
import { AttachmentEditor } from '../attachments/AttachmentEditor.tsx';
import type { DraftAttachment } from '../attachments/draftFiles.ts';
import { leaveUploads, useFilesReport } from '../attachments/draftReport.ts';
import { SendingNote } from '../attachments/SendingNote.tsx';
import { useSendingWhenThrough } from '../attachments/useSendingWhenThrough.ts';
import { heldUploads } from '../files/currentUploads.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import type { Tasks } from './useTasks.ts';

type Props = { tasks: Tasks; task: Task; work: Work; onDone: () => void };
type Deciding = 'work.return' | 'work.accept' | 'work.confirm' | 'work.help';

const phrases = ['clear', 'photo', 'safety', 'second'] as const;
const tools = ['audio', 'photo'] as const;

/** Begins anew after each word of help, which leaves the hand-in still to be looked through. */
export function Decision(props: Props) {
  const [round, setRound] = useState(0);
  return <Round key={round} {...props} onHelped={() => setRound(round + 1)} />;
}

function Round({ tasks, task, work, onDone, onHelped }: Props & { onHelped: () => void }) {
  const { t, viewer } = tasks;
  const form = useRef<HTMLFormElement>(null);
  const [isMissing, setMissing] = useState(false);
  const isToReview = work.state === 'handedIn' && mayReview(work, viewer);
  const isToConfirm = work.state === 'accepted' && task.needsConfirming && mayConfirm(work, viewer);
  const isToHelp = work.asksForHelp && !isDone(work) && mayReview(work, viewer);
  const said = useSaid(tasks, work, (name) => {
    if (name !== 'work.help') announce(t(name === 'work.return' ? 'review.returned' : 'review.accepted'));
    if (name === 'work.help' && isToReview) onHelped();
    else onDone();
  });
  const { word, setWord, files } = said;
  if (!isToReview && !isToConfirm && !isToHelp) return null;

  function decide(name: Deciding) {
    const isSilent = !/\S/.test(word) && said.list.length === 0;
    setMissing(name === 'work.return' && isSilent);
    if (name !== 'work.return' || !isSilent) said.send(name);
  }

  return (
    <form ref={form} className="task-decision" onSubmit={(event) => event.preventDefault()}>
      <Field label={t('review.word')} {...(isMissing && { error: t('review.wordMissing') })}>
        <TextArea
          rows={2}
          maxLength={limits.taskWord}
          value={word}
          onChange={({ target }) => setWord(target.value)}
        />
      </Field>
      {isToReview && (
        <Phrases tasks={tasks} onPhrase={(phrase) => setWord(`${word.trim()} ${phrase}`.trim())} />
      )}
      <SaidFiles tasks={tasks} task={task} form={form} said={said} />
      <SendingNote isWaiting={said.isWaiting} files={files} onStop={said.stopWaiting} />
      <div className="task-decide">
        {isToHelp && <Button onClick={() => decide('work.help')}>{t('review.help')}</Button>}
        {isToReview && (
          <>
            <Button icon={RotateCcw} onClick={() => decide('work.return')}>
              {t('review.return')}
            </Button>
            <Button kind="primary" icon={Check} onClick={() => decide('work.accept')}>
              {t('review.accept')}
            </Button>
          </>
        )}
        {isToConfirm && (
          <Button kind="primary" icon={UserCheck} onClick={() => decide('work.confirm')}>
            {t('review.confirm')}
          </Button>
        )}
      </div>
    </form>
  );
}

/** What is said, and how it goes out: at once, or when its files are through. */
function useSaid({ send }: Tasks, { taskId, memberId, handIns }: Work, onSent: (name: Deciding) => void) {
  const { accountId } = useRealm();
  const [word, setWord] = useState('');
  const [list, setList] = useState<readonly DraftAttachment[]>([]);
  const [files, report] = useFilesReport(list.length);
  const sending = useSendingWhenThrough(true, files, (wishes: readonly AttachmentWish[], name: Deciding) => {
    const said = { taskId, memberId, word: word.trim(), attachments: [...wishes] };
    if (name === 'work.help') send(name, said);
    else send(name, { ...said, seen: handIns.length });
    leaveUploads(heldUploads(accountId)?.release, list);
    onSent(name);
  });
  return { word, setWord, list, setList, files, report, ...sending };
}

interface FilesProps extends Pick<Props, 'tasks' | 'task'> {
  form: React.RefObject<HTMLFormElement | null>;
  said: ReturnType<typeof useSaid>;
}

function SaidFiles({ tasks: { t, sides, viewer, locale }, task, form, said }: FilesProps) {
  return (
    <fieldset className="task-fields task-files">
      <legend className="label">{t('review.spoken')}</legend>
      <AttachmentEditor
        form={form}
        room={task.roomId}
        list={said.list}
        change={(next) => said.setList(next)}
        report={said.report}
        language={locale.slice(0, 2)}
        spoken={sides.all.flatMap(({ record }) => record.languages)}
        drawingSlot={`silta-drawing/${viewer.memberId}/${task.id}`}
        tools={tools}
      />
    </fieldset>
  );
}

type PhrasesProps = Pick<Props, 'tasks'> & { onPhrase: (phrase: string) => void };

function Phrases({ tasks: { t }, onPhrase }: PhrasesProps) {
  return (
    <ul className="task-phrases" aria-label={t('review.phrases')}>
      {phrases.map((phrase) => (
        <li key={phrase}>
          <Button size="s" onClick={() => onPhrase(t(`phrase.${phrase}`))}>
            {t(`phrase.${phrase}`)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
