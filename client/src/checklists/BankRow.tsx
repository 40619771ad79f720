/** One item: what it asks, what is known of it, and what each side says. */
import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { answerOf, isSettled } from '@silta/shared/checklists/answering';
import type { ChecklistItem } from '@silta/shared/checklists/records';
import { rankBetween } from '@silta/shared/rank';
import { announce } from '../ui/announcements.ts';
import { classNames } from '../ui/classNames.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuEntry } from '../ui/Menu.tsx';
import { showToast } from '../ui/toasts.ts';
import { Known } from './Known.tsx';
import { SideAnswer } from './SideAnswer.tsx';
import { aboutOf, titleOf } from './useChecklists.ts';
import type { Checklists } from './useChecklists.ts';

type Props = {
  of: Checklists;
  item: ChecklistItem;
  neighbours: readonly ChecklistItem[];
  place: number;
  onAnswer: () => void;
  onEdit: () => void;
};

export function BankRow(props: Props) {
  const { of, item, onAnswer } = props;
  const { t, sides, mayChange } = of;
  const title = titleOf(item, t);
  const [left, right] = sides.all;
  const isOf = (side: typeof left) => side !== undefined && isSettled(answerOf(item, side.id));
  const answers = sides.all.map((side) => <SideAnswer key={side.id} of={of} item={item} side={side} />);
  const isPair = sides.all.length <= 2;
  return (
    <li className="bank">
      {isPair && answers[0]}
      <div className={classNames('deck', isOf(left) && 'a', isOf(right) && 'b')}>
        <h3 className="break">
          <button type="button" className="deck-open" onClick={onAnswer}>
            {title}
          </button>
        </h3>
        <small className="break">{aboutOf(item, t)}</small>
        <Known of={of} topic={item.topic} />
        {mayChange && (
          <Menu
            label={t('menu.label', { title })}
            entries={() => entriesOf(props)}
            button={(menu) => (
              <IconButton
                {...menu}
                className="deck-menu no-print"
                icon={Ellipsis}
                size="s"
                label={t('menu.label', { title })}
              />
            )}
          />
        )}
      </div>
      {isPair ? (answers[1] ?? <span />) : <div className="bank-many">{answers}</div>}
    </li>
  );
}

function entriesOf({ of, item, neighbours, place, onEdit }: Props): MenuEntry[] {
  const { t, send } = of;
  const title = titleOf(item, t);
  const about = { checklistItemId: item.id };
  const moveTo = (to: number) => {
    const others = neighbours.filter(({ id }) => id !== item.id);
    const rank = rankBetween(others[to - 1]?.rank ?? null, others[to]?.rank ?? null);
    send('checklistItem.move', { ...about, rank });
    announce(t('menu.moved', { title, place: to + 1, all: neighbours.length }));
  };
  const remove = () => {
    send('checklistItem.remove', about);
    // The button that was pressed goes with its row.
    document.getElementById('checklist')?.focus();
    const undo = () => send('checklistItem.restore', about);
    const text = t('menu.removed', { title });
    showToast({ id: item.id, kind: 'done', text, actions: [{ label: t('menu.undo'), onPress: undo }] });
  };
  return [
    { id: 'edit', label: t('menu.edit'), icon: Pencil, onSelect: onEdit },
    {
      id: 'up',
      label: t('menu.up'),
      icon: ArrowUp,
      disabled: place === 0,
      onSelect: () => moveTo(place - 1),
    },
    {
      id: 'down',
      label: t('menu.down'),
      icon: ArrowDown,
      disabled: place === neighbours.length - 1,
      onSelect: () => moveTo(place + 1),
    },
    { id: 'remove', label: t('menu.remove'), icon: Trash2, danger: true, onSelect: remove },
  ];
}
