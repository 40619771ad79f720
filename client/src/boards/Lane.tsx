/** One section of a board, or the whole wall: heading, composer, posts. */
import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import type { Layout } from '@silta/shared/boards/records';
import type { SectionId } from '@silta/shared/ids';
import { useFileDrop } from '../files/useFileDrop.ts';
import { classNames } from '../ui/classNames.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { useScene } from './boardContext.ts';
import type { Lane as LaneView } from './boardView.ts';
import type { LaneProps } from './laneProps.ts';
import { draftIn, slotNameOf } from './draftShelf.ts';
import type { Composing } from './composing.ts';
import { tileSizes } from './GroupPortions.tsx';
import { laneItems } from './laneItems.ts';
import type { LaneItem } from './laneItems.ts';
import { LanePortion } from './LanePortion.tsx';
import { showsTiles } from './layoutTraits.ts';
import { NewPostsButton } from './NewPostsButton.tsx';
import { ClosedSection } from './ClosedSection.tsx';
import { DraftNote, PostComposer } from './laterParts.ts';
import { createPortions, holds } from './portions.ts';
import type { PortionSizes } from './portions.ts';
import { addButtonId } from './postElements.ts';
import { SentBackCard } from './SentBackCard.tsx';
import { specialLayouts } from './specialLayouts.tsx';
import { useLaneTarget } from './useDragging.ts';

/** On the wall one portion is read column by column before the next one begins. */
const stacked = { first: 4, others: 6 };
const sizes: Record<Layout, PortionSizes> = {
  columns: stacked,
  stream: stacked,
  table: stacked,
  wall: { first: 24, others: 12 },
  grid: tileSizes,
  timeline: tileSizes,
  canvas: tileSizes,
  map: tileSizes,
};

export function Lane(props: LaneProps) {
  const { lane, layout, cards, composing, canWrite, isPhone } = props;
  const { t, actions } = useScene();
  const Special = specialLayouts[layout];
  const target = useLaneTarget(lane.id);
  const isOver = useFileDrop(target, canWrite, (files) => actions.bring(lane.sectionId, files));
  // Another layout has portions of another size.
  const inPortions = useMemo(() => createPortionsFor(layout), [layout]);
  const isWall = lane.id === 'wall';
  const section = props.sections.find(({ id }) => id === lane.id);
  const { moving, drop } = props;
  // Not for every key in a field of the page: a lane may hold thousands.
  const portions = useMemo(() => inPortions(laneItems(lane, moving, drop)), [inPortions, lane, moving, drop]);
  const headingId = `lane-${lane.id}`;
  const isHere = composing !== null && (isWall || isPhone || isComposedIn(lane, composing));
  const editedId = composing?.editing?.id ?? null;
  const isInPlace = isHere && !isPhone && !showsTiles(layout) && lane.posts.some(({ id }) => id === editedId);
  const composer = isHere && (
    <PostComposer key={slotNameOf(composing)} {...props.composer} composing={composing} isSheet={isPhone} />
  );
  return (
    <section
      ref={target}
      className={classNames(
        'lane',
        isWall && 'lane-wall',
        isWall && `lane-${layout}`,
        isOver && 'takes-files',
      )}
      aria-labelledby={headingId}
      data-lane={lane.id}
    >
      <LaneHead {...props} id={headingId} />
      {!isWall && section && section.prompt !== '' && <p className="lane-prompt">{section.prompt}</p>}
      {!isWall && section && <ClosedSection section={section} />}
      {lane.held > 0 && <NewPostsButton count={lane.held} onPress={props.showHeld} />}
      {!isInPlace && composer}
      {!isHere && canWrite && <Begun sectionId={lane.sectionId} />}
      {props.sentBack.map((each) => (
        <SentBackCard key={each.id} sentBack={each} />
      ))}
      {Special ? (
        <Special {...props} />
      ) : (
        portions.map((portion, i) => (
          <LanePortion
            key={portion.key}
            portion={portion}
            of={lane.posts.length}
            layout={layout}
            cards={cards}
            isWanted={i === 0 || holds(portion, props.wantedId)}
            isForAll={props.isForAll}
            editing={isInPlace && editedId && holds(portion, editedId) ? { key: editedId, composer } : null}
          />
        ))
      )}
      {isPhone && portions.length === 0 && (
        <p className="meta lane-none">{lane.arranged.length > 0 ? t('search.nothing') : t('empty.title')}</p>
      )}
    </section>
  );
}

/** Read out only, where the tabs above or the wall itself say where one is. */
function LaneHead({ id, lane, isPhone, isWhole, canWrite }: LaneProps & { id: string }) {
  const { t, actions } = useScene();
  if (lane.id === 'wall' || isPhone) {
    return (
      <h2 id={id} className="sr">
        {lane.id === 'wall' ? t('lane.wall') : lane.title}
      </h2>
    );
  }
  return (
    <header className="lane-h">
      <h2 id={id}>{lane.title}</h2>
      {isWhole && <span className="n">{lane.posts.length + lane.held}</span>}
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
  );
}

function createPortionsFor(layout: Layout) {
  const inPortions = createPortions();
  return (items: readonly LaneItem[]) => inPortions(items, sizes[layout]);
}

/** Where the post is by now, however somebody has moved it meanwhile. */
function isComposedIn(lane: LaneView, { editing, sectionId }: Composing): boolean {
  return editing ? lane.arranged.some(({ id }) => id === editing.id) : sectionId === lane.sectionId;
}

/** What says so is fetched where there is something to say. */
function Begun({ sectionId }: { sectionId: SectionId }) {
  const { actions } = useScene();
  const draft = draftIn(actions.slotOf(slotNameOf({ editing: null, sectionId })));
  return draft !== null && <DraftNote sectionId={sectionId} />;
}
