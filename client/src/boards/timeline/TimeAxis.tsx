/** The scale of a timeline: how much each side has when, and a way to each period. */
import { useMemo } from 'react';
import type { CSSProperties } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { SideCode } from '../../members/SideCode.tsx';
import { useScene } from '../boardContext.ts';
import { density } from './timeGroups.ts';
import type { TimeGroup } from './timeGroups.ts';
import { periodText } from './timeScale.ts';
import type { TimeScale } from './timeScale.ts';
import { groupIdOf } from './timeline.ts';

const parts = 120;

interface Props {
  posts: readonly Post[];
  scale: TimeScale;
  groups: readonly TimeGroup[];
}

export function TimeAxis({ posts, scale, groups }: Props) {
  const { t, locale } = useScene();
  const countOf = new Map(groups.map(({ key, posts: of }) => [key, of.length]));
  return (
    <nav
      className="time-axis"
      aria-label={t('timeline.axis')}
      style={{ '--periods': scale.periods.length } as CSSProperties}
    >
      <div className="time-axis-b">
        <Bars posts={posts} scale={scale} />
        <ol className="time-ticks">
          {scale.periods.map((period) => {
            const key = String(period.start);
            const text = periodText(period, scale.unit, locale);
            return (
              <li key={key} style={{ flexGrow: period.end - period.start }}>
                {countOf.has(key) ? (
                  <button type="button" className="linkbtn" onClick={() => goToGroup(key)}>
                    {text}
                  </button>
                ) : (
                  <span>{text}</span>
                )}
              </li>
            );
          })}
        </ol>
      </div>
    </nav>
  );
}

function goToGroup(key: string): void {
  const heading = document.getElementById(groupIdOf(key));
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}

/** The numbers stand in the headings; this only shows where it is dense. */
function Bars({ posts, scale }: Pick<Props, 'posts' | 'scale'>) {
  const { sides } = useScene();
  const rows = useMemo(
    () =>
      sides.all
        .map((side) => ({ side, counts: density(posts, side.id, scale, parts) }))
        .filter(({ counts }) => counts.some((count) => count > 0)),
    [posts, scale, sides],
  );
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  return (
    <div aria-hidden>
      {rows.map(({ side, counts }) => (
        <div key={side.id} className="time-bars" data-hue={side.hue}>
          <SideCode side={side} />
          {counts.map((count, i) => (
            <i key={i} style={{ height: count === 0 ? 0 : `${30 + (70 * count) / most}%` }} />
          ))}
        </div>
      ))}
    </div>
  );
}
