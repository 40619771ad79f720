/** What the commands of sessions may be tried with. */
import type { CommandName, Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { AgendaItemId, PartId } from '@silta/shared/ids';
import { isStaff } from '@silta/shared/roles';
import { authorOf, nobody, ownSideOther, sideOf } from './accessCase.ts';
import type { Case, Tried } from './accessCase.ts';
import {
  aPart,
  anAgendaItem,
  checkOf,
  itemOf,
  partOf,
  sessionAbout,
  templateNamed,
} from './givenSessions.ts';

type OfSessions = Extract<
  Exclude<CommandName, 'session.follow'>,
  | `session.${string}`
  | `agendaItem.${string}`
  | `sessionTemplate.${string}`
  | `check.${string}`
  | 'part.add'
  | 'part.edit'
  | 'part.give'
  | 'part.fill'
  | 'part.remove'
  | 'part.ask'
  | 'part.unask'
  | 'part.offer'
  | 'part.keep'
  | 'part.swap'
  | 'wish.set'
>;

const teacherOf = ({ world }: Tried) => world.as('teacher', 'DE');

/** Another session, so that the world's own goes on. */
async function spare(tried: Tried): Promise<{ sessionId: Payload<'session.cancel'>['sessionId'] }> {
  const session = sessionAbout('Spare');
  await teacherOf(tried).send('session.plan', session).isDone();
  return { sessionId: session.id };
}

async function item(tried: Tried): Promise<{ agendaItemId: AgendaItemId }> {
  return { agendaItemId: await anAgendaItem(teacherOf(tried)) };
}

async function open(tried: Tried): Promise<{ partId: PartId }> {
  return { partId: await aPart(teacherOf(tried)) };
}

/** One that belongs to somebody, and one that a manager of the other side has; neither carries a right. */
async function two(tried: Tried): Promise<{ partId: PartId; forPartId: PartId }> {
  const teacher = teacherOf(tried);
  const partId = await aPart(teacher, { role: 'camera', memberId: authorOf(tried).memberId });
  const { memberId } = tried.world.as('manager', 'DE');
  const forPartId = await aPart(teacher, { role: 'camera', memberId });
  return { partId, forPartId };
}

export const sessionCases: { [N in OfSessions]: Case<N> } = {
  'session.plan': { whose: nobody, about: () => sessionAbout('Fresh') },
  'session.edit': { whose: nobody, about: ({ world }) => ({ sessionId: world.sessionId, aims: 'To meet' }) },
  'session.move': {
    whose: nobody,
    about: ({ world }) => ({
      sessionId: world.sessionId,
      startsAt: '2026-10-13T10:00:00.000Z',
      timeZone: 'Europe/Berlin',
      minutes: 60,
    }),
  },
  'session.setCall': {
    whose: nobody,
    about: ({ world }) => ({
      sessionId: world.sessionId,
      call: { kind: 'link', url: 'https://meet.example.org/plc' },
      backUp: { call: { kind: 'none', url: '' }, telephone: '+358 15 000', word: '', agenda: '' },
    }),
  },
  'session.announce': {
    whose: nobody,
    about: async (tried) => ({ ...(await spare(tried)), reason: 'Two are ill.' }),
  },
  'session.cancel': { whose: nobody, about: spare },
  'session.reinstate': {
    whose: nobody,
    about: async (tried) => {
      const session = await spare(tried);
      await teacherOf(tried).send('session.cancel', session).isDone();
      return session;
    },
  },
  'sessionTemplate.save': { whose: nobody, about: () => templateNamed('Our visits') },
  'sessionTemplate.remove': {
    whose: nobody,
    hidden: (role) => !isStaff({ role }),
    about: async (tried) => {
      const template = templateNamed('Spare');
      await teacherOf(tried).send('sessionTemplate.save', template).isDone();
      return { templateId: template.id };
    },
  },
  'check.keep': { whose: nobody, about: () => checkOf('Classroom B214') },
  'check.remove': {
    whose: ownSideOther,
    // Whoever is no staff has kept none.
    hidden: (role) => !isStaff({ role }),
    about: async ({ world, actor, whose }) => {
      // The same place of the same side would take the place of another cell’s.
      const check = checkOf(`Workshop ${newId()}`);
      const teacher = world.as('teacher', sideOf(whose));
      await (whose === 'own' && isStaff(actor) ? actor : teacher).send('check.keep', check).isDone();
      return { checkId: check.id };
    },
  },
  'agendaItem.add': { whose: nobody, about: () => itemOf({ title: 'Questions' }) },
  'agendaItem.edit': { whose: nobody, about: async (tried) => ({ ...(await item(tried)), title: 'Hello' }) },
  'agendaItem.attach': {
    whose: nobody,
    about: async (tried) => ({ ...(await item(tried)), seenIds: [], attachments: [], links: [] }),
  },
  'agendaItem.setMinutes': {
    whose: nobody,
    about: async (tried) => ({ ...(await item(tried)), minutes: 15 }),
  },
  'agendaItem.move': { whose: nobody, about: async (tried) => ({ ...(await item(tried)), rank: 'V1' }) },
  'agendaItem.remove': { whose: nobody, about: item },
  'part.add': { whose: nobody, about: () => partOf() },
  'part.edit': {
    whose: nobody,
    about: async (tried) => ({
      ...(await open(tried)),
      role: 'judge',
      ownRole: '',
      agendaItemId: null,
    }),
  },
  'part.give': {
    whose: nobody,
    about: async (tried) => ({ ...(await open(tried)), memberId: authorOf(tried).memberId }),
  },
  'part.fill': {
    whose: nobody,
    about: async (tried) => ({
      gifts: [{ ...(await open(tried)), memberId: authorOf(tried).memberId }],
      parts: [partOf()],
    }),
  },
  'part.remove': { whose: nobody, about: open },
  'part.ask': { whose: nobody, about: open },
  'part.unask': { whose: nobody, about: open },
  'part.offer': { whose: ownSideOther, about: two },
  'part.keep': { whose: ownSideOther, about: async (tried) => ({ partId: (await two(tried)).partId }) },
  'part.swap': {
    whose: ownSideOther,
    about: async (tried) => {
      const { partId, forPartId } = await two(tried);
      const offer = { partId: forPartId, forPartId: partId };
      await tried.world.as('manager', 'DE').send('part.offer', offer).isDone();
      return { partId, forPartId };
    },
  },
  'wish.set': { whose: nobody, about: () => ({ role: 'camera', offCamera: false, word: '' }) },
};
