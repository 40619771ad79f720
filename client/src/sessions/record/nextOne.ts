/** The next session, begun with what this one has left open: a week later, for the same people. */
import type { Board } from '@silta/shared/boards/records';
import type { Payload } from '@silta/shared/commands';
import type { AgendaItemId, RoomId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { WorkingGroup } from '@silta/shared/members/records';
import { newId } from '@silta/shared/newId';
import { rankBetween } from '@silta/shared/rank';
import { followed, wishOf } from '@silta/shared/sessions/participantsWish';
import { instantOf, wallTime } from '@silta/shared/wallTime';
import type { HeldSession } from '../room/roomContext.ts';
import { openQuestions } from './useRemains.ts';
import type { Remains } from './useRemains.ts';

type Plan = Payload<'session.plan'>;

type Known = { boards: readonly Board[]; groups: readonly WorkingGroup[] };

export function nextOne(held: HeldSession, remains: Remains, { boards, groups }: Known): Plan {
  const { t, session } = held;
  const { topic, kind, kindName, language, aims, timeZone, minutes } = session;
  const groupOf = (id: string) => groups.find((group) => group.id === id) ?? null;
  const participants = wishOf(followed(session.participants, groupOf));
  const todo = remains.notes.filter((line) => line.kind === 'followUp').map(({ text }) => text);
  const asked = openQuestions(remains).map(({ text }) => text);
  const steps = [
    { title: t('record.followUps'), kind: 'talk' as const, lines: todo },
    { title: t('record.openQuestionsTitle'), kind: 'questions' as const, lines: asked },
  ].filter(({ lines }) => lines.length > 0);
  let rank: string | null = null;
  const agenda = steps.map(({ title, kind: how, lines }) => {
    rank = rankBetween(rank, null);
    const notes = lines
      .map((line) => `– ${line}`)
      .join('\n')
      .slice(0, limits.agendaNotes);
    return { id: newId<AgendaItemId>(), rank, minutes: 5, kind: how, title, notes, parts: [] };
  });
  const there = new Set(boards.map(({ id }) => id));
  return {
    id: newId<RoomId>(),
    ...{ topic, kind, kindName, language, aims, participants, timeZone, minutes, agenda },
    boardIds: session.boardIds.filter((id) => there.has(id)),
    startsAt: weekLater(session.startsAt, timeZone),
  };
}

/** At the same time of the clock, also where summer time ends in between; from now on, if that is over already. */
function weekLater(startsAt: string, timeZone: string): string {
  const [day = '', time = ''] = wallTime(startsAt, timeZone).split('T');
  const week = 7 * 86_400_000;
  const weeks = Math.max(1, Math.ceil((Date.now() - Date.parse(startsAt)) / week));
  const later = new Date(Date.parse(`${day}T00:00:00.000Z`) + weeks * week).toISOString().slice(0, 10);
  return (
    instantOf(`${later}T${time}`, timeZone) ?? new Date(Date.parse(startsAt) + weeks * week).toISOString()
  );
}
