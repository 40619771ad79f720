/** The codes of sides that made or share a thing: two spliced on a slant, three to six in a chain. */
import { classNames } from '../ui/classNames.ts';
import { SideCode } from './SideCode.tsx';
import type { SideLook } from './sideLook.ts';

type Props = { sides: readonly Pick<SideLook, 'code' | 'hue'>[]; tab?: boolean };

export function Splice({ sides, tab }: Props) {
  const [only] = sides;
  if (only && sides.length === 1) return <SideCode side={only} tab={tab} />;
  return (
    <span className={classNames(sides.length === 2 ? 'splice' : 'chain', tab && 'tab')}>
      {sides.map((side) => (
        <SideCode key={side.code + side.hue} side={side} />
      ))}
    </span>
  );
}
