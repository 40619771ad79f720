/** While a board collects: what that means, how much there is of each side, and for staff the way to reveal it. */
import { Layers } from 'lucide-react';
import { can } from '@silta/shared/access';
import type { Section } from '@silta/shared/boards/records';
import { SideCode } from '../members/SideCode.tsx';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';

export function CollectNotice({ sections }: { sections: readonly Section[] }) {
  const { t, board, viewer, sides, actions } = useScene();
  if (!sections.some(({ collecting }) => collecting)) return null;
  const countOf = (id: string) => sections.reduce((sum, { collected }) => sum + (collected[id] ?? 0), 0);
  const mayReveal = can(viewer, 'section.reveal') && board.archivedAt === null;
  return (
    <div className="board-notice">
      <Icon of={Layers} />
      <p>
        {t(can(viewer, 'section.reveal') ? 'collect.aboutStaff' : 'collect.about')}{' '}
        <span className="side-times">
          {sides.all.map((side) => (
            <span key={side.id}>
              <SideCode side={side} quiet /> {t('collect.count', { count: countOf(side.id) })}
            </span>
          ))}
        </span>
      </p>
      {mayReveal && (
        <Button size="s" kind="primary" onClick={() => actions.send('section.reveal', {})}>
          {t('collect.reveal')}
        </Button>
      )}
    </div>
  );
}
