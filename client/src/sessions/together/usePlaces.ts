/** Makes a place for each group: a new section of the step's board, or a new board of its own. */
import { newId } from '@silta/shared/newId';
import type { RoomId, SectionId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { byRank, rankBetween } from '@silta/shared/rank';
import type { GroupPlace, GroupPlan } from '@silta/shared/sessions/groupRecords';
import { useRecords } from '../../realtime/hooks.ts';
import { useRealm } from '../../realtime/RealmProvider.tsx';
import { useHeld } from '../room/roomContext.ts';

export interface Places {
  /** Which of them the viewer may make here. */
  possible: readonly GroupPlan['place'][];
  /** One for each group, in their order; null for none. */
  make: (place: GroupPlan['place'], count: number) => (GroupPlace | null)[];
}

/** `boardId`: the board of the step; null where it has none. */
export function usePlaces(boardId: RoomId | null): Places {
  const { t, session, partnershipId, may } = useHeld();
  const { outbox } = useRealm();
  // Where there is no board, the session's own room, which has no sections.
  const sections = useRecords(boardId ?? session.id, 'section');
  const possible = (
    [
      ['none', true],
      ['sections', boardId !== null && may('section.create')],
      ['boards', may('board.create')],
    ] as const
  ).flatMap(([place, isPossible]) => (isPossible ? place : []));

  function makeSections(of: RoomId, count: number): GroupPlace[] {
    let last = [...sections].sort(byRank).at(-1)?.rank ?? null;
    return numbers(count).map((number) => {
      const id = newId<SectionId>();
      last = rankBetween(last, null);
      outbox.send(of, 'section.create', { id, title: t('groups.name', { number }), rank: last });
      return { boardId: of, sectionId: id };
    });
  }

  function makeBoards(count: number): GroupPlace[] {
    return numbers(count).map((number) => {
      const [id, sectionId] = [newId<RoomId>(), newId<SectionId>()];
      const title = `${session.topic} – ${t('groups.name', { number })}`.slice(0, limits.boardTitle);
      const section = { id: sectionId, title: t('groups.boardSection'), rank: rankBetween(null, null) };
      outbox.send(partnershipId, 'board.create', { id, title, layout: 'wall', sections: [section] });
      return { boardId: id, sectionId: null };
    });
  }

  return {
    possible,
    make: (place, count) => {
      if (place === 'sections' && boardId !== null) return makeSections(boardId, count);
      if (place === 'boards') return makeBoards(count);
      return numbers(count).map(() => null);
    },
  };
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
