/** Hands something in: words, files, an address, a post, or the word that it is done. */
import { Check, Send } from 'lucide-react';
import { useRef } from 'react';
import { limits } from '@silta/shared/limits';
import type { HandInWay, Task, Work } from '@silta/shared/tasks/records';
import { isSomething } from '@silta/shared/tasks/working';
import { AttachmentEditor } from '../attachments/AttachmentEditor.tsx';
import type { AttachTool } from '../attachments/AttachTools.tsx';
import { SendingNote } from '../attachments/SendingNote.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { addressFrom } from '../ui/webAddress.ts';
import { OwnPostField } from './OwnPostField.tsx';
import { useHandIn } from './useHandIn.ts';
import type { Tasks } from './useTasks.ts';

type Props = { tasks: Tasks; task: Task; work: Work | null };

const ids = { text: 'hand-in-text', link: 'hand-in-link', files: 'hand-in-files', post: 'hand-in-post' };

export function HandInForm({ tasks, task, work }: Props) {
  const { t, send } = tasks;
  const form = useRef<HTMLFormElement>(null);
  const handIn = useHandIn(task, work, (ready) => {
    send('work.handIn', { taskId: task.id, ...ready });
    announce(t('form.sent'));
  });
  const { draft, change } = handIn;
  const errors = useFormErrors();
  const { ways } = task;
  const isAgain = (work?.handIns.length ?? 0) > 0;
  const mayTick = ways.includes('tick');

  function submit() {
    const text = draft.text.trim();
    const link = addressFrom(draft.link);
    const isWrong = link === null;
    const isMissing = !isSomething(ways, { ...draft, text, link: link ?? '' });
    const isFine = errors.show([
      isWrong && { fieldId: ids.link, message: t('form.linkWrong') },
      isMissing && !isWrong && { fieldId: firstField(ways), message: t('form.missing') },
    ]);
    if (isFine && link !== null) handIn.send({ text, link, postId: draft.postId });
  }

  return (
    <form
      ref={form}
      className="task-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field
        label={ways.includes('text') ? t('form.text') : t('form.word')}
        id={ids.text}
        error={errors.of(ids.text)}
      >
        <TextArea
          rows={ways.includes('text') ? 3 : 1}
          maxLength={limits.handInText}
          value={draft.text}
          onChange={({ target }) => change((before) => ({ ...before, text: target.value }))}
        />
      </Field>
      <Files tasks={tasks} task={task} form={form} handIn={handIn} error={errors.of(ids.files)} />
      {ways.includes('link') && (
        <Field label={t('form.link')} id={ids.link} error={errors.of(ids.link)}>
          <TextInput
            inputMode="url"
            maxLength={limits.linkUrl}
            value={draft.link}
            onChange={({ target }) => change((before) => ({ ...before, link: target.value }))}
          />
        </Field>
      )}
      {ways.includes('post') && task.boardId !== null && (
        <OwnPostField
          tasks={tasks}
          id={ids.post}
          boardId={task.boardId}
          postId={draft.postId}
          error={errors.of(ids.post)}
          onChange={(postId) => change((before) => ({ ...before, postId }))}
        />
      )}
      <SendingNote isWaiting={handIn.isWaiting} files={handIn.files} onStop={handIn.stopWaiting} />
      <Button kind="primary" icon={mayTick ? Check : Send} type="submit" className="task-go">
        {isAgain ? t('form.again') : mayTick ? t('form.done') : t('form.handIn')}
      </Button>
    </form>
  );
}

/** Where it is to be said that nothing is there yet. */
function firstField(ways: readonly HandInWay[]): string {
  if (ways.includes('text')) return ids.text;
  if (toolsFor(ways).length > 0) return ids.files;
  return ways.includes('link') ? ids.link : ids.post;
}

/** A task that takes any file takes all that can be made on the device, too. */
function toolsFor(ways: readonly HandInWay[]): AttachTool[] {
  const any = ways.includes('file');
  const kinds: readonly [AttachTool, HandInWay][] = [
    ['photo', 'photo'],
    ['video', 'video'],
    ['file', 'file'],
    ['audio', 'audio'],
    ['drawing', 'photo'],
  ];
  return kinds.flatMap(([tool, way]) => (any || ways.includes(way) ? [tool] : []));
}

interface FilesProps extends Omit<Props, 'work'> {
  form: React.RefObject<HTMLFormElement | null>;
  handIn: ReturnType<typeof useHandIn>;
  error: string | undefined;
}

function Files({ tasks: { t, sides, viewer, locale }, task, form, handIn, error }: FilesProps) {
  const tools = toolsFor(task.ways);
  if (tools.length === 0) return null;
  return (
    <fieldset className="task-fields task-files" id={ids.files} tabIndex={-1}>
      <legend className="label">{t('form.files')}</legend>
      <AttachmentEditor
        form={form}
        room={task.roomId}
        list={handIn.draft.attachments}
        change={(next) => handIn.change((before) => ({ ...before, attachments: next(before.attachments) }))}
        report={handIn.report}
        language={locale.slice(0, 2)}
        spoken={sides.all.flatMap(({ record }) => record.languages)}
        drawingSlot={`silta-drawing/${viewer.memberId}/${task.id}`}
        tools={tools}
      />
      {error !== undefined && <p className="err">{error}</p>}
    </fieldset>
  );
}
