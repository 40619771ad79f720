/** Sets a task, or changes one: what, for whom, until when, and how it is handed in; the rest is folded away. */
import { useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { TaskId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Task } from '@silta/shared/tasks/records';
import { leaveUploads, useFilesReport } from '../attachments/draftReport.ts';
import { SendingNote } from '../attachments/SendingNote.tsx';
import { useSendingWhenThrough } from '../attachments/useSendingWhenThrough.ts';
import { heldUploads } from '../files/currentUploads.ts';
import { useRealm } from '../realtime/RealmProvider.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { TextArea } from '../ui/TextArea.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { LearnersFields } from './LearnersFields.tsx';
import { MoreFields } from './MoreFields.tsx';
import { TaskTemplateField } from './TaskTemplateField.tsx';
import { blankTask, draftOf, fieldIds, taskFaults, taskFrom } from './taskDraft.ts';
import type { TaskDraft, TaskFields } from './taskDraft.ts';
import type { FieldsProps } from './taskFields.ts';
import type { Tasks } from './useTasks.ts';
import { WaysFields } from './WaysFields.tsx';
import { DueFields } from './DueFields.tsx';

type Props = {
  tasks: Tasks;
  task?: Task;
  /** What a new one begins with. */
  begun?: Partial<TaskDraft> | undefined;
  /** Wanted instead: several at once. */
  onSeveral?: () => void;
  onClose: () => void;
};

export function TaskDialog({ tasks, task, begun, onSeveral, onClose }: Props) {
  const { t, zone, viewer, send } = tasks;
  // As it was when it was opened: what others change meanwhile is not undone unseen.
  const [before] = useState(task);
  const [draft, setDraft] = useState<TaskDraft | null>(() =>
    before ? draftOf(before, zone) : viewer.memberId && { ...blankTask(zone, viewer.memberId), ...begun },
  );
  const errors = useFormErrors();
  const { accountId } = useRealm();
  const [files, reportFiles] = useFilesReport(draft?.attachments.length ?? 0);
  const sending = useSendingWhenThrough(draft !== null, files, (wishes, fields: TaskFields) => {
    const attachments = [...wishes];
    if (before) send('task.edit', { taskId: before.id, was: before.version, ...fields, attachments });
    else send('task.set', { id: newId<TaskId>(), ...fields, attachments });
    leaveUploads(heldUploads(accountId)?.release, draft?.attachments ?? []);
    announce(t(before ? 'dialog.saved' : 'dialog.isSet'));
    onClose();
  });
  if (!draft) return null;

  function close() {
    leaveUploads(heldUploads(accountId)?.drop, draft?.attachments ?? []);
    onClose();
  }

  const fields: FieldsProps = {
    tasks,
    draft,
    change: (some) => setDraft((all) => all && { ...all, ...some }),
    changeFiles: (next) => setDraft((all) => all && { ...all, attachments: next(all.attachments) }),
    reportFiles,
    errorOf: errors.of,
  };
  return (
    <Dialog
      open
      title={t(before ? 'dialog.edit' : 'new')}
      closeLabel={t('close')}
      onClose={close}
      onSubmit={() => errors.show(taskFaults(draft, t)) && sending.send(taskFrom(draft, before?.items))}
      errors={errors.all}
      errorTitle={t('dialog.fix')}
      actions={
        <>
          <Button kind="quiet" onClick={close}>
            {t('cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t(before ? 'dialog.save' : 'dialog.set')}
          </Button>
        </>
      }
    >
      {onSeveral && <TaskTemplateField {...fields} onSeveral={onSeveral} />}
      <WhatFields {...fields} />
      <LearnersFields {...fields} />
      <DueFields {...fields} />
      <WaysFields {...fields} />
      <MoreFields {...fields} />
      <SendingNote isWaiting={sending.isWaiting} files={files} onStop={sending.stopWaiting} />
    </Dialog>
  );
}

function WhatFields({ tasks: { t }, draft, change, errorOf }: FieldsProps) {
  return (
    <>
      <Field label={t('dialog.title')} id={fieldIds.title} error={errorOf(fieldIds.title)} required>
        <TextInput
          maxLength={limits.taskTitle}
          value={draft.title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </Field>
      <Field label={t('dialog.why')} hint={t('dialog.whyHint')}>
        <TextArea
          rows={2}
          maxLength={limits.taskWhy}
          value={draft.why}
          onChange={({ target }) => change({ why: target.value })}
        />
      </Field>
    </>
  );
}
