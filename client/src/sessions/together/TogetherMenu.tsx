/** What whoever leads can do with everybody at once, behind one button. */
import { ChartColumn, Shapes, Timer, Trophy, UsersRound } from 'lucide-react';
import { Suspense, lazy, useState } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { Menu } from '../../ui/Menu.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { useHeld } from '../room/roomContext.ts';
import { useGroups } from './useGroups.ts';

const GroupsDialog = lazy(() => import('./GroupsDialog.tsx').then((m) => ({ default: m.GroupsDialog })));

const QuickPollDialog = lazy(() =>
  import('./QuickPollDialog.tsx').then((m) => ({ default: m.QuickPollDialog })),
);

const StopwatchDialog = lazy(() =>
  import('./StopwatchDialog.tsx').then((m) => ({ default: m.StopwatchDialog })),
);

const QuizDialog = lazy(() => import('./QuizDialog.tsx').then((m) => ({ default: m.QuizDialog })));

type Asked = 'groups' | 'poll' | 'quiz' | 'stopwatch';

export function TogetherMenu() {
  const { t, may, isOpen } = useHeld();
  const { isWorking } = useGroups();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const entries: MenuEntry[] = [];
  if (may('grouping.open'))
    entries.push({
      id: 'groups',
      label: t('groups.start'),
      icon: UsersRound,
      disabled: isWorking,
      onSelect: () => setAsked('groups'),
      ...(isWorking && { note: t('groups.alreadyOpen') }),
    });
  if (may('quickPoll.ask'))
    entries.push({
      id: 'poll',
      label: t('quickPoll.title'),
      icon: ChartColumn,
      onSelect: () => setAsked('poll'),
    });
  if (may('quizQuestion.add'))
    entries.push({
      id: 'quiz',
      label: t('quiz.title'),
      icon: Trophy,
      onSelect: () => setAsked('quiz'),
    });
  if (may('stopwatch.start'))
    entries.push({
      id: 'stopwatch',
      label: t('stopwatch.title'),
      icon: Timer,
      onSelect: () => setAsked('stopwatch'),
    });
  if (entries.length === 0 || !isOpen) return null;
  return (
    <>
      <Menu
        label={t('together.title')}
        entries={entries}
        button={(props) => (
          <button type="button" className="room-ctl" {...props}>
            <Icon of={Shapes} size="l" />
            {t('together.title')}
          </button>
        )}
      />
      <Suspense fallback={null}>
        {asked === 'groups' && <GroupsDialog onClose={close} />}
        {asked === 'poll' && <QuickPollDialog onClose={close} />}
        {asked === 'quiz' && <QuizDialog onClose={close} />}
        {asked === 'stopwatch' && <StopwatchDialog onClose={close} />}
      </Suspense>
    </>
  );
}
