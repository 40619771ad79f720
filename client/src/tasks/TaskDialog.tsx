/** Sets a task, or changes one: what, for whom, until when, and how it is handed in; the rest is folded away. */
import { useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { TaskId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Task } from '@silta/shared/tasks/records';
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
import type { TaskDraft } from './taskDraft.ts';
import type { FieldsProps } from './taskFields.ts';
import type { Tasks } from './useTasks.ts';
import { WaysFields } from './WaysFields.tsx';
import { DueFields } from './DueFields.tsx';

type Props = { tasks: Tasks; task?: Task; onClose: () => void };

export function TaskDialog({ tasks, task, onClose }: Props) {
  const { t, zone, viewer, send } = tasks;
  // As it was when it was opened: what others change meanwhile is not undone unseen.
  const [before] = useState(task);
  const [draft, setDraft] = useState<TaskDraft | null>(() =>
    before ? draftOf(before, zone) : viewer.memberId && blankTask(zone, viewer.memberId),
  );
  const errors = useFormErrors();
  if (!draft) return null;

  function submit(of: TaskDraft) {
    if (!errors.show(taskFaults(of, t))) return;
    const fields = taskFrom(of, before?.items);
    if (before) send('task.edit', { taskId: before.id, was: before.version, ...fields });
    else send('task.set', { id: newId<TaskId>(), ...fields });
    announce(t(before ? 'dialog.saved' : 'dialog.isSet'));
    onClose();
  }

  const fields: FieldsProps = {
    tasks,
    draft,
    change: (some) => setDraft((all) => all && { ...all, ...some }),
    errorOf: errors.of,
  };
  return (
    <Dialog
      open
      title={t(before ? 'dialog.edit' : 'new')}
      closeLabel={t('close')}
      onClose={onClose}
      onSubmit={() => submit(draft)}
      errors={errors.all}
      errorTitle={t('dialog.fix')}
      actions={
        <>
          <Button kind="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button kind="primary" type="submit">
            {t(before ? 'dialog.save' : 'dialog.set')}
          </Button>
        </>
      }
    >
      {!before && <TaskTemplateField {...fields} />}
      <WhatFields {...fields} />
      <LearnersFields {...fields} />
      <DueFields {...fields} />
      <WaysFields {...fields} />
      <MoreFields {...fields} />
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
