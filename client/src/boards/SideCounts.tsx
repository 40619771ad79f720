/** How many of each side: by side, because that is what makes it interesting. */
import { countsBySide } from '@silta/shared/boards/reactions';
import type { Tally } from '@silta/shared/boards/fields';
import { SideCode } from '../members/SideCode.tsx';
import { useScene } from './boardContext.ts';

interface Props {
  of: Tally | undefined;
  /** A plain zero where nobody has said so yet. */
  orZero?: boolean;
}

export function SideCounts({ of, orZero }: Props) {
  const { sides } = useScene();
  const counts = countsBySide(of);
  if (counts.size === 0) return orZero ? 0 : null;
  return sides.all.map((side) => {
    const count = counts.get(side.id);
    if (count === undefined) return null;
    return (
      <span key={side.id} className="of-side">
        <SideCode side={side} quiet /> {count}
      </span>
    );
  });
}
