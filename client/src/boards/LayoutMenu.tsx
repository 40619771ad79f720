/** Which layout somebody looks at; on everybody else's screen the board stays as it is. */
import { ChevronDown } from 'lucide-react';
import { layouts } from '@silta/shared/boards/choices';
import type { Layout } from '@silta/shared/boards/records';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import type { MenuAction } from '../ui/Menu.tsx';
import { useScene } from './boardContext.ts';
import type { Texts } from './boardContext.ts';
import { layoutIcons } from './layoutTraits.ts';

interface Props {
  value: Layout;
  onChange: (layout: Layout) => void;
}

export function LayoutMenu({ value, onChange }: Props) {
  const { t } = useScene();
  return (
    <Menu
      label={t('toolbar.layout')}
      entries={layoutEntries({ t, value, onChange })}
      button={(props) => (
        <Button
          {...props}
          icon={layoutIcons[value]}
          iconEnd={ChevronDown}
          title={t('toolbar.layout')}
          aria-label={t('layout.now', { layout: t(`layout.${value}`) })}
        >
          {t(`layout.${value}`)}
        </Button>
      )}
    />
  );
}

export function layoutEntries({ t, value, onChange }: Props & { t: Texts }): MenuAction[] {
  return layouts.map((layout) => ({
    id: `layout-${layout}`,
    label: t(`layout.${layout}`),
    icon: layoutIcons[layout],
    chosen: layout === value,
    onSelect: () => onChange(layout),
  }));
}
