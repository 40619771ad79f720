/** What is on screen of an open board: head, toolbar, lanes, and what lies above them. */
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Post } from '@silta/shared/boards/records';
import { addressOf, copyAddress } from './boardActions.ts';
import { useScene } from './boardContext.ts';
import { BoardBody } from './BoardBody.tsx';
import type { BoardDialog } from './BoardDialogs.tsx';
import { BoardHead, PhoneHead, PhonePostButton } from './BoardHead.tsx';
import { onPostKey, usePageKeys } from './boardKeys.ts';
import { BoardMenu } from './BoardMenu.tsx';
import { BoardOverlays } from './BoardOverlays.tsx';
import { BoardToolbar, searchButtonId } from './BoardToolbar.tsx';
import { countBySide } from './boardView.ts';
import type { BoardView, LaneId } from './boardView.ts';
import { hereBySide, writers } from './hereBySide.ts';
import { LaneTabs } from './LaneTabs.tsx';
import { noFilter } from './postFilter.ts';
import { postRights, writingStop } from './rights.ts';
import type { PostRights } from './rights.ts';
import type { BoardScreenProps } from './boardScreenProps.ts';
import { useDragging } from './useDragging.ts';
import { useLinkedPost } from './useLinkedPost.ts';
import type { MovingByKeys } from './useMoving.ts';
import { WritingCard } from './WritingCard.tsx';

export function BoardScreen(props: BoardScreenProps) {
  const { view, looking, changeLooking, moving, isPhone, layout } = props;
  const { t, board, viewer, sides, actions, partnershipId } = useScene();
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const [isSearching, setSearching] = useState(false);
  const [tab, setTab] = useState<LaneId | null>(null);
  const lane = view.lanes.find(({ id }) => id === tab) ?? view.lanes[0];
  const stop = writingStop(board, viewer);
  const write = stop === null && lane ? (starter?: string) => actions.write(lane.sectionId, starter) : null;
  const here = hereBySide(props.here, sides);
  const drop = useDragging({ lanes: view.lanes, canArrange: props.canArrange, put: props.put });
  const markedId = useLinkedPost(view.lanes.length > 0, (id) => {
    const post = props.postById(id);
    if (!post) return false;
    setTab(layout === 'wall' ? 'wall' : post.sectionId);
    changeLooking(noFilter);
    props.showHeld();
    return true;
  });
  usePageKeys({
    ...(write && { n: () => write() }),
    '/': () => setSearching(true),
    '?': () => setDialog('keys'),
  });

  function search(isOpen: boolean) {
    setSearching(isOpen);
    // The button comes back when the field has gone.
    if (!isOpen) setTimeout(() => document.getElementById(searchButtonId)?.focus());
  }

  const onKeyDown = usePostKeys(view, moving);
  const menu = (
    <BoardMenu
      isPhone={isPhone}
      layout={layout}
      setLayout={(next) => changeLooking({ layout: next })}
      openSearch={() => setSearching(true)}
      openDialog={setDialog}
      copyLink={() => void copyAddress(addressOf(partnershipId, board.id), t)}
    />
  );

  return (
    <main
      className="board-page"
      id="main"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onPointerDown={() => moving.moving && moving.cancel()}
    >
      {isPhone ? (
        <PhoneHead here={here} menu={menu} />
      ) : (
        <BoardHead here={here} onPost={write && (() => write())} />
      )}
      {isPhone && layout === 'columns' && lane && (
        <LaneTabs lanes={view.lanes} current={lane.id} onChoose={setTab} />
      )}
      <BoardToolbar
        looking={looking}
        change={changeLooking}
        layout={layout}
        view={isPhone && lane ? { ...view, bySide: countBySide(lane.arranged) } : view}
        isSearching={isSearching}
        setSearching={search}
        isPhone={isPhone}
        menu={menu}
      />
      <BoardBody
        {...props}
        lanes={isPhone && lane ? [lane] : view.lanes}
        markedId={markedId}
        drop={drop}
        write={write}
      />
      <WritingCard writers={writers(props.here, sides, viewer.memberId)} />
      {isPhone && write && <PhonePostButton onPost={() => write()} />}
      <BoardOverlays {...props} dialog={dialog} closeDialog={() => setDialog(null)} />
    </main>
  );
}

/** While something is moved all keys are meant for that; otherwise for the post that has the focus. */
function usePostKeys(view: BoardView, moving: MovingByKeys) {
  const { board, viewer, actions } = useScene();

  function withRight(id: string | undefined, right: keyof PostRights, act: (post: Post) => void) {
    const post = view.lanes.flatMap(({ posts }) => posts).find((each) => each.id === id);
    if (post && postRights(post, board, viewer)[right]) act(post);
  }

  return (event: KeyboardEvent<HTMLElement>) => {
    if (moving.onKey(event)) return;
    onPostKey(event, {
      comment: (id) => withRight(id, 'comment', actions.comment),
      move: (id) => withRight(id, 'move', actions.move),
    });
  };
}
