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
  const { t } = useScene();
  return (
    <Menu
      label={t('sort.label')}
      entries={sorts.map((sort) => ({
        id: sort,
        label: t(`sort.${sort}`),
        chosen: sort === value,
        onSelect: () => onChange(sort),
      }))}
      button={(props) => (
        <Button
          {...props}
          kind="quiet"
          iconEnd={ChevronDown}
          {...(!isPhone && { icon: ArrowUpDown })}
          title={t('sort.label')}
          aria-label={t('sort.now', { order: t(`sort.${value}`) })}
        >
          {isPhone ? t(`sortShort.${value}`) : t(`sort.${value}`)}
        </Button>
      )}
    />
  );
}
