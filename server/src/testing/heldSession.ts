/** A session that a test holds: planned by staff, with three steps, and what somebody sees of it. */
import type { AgendaItemId, RoomId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Finding, Group, Grouping } from '@silta/shared/sessions/groupRecords';
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

async function heldBy(teacher: Person, fields: Parameters<typeof sessionAbout>[1] = {}): Promise<Held> {
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

/** As soon as it has begun. */
export async function aSessionOver(teacher: Person): Promise<RoomId> {
  const session = await heldBy(teacher);
  await startBy(teacher, session).succeeds();
  await teacher.send('run.end', { seen: 1 }, session.room).succeeds();
  return session.id;
}

/** Who usually holds it, and what they do there. */
export function castOf(world: () => World) {
  const teacher = () => world().as('teacher', 'FI');
  return {
    teacher,
    learner: () => world().as('learner', 'FI'),
    german: () => world().as('learner', 'DE'),
    held: (fields: Parameters<typeof heldBy>[1] = {}) => heldBy(teacher(), fields),
    give: (session: Held, role: PartRole, to: Person, agendaItemId?: AgendaItemId) =>
      givePart(teacher(), session, { role, to, ...(agendaItemId && { agendaItemId }) }),
    start: (session: Held, by = teacher()) => startBy(by, session),
    seenBy: (by: Person, session: { id: RoomId }) => liveSeenBy(world(), by, session),
  };
}

interface Gift {
  role: PartRole;
  to: Person;
  agendaItemId?: AgendaItemId;
}

async function givePart(teacher: Person, { room }: Held, { role, to, agendaItemId }: Gift) {
  const part = partOf({ role, memberId: to.memberId, agendaItemId: agendaItemId ?? null });
  await teacher.send('part.add', part, room).isDone();
  return part.id;
}

function startBy(by: Person, { room, first }: Held): Sent {
  return by.send('run.start', { seen: 0, agendaItemId: first }, room);
}

async function liveSeenBy(world: World, by: Person, { id }: { id: RoomId }) {
  const { records } = await world.house.feed.snapshot(by.accountId, id);
  const { run = [], seat = [], question = [], upvote = [], message = [], noteLine = [] } = records;
  const { grouping = [], group = [], finding = [] } = records;
  return {
    run: (run as Run[])[0],
    seats: seat as Seat[],
    questions: question as Question[],
    upvotes: upvote as Upvote[],
    messages: message as Message[],
    notes: noteLine as NoteLine[],
    groupings: grouping as Grouping[],
    groups: group as Group[],
    findings: finding as Finding[],
  };
}

export async function sessionSeenBy(world: World, by: Person, id: RoomId): Promise<Session | undefined> {
  const { records } = await world.house.feed.snapshot(by.accountId, world.partnershipId);
  return (records.session as Session[]).find((session) => session.id === id);
}
