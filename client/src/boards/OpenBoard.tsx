/** A board that is there: puts together who looks, how they look, and what they are doing with it. */
import { useCallback, useMemo } from 'react';
import type { Board, Layout, Post } from '@silta/shared/boards/records';
import type { PostId, RoomId } from '@silta/shared/ids';
import type { Viewer } from '@silta/shared/viewer';
import { currentLanguage } from '../i18n.ts';
import { useLocale } from '../members/languageName.ts';
import type { Sides } from '../members/useSides.ts';
import { useRefusalText } from '../realtime/refusalText.ts';
import { BoardSceneProvider } from './boardContext.ts';
import type { BoardScene, Texts } from './boardContext.ts';
import { BoardScreen } from './BoardScreen.tsx';
import { isArrangedByKeys, showsOrder, showsTiles } from './layoutTraits.ts';
import { newPlace } from './newPlace.ts';
import type { Place } from './places.ts';
import { isReadingNear } from './reading.ts';
import { useBoardActions } from './useBoardActions.ts';
import { useShownNames } from './anonymity/useShownNames.ts';
import { useBoardNews } from './useBoardNews.ts';
import type { BoardRecords } from './useBoardRecords.ts';
import { useCards } from './useCards.ts';
import { useBoardView } from './useBoardView.ts';
import { useSeen } from './find/useSeen.ts';
import { useDoing } from './useDoing.ts';
import { useHeldPosts } from './useHeldPosts.ts';
import { useIsPhone } from '../ui/useIsPhone.ts';
import { useLooking } from './useLooking.ts';
import { useMoving } from './useMoving.ts';
import type { MovingByKeys } from './useMoving.ts';
import { usePlaceToWrite } from './usePlaceToWrite.ts';
import { useQueued } from './useQueued.ts';
import { useSentBack } from './useSentBack.ts';

interface Props {
  t: Texts;
  partnershipId: RoomId;
  board: Board;
  viewer: Viewer;
  sides: Sides;
  records: BoardRecords;
}

export function OpenBoard({ t, partnershipId, board, viewer, records, ...props }: Props) {
  const sides = useShownNames(props.sides, board);
  const { room, posts } = records;
  const isPhone = useIsPhone();
  const refusalText = useRefusalText();
  const [looking, changeLooking] = useLooking(board.id);
  const doing = useDoing();
  const { composing, commentingId, setCommenting, setMovingTo, setReading } = doing;
  const layout = looking.layout ?? board.layout;
  // As long as not all posts are there, nobody knows what lies between two of them.
  const canArrange = looking.sort === 'arranged' && room.isWhole && showsOrder(layout);
  const laneOf = (sectionId: Post['sectionId']) => (layout === 'columns' ? sectionId : 'wall');
  const postById = usePostById(posts);

  const { held, releaseAll } = useHeldPosts(
    board.id,
    ({ authorId, sectionId }) => authorId !== viewer.memberId && isReadingNear(laneOf(sectionId)),
  );
  const since = useSeen(board.id, records);
  const seeing = { looking, layout, reactions: board.reactions, held, me: viewer.memberId, since };
  const view = useBoardView({ records, sides, ...seeing });
  const queued = useQueued(board.id);

  function put({ id, place }: { id: PostId; place: Place }) {
    const move = newPlace(postById(id), place, { lanes: view.lanes, canArrange });
    if (move) actions.send('post.move', move);
  }

  const moving = useMoving({ t, lanes: view.lanes, canArrange, put });
  const actions = useBoardActions(room.room, {
    t,
    partnershipId,
    queued,
    postById,
    laneOf,
    firstSection: view.sections[0]?.id ?? null,
    me: viewer.memberId,
    refusalText: ({ entry }) => refusalText(entry.reason, entry.details),
    reasonGone: refusalText('notFound'),
    unreachable: refusalText('unavailable'),
    startMoving: (post) => startMoving(post, { layout, moving, doing }),
    setComposing: doing.setComposing,
    setReading,
    showsTiles: showsTiles(layout),
    setCommenting,
    setMovingTo,
    setQuestion: doing.setQuestion,
  });
  const scene = useBoardScene({ t, partnershipId, board, layout, viewer, sides, actions });
  const sentBack = useSentBack({
    t,
    boardId: board.id,
    actions,
    mayOpen: composing === null && !isPhone,
    postById,
    openComments: setCommenting,
    isReady: room.isCaughtUp,
  });
  usePlaceToWrite({ composing, commentingId, sections: view.sections, postById, actions });
  useBoardNews({ t, boardId: board.id, me: viewer.memberId, sides, sections: view.sections, postById });

  const cards = useCards(records, { partnershipId, view, kind: board.reactions, queued, commentingId });
  const how = { layout, looking, changeLooking, canArrange, isPhone };
  return (
    <BoardSceneProvider value={scene}>
      <BoardScreen
        {...how}
        {...doing}
        moving={moving}
        put={put}
        view={view}
        here={room.here}
        cards={cards}
        postById={postById}
        sentBack={sentBack}
        showHeld={releaseAll}
        isWhole={room.isWhole}
      />
    </BoardSceneProvider>
  );
}

/** The same function until a post changes. */
function usePostById(posts: readonly Post[]) {
  return useCallback(
    (id: PostId) => posts.find((post) => post.id === id && post.deletedAt === null) ?? null,
    [posts],
  );
}

interface Means {
  layout: Layout;
  moving: MovingByKeys;
  doing: ReturnType<typeof useDoing>;
}

/** As the layout allows: from place to place, to another day, or by choosing from lists. */
function startMoving(post: Post, { layout, moving, doing }: Means): void {
  doing.setReading(null);
  if (isArrangedByKeys(layout)) moving.start(post);
  else if (layout === 'timeline') doing.setQuestion({ kind: 'dates', post });
  else if (layout === 'canvas') doing.setQuestion({ kind: 'spot', post });
  else if (layout === 'map') doing.setQuestion({ kind: 'location', post });
  else doing.setMovingTo(post);
}

type SceneParts = Omit<BoardScene, 'language' | 'locale' | 'timeZone'>;

/** The same object until something in it changes, so that posts rest. */
function useBoardScene({ t, partnershipId, board, layout, viewer, sides, actions }: SceneParts): BoardScene {
  const locale = useLocale();
  const language = currentLanguage();
  const timeZone = sides.own?.timeZone ?? 'UTC';
  return useMemo(
    () => ({ t, language, locale, timeZone, partnershipId, board, layout, viewer, sides, actions }),
    [t, language, locale, timeZone, partnershipId, board, layout, viewer, sides, actions],
  );
}
