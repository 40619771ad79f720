/** In which order the posts lie. */
import { ArrowUpDown, ChevronDown } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { useScene } from './boardContext.ts';
import { sorts } from './postOrder.ts';
import type { Sort } from './postOrder.ts';

interface Props {
  value: Sort;
  onChange: (sort: Sort) => void;
  isPhone: boolean;
}

export function SortMenu({ value, onChange, isPhone }: Props) {
  const { t, board } = useScene();
  const { reactions } = board;
  const choices = sorts.filter((sort) => sort !== 'reactions' || reactions !== 'none');
  const chosen = choices.includes(value) ? value : 'arranged';
  const nameOf = (sort: Sort) =>
    sort === 'reactions' ? t(`reactions.sort.${reactions}`) : t(`sort.${sort}`);
  const shortNameOf = (sort: Sort) =>
    sort === 'reactions' ? t(`reactions.sortShort.${reactions}`) : t(`sortShort.${sort}`);
  return (
    <Menu
      label={t('sort.label')}
      entries={choices.map((sort) => ({
        id: sort,
        label: nameOf(sort),
        chosen: sort === chosen,
        onSelect: () => onChange(sort),
      }))}
      button={(props) => (
        <Button
          {...props}
          kind="quiet"
          iconEnd={ChevronDown}
          {...(!isPhone && { icon: ArrowUpDown })}
          title={t('sort.label')}
          aria-label={t('sort.now', { order: nameOf(chosen) })}
        >
          {isPhone ? shortNameOf(chosen) : nameOf(chosen)}
        </Button>
      )}
    />
  );
}
