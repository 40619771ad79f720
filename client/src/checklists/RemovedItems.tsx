/** What was taken off a checklist, and can come back with all that was answered. */
import { Undo2 } from 'lucide-react';
import type { Checklist } from '@silta/shared/checklists/topics';
import { Button } from '../ui/Button.tsx';
import { titleOf } from './useChecklists.ts';
import type { Checklists } from './useChecklists.ts';

export function RemovedItems({ of, list }: { of: Checklists; list: Checklist }) {
  const { t, removed, send } = of;
  const here = removed.filter(({ checklist }) => checklist === list);
  if (here.length === 0) return null;
  return (
    <details className="checklist-removed no-print">
      <summary>{t('removed', { count: here.length })}</summary>
      <ul className="rows">
        {here.map((item) => (
          <li key={item.id}>
            <span className="grow break">{titleOf(item, t)}</span>
            <Button
              size="s"
              icon={Undo2}
              onClick={() => {
                send('checklistItem.restore', { checklistItemId: item.id });
                document.getElementById('checklist')?.focus();
              }}
            >
              {t('bringBack')}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
