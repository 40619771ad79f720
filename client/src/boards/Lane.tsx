/** One section of a board, or the whole wall: heading, composer, posts. */
import { CornerDownRight, Plus } from 'lucide-react';
import type { PostId } from '@silta/shared/ids';
import { classNames } from '../ui/classNames.ts';
import { Icon } from '../ui/Icon.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { useScene } from './boardContext.ts';
import type { Lane as LaneView } from './boardView.ts';
import { cardProps } from './cards.ts';
import type { Cards } from './cards.ts';
import { slotNameOf } from './composing.ts';
import type { ComposerRoad, Composing } from './composing.ts';
import { DraftNote } from './DraftNote.tsx';
import { inPortions, laneItems } from './laneItems.ts';
import type { LaneItem, Moving } from './laneItems.ts';
import { NewPostsButton } from './NewPostsButton.tsx';
import type { Place } from './places.ts';
import { PostCard } from './PostCard.tsx';
import { PostComposer } from './PostComposer.tsx';
import { addButtonId } from './postElements.ts';
import { SentBackCard } from './SentBackCard.tsx';
import type { SentBack } from './sentBack.ts';
import { useGrowing } from './useGrowing.ts';
import { useLaneTarget } from './useDragging.ts';

export interface LaneProps {
  lane: LaneView;
  cards: Cards;
  composing: Composing | null;
  composer: ComposerRoad;
  isPhone: boolean;
  canWrite: boolean;
  moving: Moving | null;
  drop: { place: Place; id: PostId } | null;
  sentBack: readonly SentBack[];
  showHeld: () => void;
}

export function Lane(props: LaneProps) {
  const { lane, cards, composing, canWrite, isPhone } = props;
  const { t, actions } = useScene();
  const target = useLaneTarget(lane.id);
  const drawn = useGrowing(lane.posts.length);
  const items = laneItems(lane, props.moving, props.drop).slice(0, Math.max(drawn, 1) + 2);
  const portions = isWallLane(lane) ? inPortions(items) : [items];
  const headingId = `lane-${lane.id}`;
  const isWall = isWallLane(lane);
  const isHere = composing !== null && (isWall || isPhone || isComposedIn(lane, composing));
  const isInPlace =
    isHere &&
    !isPhone &&
    items.some((item) => item.kind === 'post' && item.post.id === composing.editing?.id);
  const composer = isHere && (
    <PostComposer key={slotNameOf(composing)} {...props.composer} composing={composing} isSheet={isPhone} />
  );
  return (
    <section
      ref={target}
      className={classNames('lane', isWall && 'lane-wall')}
      aria-labelledby={headingId}
      data-lane={lane.id}
    >
      {isWall || isPhone ? (
        <h2 id={headingId} className="sr">
          {isWall ? t('lane.wall') : lane.title}
        </h2>
      ) : (
        <header className="lane-h">
          <h2 id={headingId}>{lane.title}</h2>
          <span className="n">{lane.posts.length + lane.held}</span>
          {canWrite && (
            <IconButton
              id={addButtonId(lane.id)}
              icon={Plus}
              size="s"
              label={t('lane.add', { section: lane.title })}
              onClick={() => actions.write(lane.sectionId)}
            />
          )}
        </header>
      )}
      {lane.held > 0 && <NewPostsButton count={lane.held} onPress={props.showHeld} />}
      {!isInPlace && composer}
      {!isHere && canWrite && <DraftNote sectionId={lane.sectionId} />}
      {props.sentBack.map((each) => (
        <SentBackCard key={each.id} sentBack={each} />
      ))}
      {portions.map((items, i) => (
        <div key={i} className={isWall ? 'wall-flow' : 'lane-flow'}>
          {items.map((item) =>
            isInPlace && item.kind === 'post' && composing.editing?.id === item.post.id ? (
              <div key={item.key}>{composer}</div>
            ) : (
              <Item key={item.key} item={item} cards={cards} />
            ),
          )}
        </div>
      ))}
      {isPhone && items.length === 0 && (
        <p className="meta lane-none">{lane.arranged.length > 0 ? t('search.nothing') : t('empty.title')}</p>
      )}
    </section>
  );
}

/** Where the post is by now, however somebody has moved it meanwhile. */
function isComposedIn(lane: LaneView, { editing, sectionId }: Composing): boolean {
  return editing ? lane.arranged.some(({ id }) => id === editing.id) : sectionId === lane.sectionId;
}

const isWallLane = ({ id }: LaneView) => id === 'wall';

function Item({ item, cards }: { item: LaneItem; cards: Cards }) {
  const { t } = useScene();
  if (item.kind === 'post') return <PostCard {...cardProps(item.post, cards)} />;
  if (item.kind === 'hole') return <div className="hole" aria-hidden />;
  if (item.kind === 'drop') return <div className="drop is-over" aria-hidden />;
  return (
    <div className="ghost">
      <div className="ghost-h">
        <Icon of={CornerDownRight} size="s" />
        {t('move.place', { place: item.place, count: item.of })}
      </div>
      <PostCard {...cardProps(item.post, cards)} />
    </div>
  );
}
