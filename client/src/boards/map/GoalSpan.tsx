/** The common goal as a span: each side builds from its bank, and where they meet the joint closes. */
import { useMemo } from 'react';
import type { CSSProperties } from 'react';
import type { Goal, Post } from '@silta/shared/boards/records';
import { SideCode } from '../../members/SideCode.tsx';
import { classNames } from '../../ui/classNames.ts';
import { useScene } from '../boardContext.ts';
import { kilometresText } from './figures.ts';
import { goalSums } from './goalSums.ts';
import type { GoalSums } from './goalSums.ts';

interface Props {
  goal: Goal;
  /** All of the board. */
  posts: readonly Post[];
}

export function GoalSpan({ goal, posts }: Props) {
  const { t, locale, sides } = useScene();
  const sums = useMemo(() => goalSums(goal, posts, sides.all), [goal, posts, sides]);
  const values = {
    from: goal.from,
    to: goal.to,
    done: kilometresText(sums.metres, locale),
    goal: kilometresText(sums.goal, locale),
  };
  const sentence = sums.isReached ? t('goal.reached', values) : t('goal.soFar', values);
  return (
    <section className="goal" aria-label={t('goal.title')}>
      <p className="goal-ends">
        <span>{goal.from}</span>
        <span>{goal.to}</span>
      </p>
      <div role="img" aria-label={sentence}>
        {sums.sides.length === 2 ? <Banks sums={sums} /> : <Piers sums={sums} />}
      </div>
      <p className="goal-text">
        <strong>{sentence}</strong>{' '}
        {sums.sides.map(({ side, metres }) => (
          <span key={side.id} className="goal-side">
            <SideCode side={side} /> {kilometresText(metres, locale)}
          </span>
        ))}
      </p>
    </section>
  );
}

/** Two sides: from both banks to the middle. */
function Banks({ sums }: { sums: GoalSums }) {
  return (
    <div className={classNames('goal-span', sums.isReached && 'is-closed')}>
      {sums.sides.map(({ side, part }) => (
        <i key={side.id} data-hue={side.hue} style={widthOf(part)} />
      ))}
    </div>
  );
}

/** More of them: a row each. */
function Piers({ sums }: { sums: GoalSums }) {
  return sums.sides.map(({ side, part }) => (
    <div key={side.id} className="goal-span goal-pier">
      <i data-hue={side.hue} style={widthOf(part)} />
    </div>
  ));
}

function widthOf(part: number): CSSProperties {
  return { width: `${Math.round(part * 1000) / 10}%` };
}
