/** A session that a test holds: planned by staff, with three steps, and what somebody sees of it. */
import type { AgendaItemId, RoomId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Message, NoteLine, Question, Run, Seat, Upvote } from '@silta/shared/sessions/liveRecords';
import type { PartRole, Session } from '@silta/shared/sessions/records';
import { itemOf, partOf, sessionAbout } from './givenSessions.ts';
import type { Person, Sent } from './person.ts';
import type { World } from './world.ts';

/** What is sent to it goes to its own room. */
export interface Held {
  id: RoomId;
  room: { room: RoomId };
  first: AgendaItemId;
  second: AgendaItemId;
  third: AgendaItemId;
}

export async function heldBy(
  teacher: Person,
  fields: Parameters<typeof sessionAbout>[1] = {},
): Promise<Held> {
  const session = sessionAbout('The PLC test line', fields);
  await teacher.send('session.plan', session).isDone();
  const room = { room: session.id };
  const step = async (title: string, rank: string) => {
    const item = itemOf({ title, rank });
    await teacher.send('agendaItem.add', item, room).isDone();
    return item.id;
  };
  const ranks = [rankBetween(null, null)];
  for (let i = 0; i < 2; i++) ranks.push(rankBetween(ranks.at(-1) ?? null, null));
  const [one = '', two = '', three = ''] = ranks;
  const first = await step('Hello', one);
  const second = await step('PLC line, live', two);
  return { id: session.id, room, first, second, third: await step('Questions', three) };
}

export interface Gift {
  role: PartRole;
  to: Person;
  agendaItemId?: AgendaItemId;
}

export async function givePart(teacher: Person, { room }: Held, { role, to, agendaItemId }: Gift) {
  const part = partOf({ role, memberId: to.memberId, agendaItemId: agendaItemId ?? null });
  await teacher.send('part.add', part, room).isDone();
  return part.id;
}

export function startBy(by: Person, { room, first }: Held): Sent {
  return by.send('run.start', { seen: 0, agendaItemId: first }, room);
}

export async function liveSeenBy(world: World, by: Person, { id }: { id: RoomId }) {
  const { records } = await world.house.feed.snapshot(by.accountId, id);
  const { run = [], seat = [], question = [], upvote = [], message = [], noteLine = [] } = records;
  return {
    run: (run as Run[])[0],
    seats: seat as Seat[],
    questions: question as Question[],
    upvotes: upvote as Upvote[],
    messages: message as Message[],
    notes: noteLine as NoteLine[],
  };
}

export async function sessionSeenBy(world: World, by: Person, id: RoomId): Promise<Session | undefined> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.partnershipId);
  return (records.session as Session[]).find((session) => session.id === id);
}
