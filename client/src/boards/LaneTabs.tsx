/** The sections as tabs: on a phone one is shown at a time. */
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { useScene } from './boardContext.ts';
import type { Lane, LaneId } from './boardView.ts';

interface Props {
  lanes: readonly Lane[];
  current: LaneId;
  /** False while nobody knows yet how many posts there are. */
  isWhole: boolean;
  onChoose: (id: LaneId) => void;
}

export const tabIdOf = (id: LaneId) => `tab-${id}`;

export function LaneTabs({ lanes, current, isWhole, onChoose }: Props) {
  const { t } = useScene();
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    list.current
      ?.querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);

  function onKeyDown(event: KeyboardEvent) {
    const at = lanes.findIndex(({ id }) => id === current);
    const next = lanes[at + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0)];
    if (!next || next.id === current) return;
    event.preventDefault();
    onChoose(next.id);
    document.getElementById(tabIdOf(next.id))?.focus();
  }

  return (
    <div ref={list} className="mtabs" role="tablist" aria-label={t('lane.tabs')} onKeyDown={onKeyDown}>
      {lanes.map((lane) => (
        <button
          key={lane.id}
          id={tabIdOf(lane.id)}
          type="button"
          role="tab"
          aria-selected={lane.id === current}
          tabIndex={lane.id === current ? 0 : -1}
          onClick={() => onChoose(lane.id)}
        >
          {lane.title} {isWhole && <span className="n">{lane.posts.length + lane.held}</span>}
        </button>
      ))}
    </div>
  );
}
