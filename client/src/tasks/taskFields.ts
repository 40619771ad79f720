/** What every group of fields in the dialog of a task is given. */
import type { FormError } from '../ui/ErrorSummary.tsx';
import type { TaskDraft } from './taskDraft.ts';
import type { Tasks } from './useTasks.ts';

export interface FieldsProps {
  tasks: Tasks;
  draft: TaskDraft;
  change: (some: Partial<TaskDraft>) => void;
  errorOf: (fieldId: string) => FormError['message'] | undefined;
}
