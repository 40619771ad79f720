/** The posts of the canvas below one another, in the order in which it is read. */
import { Frame } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useScene } from '../boardContext.ts';
import { laneItems } from '../laneItems.ts';
import { LanePortion } from '../LanePortion.tsx';
import type { LaneProps } from '../laneProps.ts';
import { createPortions } from '../portions.ts';

const sizes = { first: 60, others: 60 };

export function CanvasList({
  lane,
  cards,
  wantedId,
  isForAll,
  onLeave,
}: LaneProps & { onLeave: () => void }) {
  const { t } = useScene();
  const [inPortions] = useState(createPortions);
  const portions = useMemo(() => inPortions(laneItems(lane, null, null), sizes), [inPortions, lane]);
  return (
    <div className="canvas-list">
      <Button icon={Frame} className="canvas-back" onClick={onLeave} autoFocus>
        {t('canvas.leaveList')}
      </Button>
      {portions.map((portion, i) => (
        <LanePortion
          key={portion.key}
          portion={portion}
          of={lane.posts.length}
          layout="canvas"
          cards={cards}
          isWanted={i === 0 || portion.items.some(({ key }) => key === wantedId)}
          isForAll={isForAll}
          editing={null}
        />
      ))}
    </div>
  );
}
