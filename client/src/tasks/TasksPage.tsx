/** Tasks: a learner's own list, or how it stands with all learners for those who set and look through them. */
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { idFrom } from '@silta/shared/newId';
import type { RoomId } from '@silta/shared/ids';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useParams } from '../ui/router.tsx';
import { PageComing } from '../ui/PageComing.tsx';
import { useTasks } from './useTasks.ts';
import type { Tasks } from './useTasks.ts';
import './tasks.css';

const LearnerTasks = lazy(() => import('./LearnerTasks.tsx').then((m) => ({ default: m.LearnerTasks })));
const StaffTasks = lazy(() => import('./StaffTasks.tsx').then((m) => ({ default: m.StaffTasks })));

export function TasksPage() {
  const partnership = idFrom<RoomId>(useParams().partnershipId);
  return partnership ? <TasksOf partnershipId={partnership} /> : null;
}

function TasksOf({ partnershipId }: { partnershipId: RoomId }) {
  const { t } = useTranslation('tasks');
  const tasks = useTasks(partnershipId);
  const coming = <PageComing title={t('title')} />;
  return (
    <main className="page tasks" id="main" tabIndex={-1} aria-busy={tasks === null || undefined}>
      {tasks ? (
        <Suspense fallback={coming}>
          <ForRole tasks={tasks} />
        </Suspense>
      ) : (
        coming
      )}
    </main>
  );
}

function ForRole({ tasks }: { tasks: Tasks }) {
  const { t, viewer } = tasks;
  if (viewer.role === 'learner') return <LearnerTasks tasks={tasks} />;
  if (viewer.role === 'guest')
    return (
      <EmptyState heading="h1" title={t('title')}>
        {t('guest')}
      </EmptyState>
    );
  return <StaffTasks tasks={tasks} />;
}
