/** What is on screen of an open board: head, toolbar, lanes, and what lies above them. */
import { useState } from 'react';
import { addressOf, copyAddress } from './boardActions.ts';
import { useScene } from './boardContext.ts';
import { BoardBody } from './BoardBody.tsx';
import type { BoardDialog } from './BoardDialogs.tsx';
import { Head, PhonePostButton } from './BoardHead.tsx';
import { usePageKeys } from './boardKeys.ts';
import { BoardMenu } from './BoardMenu.tsx';
import { BoardOverlays } from './BoardOverlays.tsx';
import { BoardToolbar } from './BoardToolbar.tsx';
import { countBySide } from './boardView.ts';
import { hereBySide, writers } from './hereBySide.ts';
import { LaneTabs } from './LaneTabs.tsx';
import { showsTiles } from './layoutTraits.ts';
import { noFilter } from './postFilter.ts';
import { openSectionId } from './openSection.ts';
import { writingStop } from './rights.ts';
import type { BoardScreenProps } from './boardScreenProps.ts';
import { useDragging } from './useDragging.ts';
import type { Drop } from './useDragging.ts';
import { useLinkedPost } from './useLinkedPost.ts';
import { useLayoutSwitch } from './useLayoutSwitch.ts';
import { usePostKeys } from './usePostKeys.ts';
import { useSearchOpen } from './useSearchOpen.ts';
import { useWhere } from './useWhere.ts';
import { WritingCard } from './WritingCard.tsx';
import { PageMain } from '../ui/PageMain.tsx';

export function BoardScreen(props: BoardScreenProps) {
  const { view, looking, changeLooking, moving, isPhone, layout } = props;
  const { t, board, viewer, sides, actions, partnershipId } = useScene();
  const [dialog, setDialog] = useState<BoardDialog | null>(null);
  const { isSearching, setSearching } = useSearchOpen();
  const { lane, setTab, wantedId, goTo, bring, returnTo } = useWhere(view.lanes);
  const stop = writingStop(board, viewer);
  const openId = stop === null && lane ? openSectionId(view.sections, lane.sectionId, viewer) : null;
  const write = openId && ((starter?: string) => actions.write(openId, starter));
  const here = hereBySide(props.here, sides);
  const drop = useDragging({ lanes: view.lanes, canArrange: props.canArrange, put: props.put });
  const lanes = isPhone && lane ? [lane] : view.lanes;
  const markedId = useLinkedPost(view.lanes.length > 0 && props.isWhole, (id) => {
    const post = props.postById(id);
    if (!post) return false;
    bring(post, layout);
    if (showsTiles(layout)) props.setReading(id);
    changeLooking(noFilter);
    props.showHeld();
    return true;
  });
  const setLayout = useLayoutSwitch({ changeLooking, postById: props.postById, bring });
  usePageKeys({
    ...(write && { n: () => write() }),
    '/': () => setSearching(true),
    p: () => setDialog('present'),
    '?': () => setDialog('keys'),
  });

  function putDown(drop: Drop) {
    props.put(drop);
    setTimeout(() => goTo(drop.id));
  }

  const onKeyDown = usePostKeys({ lanes, moving, goTo });
  const menu = (
    <BoardMenu
      isPhone={isPhone}
      layout={layout}
      setLayout={setLayout}
      openSearch={() => setSearching(true)}
      openDialog={setDialog}
      copyLink={() => void copyAddress(addressOf(partnershipId, board.id), t)}
    />
  );

  return (
    <PageMain
      className="board-page"
      onKeyDown={onKeyDown}
      onPointerDown={() => moving.moving && moving.cancel()}
    >
      <Head {...{ isPhone, here, menu, openDialog: setDialog }} onPost={write && (() => write())} />
      {isPhone && layout === 'columns' && lane && (
        <LaneTabs lanes={view.lanes} isWhole={props.isWhole} current={lane.id} onChoose={setTab} />
      )}
      <BoardToolbar
        looking={looking}
        change={changeLooking}
        layout={layout}
        setLayout={setLayout}
        isWhole={props.isWhole}
        view={isPhone && lane ? { ...view, bySide: countBySide(lane.arranged) } : view}
        isSearching={isSearching}
        setSearching={setSearching}
        isPhone={isPhone}
        menu={menu}
      />
      <BoardBody {...props} lanes={lanes} wantedId={wantedId} markedId={markedId} drop={drop} write={write} />
      <WritingCard writers={writers(props.here, sides, viewer.memberId)} />
      {isPhone && write && <PhonePostButton onPost={() => write()} />}
      <BoardOverlays
        {...props}
        put={putDown}
        dialog={dialog}
        closeDialog={() => setDialog(null)}
        returnTo={(id) => returnTo(props.postById(id), layout)}
      />
    </PageMain>
  );
}
