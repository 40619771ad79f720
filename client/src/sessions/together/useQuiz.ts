/** The quiz of a session as it is just now: its questions, the one that is shown, the teams, and how far they are. */
import { useMemo } from 'react';
import type { Group, Grouping } from '@silta/shared/sessions/groupRecords';
import { inQuizOrder, standingsOf } from '@silta/shared/sessions/quiz';
import type { Standing } from '@silta/shared/sessions/quiz';
import type { QuizQuestion } from '@silta/shared/sessions/quizRecords';
import { useRecords } from '../../realtime/hooks.ts';
import { useServerNow } from '../../realtime/useServerClock.ts';
import { useHeld } from '../room/roomContext.ts';
import { groupsOf, lastOf } from './useGroups.ts';

export interface Quiz {
  /** As they were written. */
  questions: readonly QuizQuestion[];
  /** Which is open, or was closed last in the step that runs. */
  shown: QuizQuestion | null;
  /** Which comes next. */
  next: QuizQuestion | null;
  /** Which teams there are; null for none. */
  teaming: Grouping | null;
  teams: readonly Group[];
  own: Group | null;
  standings: readonly Standing[];
}

export function useQuiz(): Quiz {
  const { session, run, viewer } = useHeld();
  const all = useRecords(session.id, 'quizQuestion');
  const groupings = useRecords(session.id, 'grouping');
  const groups = useRecords(session.id, 'group');
  return useMemo(() => {
    const questions = inQuizOrder(all);
    const last = lastAsked(questions);
    const isShown = last?.state === 'open' || (last !== null && last.agendaItemId === run.agendaItemId);
    const teaming = lastOf(
      groupings.filter(({ purpose, state }) => purpose === 'teams' && state === 'working'),
    );
    const teams = groupsOf(teaming, groups);
    return {
      questions,
      shown: isShown && run.state !== 'ended' ? last : null,
      next: questions.find(({ state }) => state === 'prepared') ?? null,
      teaming,
      teams,
      own: teams.find(({ memberIds }) => memberIds.some((id) => id === viewer.memberId)) ?? null,
      standings: standingsOf(questions, last?.groupingId ?? null),
    };
  }, [all, groupings, groups, run, viewer.memberId]);
}

/** Of those that were asked, which came last. */
function lastAsked(questions: readonly QuizQuestion[]): QuizQuestion | null {
  return questions.reduce<QuizQuestion | null>(
    (last, each) => (each.openedAt !== null && (last?.openedAt ?? '') <= each.openedAt ? each : last),
    null,
  );
}

/** By how many it was asked: the first is 1. */
export function numberOf({ openedAt }: QuizQuestion, questions: readonly QuizQuestion[]): number {
  return questions.filter((each) => each.openedAt !== null && each.openedAt <= (openedAt ?? '')).length;
}

/** So long the wall shows what came out. */
const onWallMs = 3 * 60_000;

/** Which belongs on the wall. */
export function useWallQuestion(): QuizQuestion | null {
  const { shown } = useQuiz();
  const now = useServerNow(10_000);
  const closedAt = shown?.closedAt ?? null;
  return closedAt !== null && now > Date.parse(closedAt) + onWallMs ? null : shown;
}

/** By which a choice is called: A, B, C. */
export function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}
