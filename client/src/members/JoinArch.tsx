/** The bridge of people on the join page: a stone for each person, yours in marker, the keystone still to come. */
import { classNames } from '../ui/classNames.ts';
import { archStones, wideArch } from './archGeometry.ts';
import type { SideLook } from './sideLook.ts';

export type JoinStone = {
  /** Two letters, or a short word such as "You". */
  text?: string;
  you?: boolean;
};
export type JoinArchSide = {
  side: Pick<SideLook, 'hue' | 'position'>;
  /** From the bank towards the keystone. */
  stones: readonly JoinStone[];
};

type Props = {
  sides: readonly JoinArchSide[];
  /** The whole sentence a screen reader says. */
  label: string;
};

/** With fewer people the stones would look like walls; the rest are shown as places still empty. */
const FEWEST_STONES = 8;
/** Letters of 13 px need this much stone. */
const ROOM_FOR_TEXT = 22;

export function JoinArch({ sides, label }: Props) {
  const placed = archStones(
    wideArch,
    sides.map(({ stones }) => Math.max(stones.length, FEWEST_STONES)),
  );
  return (
    <svg className="arch arch-join" viewBox="0 44 640 262" role="img" aria-label={label}>
      <path className="deck" d="M6 62H634" />
      {sides.map(({ side, stones }, sideIndex) => (
        <g key={side.position} data-hue={side.hue}>
          {placed.sides[sideIndex]?.map(({ path, middle, room }, index) => {
            const stone = stones[index];
            return (
              <g key={path}>
                <path className={classNames('st', stone && 'on', stone?.you && 'you')} d={path} />
                {stone?.text && room >= ROOM_FOR_TEXT && (
                  <text className={stone.you ? 'you' : undefined} x={middle.x} y={middle.y + 4.5}>
                    {stone.text}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
      <path className="key" d={placed.key.path} />
      <path className="water" d="M150 288h110M292 288h170M206 298h70M306 298h40M380 298h66" />
    </svg>
  );
}
