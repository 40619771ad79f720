/** The built-in checklists that nobody has begun yet. */
import { checklists } from '@silta/shared/checklists/topics';
import type { Checklist } from '@silta/shared/checklists/topics';
import { announce } from '../ui/announcements.ts';
import type { Checklists } from './useChecklists.ts';

type Props = { of: Checklists; onBegin: (list: Checklist) => void };

export function MoreLists({ of, onBegin }: Props) {
  const { t, begun, send } = of;
  const left = checklists.filter((name) => !begun.some((each) => each.name === name));
  if (left.length === 0) return null;
  return (
    <div className="checklist-more no-print">
      {begun.length > 0 && <p className="ui ink2">{t('more')}</p>}
      <div className="starters">
        {left.map((name) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              send('checklist.begin', { checklist: name });
              announce(t('begun', { list: t(`list.${name}`) }));
              onBegin(name);
            }}
          >
            {t(`list.${name}`)}
          </button>
        ))}
      </div>
    </div>
  );
}
