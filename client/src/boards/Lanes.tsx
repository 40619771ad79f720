/** The lanes beside each other, or the one that a phone shows. */
import { mayPostIn } from '@silta/shared/boards/rules';
import { useMemo } from 'react';
import type { PostId, SectionId } from '@silta/shared/ids';
import type { PostDates } from '@silta/shared/boards/fields';
import type { Post } from '@silta/shared/boards/records';
import { newId } from '@silta/shared/newId';
import { announce } from '../ui/announcements.ts';
import { useScene } from './boardContext.ts';
import type { BoardScreenProps } from './boardScreenProps.ts';
import type { Lane as LaneView } from './boardView.ts';
import { isSamePlace } from '@silta/shared/boards/places';
import type { ReadyPost } from './composing.ts';
import { wishFrom } from '../attachments/draftAttachments.ts';
import { Lane } from './Lane.tsx';
import { wishOf } from './map/trackWish.ts';
import { tabIdOf } from './LaneTabs.tsx';
import { noFilter } from './postFilter.ts';
import { pollWishFrom } from './pollDraft.ts';
import { rankOnTop } from './places.ts';
import { focusAddButton, focusPost } from './postElements.ts';
import { writingStop } from './rights.ts';
import type { SentBack } from './sentBack.ts';
import type { Drop } from './useDragging.ts';

/** Up to here the browser's own search and the lists of screen readers find every post, at no cost that one would notice. */
const mostDrawn = 300;

export interface LanesProps extends BoardScreenProps {
  lanes: readonly LaneView[];
  markedId: PostId | null;
  wantedId: PostId | null;
  drop: Drop | null;
}

export function Lanes(props: LanesProps) {
  const { lanes, view, composing, isPhone, layout, cards, markedId, moving } = props;
  const { board, viewer } = useScene();
  const composer = useComposerRoad(props);
  const open = view.sections.filter((section) => mayPostIn(section, viewer));
  const isOpen = (lane: LaneView) =>
    lane.id === 'wall' ? open.length > 0 : open.some(({ id }) => id === lane.id);
  const isTabPanel = isPhone && layout === 'columns';
  const [first] = lanes;
  // The same object until something in it changes, so that portions rest.
  const shownCards = useMemo(() => ({ ...cards, markedId }), [cards, markedId]);
  return (
    <div
      className="wall"
      {...(isTabPanel && first && { role: 'tabpanel', 'aria-labelledby': tabIdOf(first.id) })}
    >
      {lanes.map((lane) => (
        <Lane
          key={lane.id}
          lane={lane}
          sections={view.sections}
          layout={layout}
          looking={props.looking}
          changeLooking={props.changeLooking}
          cards={shownCards}
          composing={composing}
          composer={{ ...composer, sections: layout === 'columns' ? [] : open }}
          isPhone={isPhone}
          canWrite={writingStop(board, viewer) === null && isOpen(lane)}
          moving={moving.moving}
          drop={props.drop}
          sentBack={props.sentBack.filter((each) => laneOf(each, view.lanes, props.postById) === lane.id)}
          showHeld={props.showHeld}
          wantedId={props.wantedId}
          isForAll={view.total <= mostDrawn}
          isWhole={props.isWhole}
        />
      ))}
    </div>
  );
}

/** Where its section is; the first lane where that is gone. */
function laneOf(sentBack: SentBack, lanes: readonly LaneView[], postById: (id: PostId) => Post | null) {
  const sectionId = sentBack.sectionId ?? postById(sentBack.postId)?.sectionId;
  return (lanes.find(({ id }) => id === sectionId) ?? lanes[0])?.id;
}

/** Sends what was written, closes the composer, and brings the focus back to where writing began. */
function useComposerRoad({ view, composing, setComposing, looking, changeLooking }: LanesProps) {
  const { t, actions, viewer, board } = useScene();

  function close() {
    if (!composing) return;
    setComposing(null);
    const { editing, laneId } = composing;
    setTimeout(() => (editing ? focusPost(editing.id) : focusAddButton(laneId)));
  }

  function create(post: ReadyPost, sectionId: SectionId) {
    const { title, text, language, paper, anonymous, attachments, dates, location, track, joint } = post;
    const poll = post.poll && pollWishFrom(post.poll);
    const lane = view.lanes.find((each) => each.id === 'wall' || each.id === sectionId);
    if (!lane) return;
    const rank = rankOnTop(lane);
    actions.send('post.create', {
      id: newId<PostId>(),
      sectionId,
      title,
      text,
      language,
      paper,
      rank,
      anonymous,
      ...(anonymous && board.anonymity === 'reason' && { sealed: true as const }),
      attachments: [...attachments],
      ...(dates && { dates }),
      ...(location && { location }),
      ...(track && { track: wishOf(track) }),
      ...(poll && { poll }),
      ...(joint && { joint }),
    });
    // One's own new post is never hidden by what one was looking for.
    const side = looking.side === viewer.sideId ? looking.side : null;
    changeLooking({ ...noFilter, side });
    announce(
      lane.id === 'wall' ? t('composer.sayPosted') : t('composer.sayPostedIn', { section: lane.title }),
    );
  }

  function send(post: ReadyPost, sectionId: SectionId, editing: Post | null) {
    if (editing) {
      actions.send('post.edit', { postId: editing.id, ...changed(post, editing) });
      const dates = post.dates ?? null;
      if (!isSame(dates, editing.dates)) actions.send('post.date', { postId: editing.id, dates });
      const location = post.location ?? null;
      if (!isSamePlace(location, editing.location))
        actions.send('post.locate', { postId: editing.id, location });
      const track = post.track ?? null;
      if (track?.line !== editing.track?.line)
        actions.send('post.track', { postId: editing.id, track: track && wishOf(track) });
    } else create(post, sectionId);
    close();
  }

  return { onSend: send, onClose: close };
}

/** Files are named only where they are not the same as before: those of others are not known by themselves. */
function changed({ title, text, language, paper, attachments }: ReadyPost, before: Post) {
  const same = JSON.stringify(attachments) === JSON.stringify(before.attachments.map(wishFrom));
  return { title, text, language, paper, ...(!same && { attachments: [...attachments] }) };
}

function isSame(a: PostDates | null, b: PostDates | null): boolean {
  return a?.from === b?.from && a?.until === b?.until;
}
