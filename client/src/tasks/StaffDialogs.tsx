/** Whatever was opened on the page of tasks: a new one or several, one to read or change, or hand-ins in turn. */
import { Suspense, lazy } from 'react';
import type { Task } from '@silta/shared/tasks/records';
import type { CellKey } from './staffView.ts';
import type { TaskDraft } from './taskDraft.ts';
import type { Tasks } from './useTasks.ts';

const ReviewDialog = lazy(() => import('./ReviewDialog.tsx').then((m) => ({ default: m.ReviewDialog })));
const TaskDialog = lazy(() => import('./TaskDialog.tsx').then((m) => ({ default: m.TaskDialog })));
const SeriesDialog = lazy(() => import('./SeriesDialog.tsx').then((m) => ({ default: m.SeriesDialog })));
const TaskInfo = lazy(() => import('./TaskInfo.tsx').then((m) => ({ default: m.TaskInfo })));

export type Open =
  | { what: 'new'; begun?: Partial<TaskDraft> }
  | { what: 'series' }
  | { what: 'info' | 'edit'; task: Task }
  | ({ what: 'review' } & CellKey)
  | null;

type Props = { tasks: Tasks; open: Open; onOpen: (open: Open) => void; onClose: () => void };

export function StaffDialogs({ tasks, open, onOpen, onClose }: Props) {
  return <Suspense>{dialogOf({ tasks, open, onOpen, onClose })}</Suspense>;
}

function dialogOf({ tasks, open, onOpen, onClose }: Props) {
  switch (open?.what) {
    case 'new':
      return (
        <TaskDialog
          tasks={tasks}
          begun={open.begun}
          onSeveral={() => onOpen({ what: 'series' })}
          onClose={onClose}
        />
      );
    case 'series':
      return <SeriesDialog tasks={tasks} onClose={onClose} />;
    case 'edit':
      return <TaskDialog tasks={tasks} task={open.task} onClose={onClose} />;
    case 'info':
      return (
        <TaskInfo
          tasks={tasks}
          task={open.task}
          onEdit={() => onOpen({ what: 'edit', task: open.task })}
          onClose={onClose}
        />
      );
    case 'review':
      return (
        <ReviewDialog
          tasks={tasks}
          of={open}
          onGo={(key) => onOpen({ what: 'review', ...key })}
          onClose={onClose}
        />
      );
    case undefined:
      return null;
  }
}
