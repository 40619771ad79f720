/** Some posts of a lane, one below the other; until they are drawn a place of about their height. */
import { CornerDownRight } from 'lucide-react';
import { memo, useEffect, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import type { Layout } from '@silta/shared/boards/records';
import { Icon } from '../ui/Icon.tsx';
import { useScene } from './boardContext.ts';
import { cardProps } from './cards.ts';
import type { Cards } from './cards.ts';
import type { LaneItem } from './laneItems.ts';
import { flows, showsTiles } from './layoutTraits.ts';
import { PostCard } from './PostCard.tsx';
import { PostTile } from './PostTile.tsx';
import { postsIn } from './portions.ts';
import type { Portion } from './portions.ts';
import { usePrinting } from './usePrinting.ts';
import { useDrawn } from './useDrawn.ts';

interface Props {
  portion: Portion;
  /** Posts of the whole lane. */
  of: number;
  layout: Layout;
  cards: Cards;
  /** Somebody goes to one of them. */
  isWanted: boolean;
  isForAll: boolean;
  /** The post that is being written anew, and where. */
  editing: { key: string; composer: ReactNode } | null;
}

/** What a post takes up, as measured in the first portion of the lane; until then about that of a short one. */
const heightOf = (posts: number) => `calc(var(--post-height, 9rem) * ${posts})`;

export const LanePortion = memo(function LanePortion(props: Props) {
  const { portion, of, layout, cards, editing } = props;
  const { items, before } = portion;
  const place = useRef<HTMLDivElement>(null);
  const isDrawn = useDrawn(place, {
    isWanted: props.isWanted || items.some(isMoving),
    isForAll: props.isForAll,
  });
  // On paper nothing opens, so posts are printed whole.
  const isPrinting = usePrinting();
  const Shown = showsTiles(layout) && !isPrinting ? PostTile : PostCard;
  const count = postsIn(items);

  useLayoutEffect(() => {
    if (place.current) tellPlaces(place.current, before, of);
  });
  useEffect(() => {
    const first = place.current;
    if (before > 0 || !first) return;
    const timer = setTimeout(() => measure(first), restingMs);
    return () => clearTimeout(timer);
  }, [before]);

  return (
    <div
      ref={place}
      className={flows[layout]}
      data-ahead={isDrawn ? undefined : count}
      style={isDrawn ? { containIntrinsicHeight: `auto ${heightOf(count)}` } : { height: heightOf(count) }}
    >
      {isDrawn &&
        items.map((item) =>
          item.key === editing?.key ? (
            <div key={item.key}>{editing.composer}</div>
          ) : (
            <Item key={item.key} item={item} cards={cards} Shown={Shown} />
          ),
        )}
    </div>
  );
});

const isMoving = ({ kind }: LaneItem) => kind !== 'post';

/**
 * The places of the posts in the lane for screen readers, as not all of them need be drawn (WAI-ARIA 1.2,
 * aria-posinset). Not by React: a post that comes on top would draw every other one anew.
 */
function tellPlaces(place: HTMLElement, before: number, of: number): void {
  for (const [i, post] of place.querySelectorAll('article.post').entries()) {
    post.setAttribute('aria-posinset', String(before + i + 1));
    post.setAttribute('aria-setsize', String(of));
  }
}

/** Sooner, the page would be laid out for this alone. */
const restingMs = 500;

/** Once: what is far away must not jump about. */
function measure(place: HTMLElement): void {
  const lane = place.parentElement;
  const count = place.childElementCount;
  if (!lane || count === 0 || lane.style.getPropertyValue('--post-height') !== '') return;
  lane.style.setProperty('--post-height', `${place.offsetHeight / count}px`);
}

interface ItemProps {
  item: LaneItem;
  cards: Cards;
  Shown: typeof PostTile | typeof PostCard;
}

function Item({ item, cards, Shown }: ItemProps) {
  const { t } = useScene();
  if (item.kind === 'post') return <Shown {...cardProps(item.post, cards)} />;
  if (item.kind === 'hole') return <div className="hole" aria-hidden />;
  if (item.kind === 'drop') return <div className="drop is-over" aria-hidden />;
  return (
    <div className="ghost">
      <div className="ghost-h">
        <Icon of={CornerDownRight} size="s" />
        {t('move.place', { place: item.place, count: item.of })}
      </div>
      <Shown {...cardProps(item.post, cards)} />
    </div>
  );
}
