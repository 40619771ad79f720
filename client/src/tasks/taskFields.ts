/** What every group of fields in the dialog of a task is given. */
import type { DraftAttachment } from '../attachments/draftFiles.ts';
import type { FilesReport } from '../attachments/filesReport.ts';
import type { FormError } from '../ui/ErrorSummary.tsx';
import type { TaskDraft } from './taskDraft.ts';
import type { Tasks } from './useTasks.ts';

/** Those in which no file is brought. */
export interface PlainFieldsProps {
  tasks: Tasks;
  draft: TaskDraft;
  change: (some: Partial<TaskDraft>) => void;
  errorOf: (fieldId: string) => FormError['message'] | undefined;
}

export interface FieldsProps extends PlainFieldsProps {
  /** From what is there at that moment: a file may be through while a key is pressed. */
  changeFiles: (next: (before: readonly DraftAttachment[]) => DraftAttachment[]) => void;
  reportFiles: (report: FilesReport) => void;
}
