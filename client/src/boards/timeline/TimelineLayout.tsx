/** The posts of a board along time: a scale to see and jump along, and below it the posts, period by period. */
import { useMemo } from 'react';
import { useScene } from '../boardContext.ts';
import { GroupPortions } from '../GroupPortions.tsx';
import type { LaneProps } from '../laneProps.ts';
import { TimeAxis } from './TimeAxis.tsx';
import { groupIdOf } from './timeline.ts';
import { timelineOf } from './timeGroups.ts';
import type { TimeGroup } from './timeGroups.ts';
import { periodText } from './timeScale.ts';
import './timeline.css';

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

function Group({ group, text, ...props }: GroupProps) {
  const { key, period, posts } = group;
  const id = groupIdOf(key);
  return (
    <section className={period ? 'time-group' : 'time-group is-undated'} aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {text} <span className="n">{posts.length}</span>
      </h3>
      <GroupPortions {...props} layout="timeline" posts={posts} />
    </section>
  );
}
