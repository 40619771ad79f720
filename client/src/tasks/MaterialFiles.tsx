/** Files that learners need for a task: a drawing, a photo, a film, a data sheet. */
import { useRef } from 'react';
import { tasksOf } from '@silta/shared/tasks/room';
import { AttachmentEditor } from '../attachments/AttachmentEditor.tsx';
import type { FieldsProps } from './taskFields.ts';

const tools = ['photo', 'video', 'file', 'audio'] as const;

export function MaterialFiles({ tasks, draft, changeFiles, reportFiles }: FieldsProps) {
  const { t, sides, locale, partnershipId } = tasks;
  const place = useRef<HTMLFieldSetElement>(null);
  return (
    <fieldset ref={place} className="task-fields task-files">
      <legend className="label">{t('dialog.files')}</legend>
      <AttachmentEditor
        form={place}
        room={tasksOf(partnershipId)}
        list={draft.attachments}
        change={changeFiles}
        report={reportFiles}
        language={locale.slice(0, 2)}
        spoken={sides.all.flatMap(({ record }) => record.languages)}
        drawingSlot=""
        tools={tools}
      />
    </fieldset>
  );
}
