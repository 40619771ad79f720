/** What a test of sessions finds ready, made through the door by whoever is named. */
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { AgendaItemId, CheckId, PartId, RoomId, SessionTemplateId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Person } from './person.ts';

export function sessionAbout(
  topic: string,
  fields: Partial<Payload<'session.plan'>> = {},
): Payload<'session.plan'> {
  return {
    id: newId<RoomId>(),
    topic,
    kind: 'visit',
    kindName: '',
    language: 'en',
    aims: '',
    participants: { who: 'all' },
    boardIds: [],
    startsAt: '2026-10-13T10:00:00.000Z',
    timeZone: 'Europe/Helsinki',
    minutes: 60,
    agenda: [],
    ...fields,
  };
}

export function itemOf(fields: Partial<Payload<'agendaItem.add'>> = {}): Payload<'agendaItem.add'> {
  return {
    id: newId<AgendaItemId>(),
    rank: rankBetween(null, null),
    minutes: 10,
    title: 'PLC line, live',
    kind: 'liveWalk',
    boardId: null,
    notes: '',
    ...fields,
  };
}

export async function anAgendaItem(
  by: Person,
  fields: Partial<Payload<'agendaItem.add'>> = {},
): Promise<AgendaItemId> {
  const item = itemOf(fields);
  await by.send('agendaItem.add', item).isDone();
  return item.id;
}

export function partOf(fields: Partial<Payload<'part.add'>> = {}): Payload<'part.add'> {
  return { id: newId<PartId>(), role: 'guide', ownRole: '', agendaItemId: null, memberId: null, ...fields };
}

/** Open where nobody is named. */
export async function aPart(by: Person, fields: Partial<Payload<'part.add'>> = {}): Promise<PartId> {
  const part = partOf(fields);
  await by.send('part.add', part).isDone();
  return part.id;
}

export function templateNamed(name: string): Payload<'sessionTemplate.save'> {
  const steps = [
    {
      minutes: 15,
      kind: 'liveWalk' as const,
      title: 'From the floor',
      notes: 'Goggles on.',
      roles: [{ role: 'guide' as const, ownRole: '' }],
    },
  ];
  return { id: newId<SessionTemplateId>(), name, kind: 'visit', steps };
}

export function checkOf(place: string, fields: Partial<Payload<'check.keep'>> = {}): Payload<'check.keep'> {
  return {
    id: newId<CheckId>(),
    place,
    camera: 'works',
    microphone: 'works',
    roundTripMs: 40,
    downKbps: 20_000,
    upKbps: 8_000,
    road: 'websocket',
    ...fields,
  };
}
