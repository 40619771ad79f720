/** Says before anybody writes that not everybody posts in a section. */
import { Lock } from 'lucide-react';
import type { Section } from '@silta/shared/boards/records';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';

export function ClosedSection({ section }: { section: Pick<Section, 'posting'> }) {
  const { t, sides } = useScene();
  const { posting } = section;
  if (posting === 'everyone') return null;
  const side = posting === 'staff' ? null : sides.of(posting);
  return (
    <p className="lane-closed">
      <Icon of={Lock} size="s" />
      {side ? t('posting.onlySide', { side: side.record.name }) : t('posting.onlyStaff')}
    </p>
  );
}
