/** Readiness as an arch: one stone per step and side, an empty keystone until everything is done. */
import { classNames } from '../ui/classNames.ts';
import { archStones, smallArch } from './archGeometry.ts';
import type { SideLook } from './sideLook.ts';

export type ArchSide = {
  side: Pick<SideLook, 'hue' | 'position'>;
  /** From the bank towards the keystone; true is laid. */
  stones: readonly boolean[];
};

type Props = {
  sides: readonly ArchSide[];
  /** The whole sentence a screen reader says; the same numbers stand in text beside it. */
  label: string;
};

export function Arch({ sides, label }: Props) {
  const placed = archStones(
    smallArch,
    sides.map(({ stones }) => stones.length),
  );
  const closed = sides.every(({ stones }) => stones.every(Boolean));
  return (
    <svg className="arch" viewBox="0 1 320 120" role="img" aria-label={label}>
      <path className="deck" d="M8 4H312" />
      {sides.map(({ side, stones }, sideIndex) =>
        placed.sides[sideIndex]?.map(({ path }, index) => (
          <path key={path} className={classNames('st', stones[index] && 'on')} data-hue={side.hue} d={path} />
        )),
      )}
      <path className={classNames('key', closed && 'on')} d={placed.key.path} />
    </svg>
  );
}
