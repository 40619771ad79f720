/** The posts of a board along time: a scale to see and jump along, and below it the posts, period by period. */
import { useMemo, useState } from 'react';
import { useScene } from '../boardContext.ts';
import { laneItems } from '../laneItems.ts';
import { LanePortion } from '../LanePortion.tsx';
import type { LaneProps } from '../laneProps.ts';
import { createPortions } from '../portions.ts';
import type { Portion } from '../portions.ts';
import { TimeAxis } from './TimeAxis.tsx';
import { groupIdOf } from './timeline.ts';
import { timelineOf } from './timeGroups.ts';
import type { TimeGroup } from './timeGroups.ts';
import { periodText } from './timeScale.ts';
import './timeline.css';

const sizes = { first: 60, others: 60 };

export function TimelineLayout(props: LaneProps) {
  const { lane } = props;
  const { t, locale } = useScene();
  const { scale, groups } = useMemo(() => timelineOf(lane.posts), [lane.posts]);
  const textOf = ({ period }: TimeGroup) =>
    period && scale ? periodText(period, scale.unit, locale) : t('timeline.undated');
  return (
    <div className="timeline">
      {scale && <TimeAxis posts={lane.posts} scale={scale} groups={groups} />}
      {!scale && lane.posts.length > 0 && <p className="hint">{t('timeline.noDates')}</p>}
      {groups.map((group, i) => (
        <Group key={group.key} {...props} group={group} isFirst={i === 0} text={textOf(group)} />
      ))}
    </div>
  );
}

type GroupProps = LaneProps & { group: TimeGroup; isFirst: boolean; text: string };

function Group({ group, isFirst, text, lane, cards, isForAll, wantedId }: GroupProps) {
  const [inPortions] = useState(createPortions);
  const { posts } = group;
  const portions = useMemo(
    () => inPortions(laneItems({ ...lane, posts }, null, null), sizes),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- of the lane only its posts count, and those of the group are they
    [inPortions, posts],
  );
  const id = groupIdOf(group.key);
  return (
    <section className={group.period ? 'time-group' : 'time-group is-undated'} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {text} <span className="n">{posts.length}</span>
      </h3>
      {portions.map((portion, i) => (
        <LanePortion
          key={portion.key}
          portion={portion}
          of={posts.length}
          layout="timeline"
          cards={cards}
          isWanted={(isFirst && i === 0) || holds(portion, wantedId)}
          isForAll={isForAll}
          editing={null}
        />
      ))}
    </section>
  );
}

function holds({ items }: Portion, id: string | null): boolean {
  return items.some((item) => item.kind === 'post' && item.post.id === id);
}
