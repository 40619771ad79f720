/** Sessions: a meeting of the sides, its agenda, and the parts that people have in it. */
import * as z from 'zod/mini';
import { attachment } from '../files/attachments.ts';
import {
  agendaItemId,
  boardId,
  memberId,
  partId,
  roomId,
  sessionId,
  sessionTemplateId,
  sideId,
  wishId,
  workingGroupId,
} from '../ids.ts';
import { rank } from '../rankShape.ts';
import { instant, language, timeZone } from '../texts.ts';
import { groupPlan } from './groupRecords.ts';
import { partRoles } from './partRoles.ts';

export const sessionKinds = ['class', 'visit', 'workshop', 'competition', 'own'] as const;
/** What kind of meeting it is; `own` has a name of its own. */
export const sessionKind = z.enum(sessionKinds);
export type SessionKind = z.infer<typeof sessionKind>;

/** Planned; announced as ready to all who take part; going on; over; called off. */
export const sessionState = z.enum(['planned', 'announced', 'live', 'ended', 'cancelled']);
export type SessionState = z.infer<typeof sessionState>;

/** Who takes part. */
export const participants = z.discriminatedUnion('who', [
  z.object({ who: z.literal('all') }),
  z.object({ who: z.literal('sides'), sideIds: z.array(sideId) }),
  z.object({ who: z.literal('chosen'), memberIds: z.array(memberId) }),
  /** Whoever is in one of them: `memberIds` is kept by the server and goes with them. */
  z.object({
    who: z.literal('groups'),
    groupIds: z.array(workingGroupId),
    memberIds: z.array(memberId),
  }),
]);
export type Participants = z.infer<typeof participants>;

export const callKinds = ['link', 'jitsi', 'bigbluebutton', 'none'] as const;
/** Where one sees and hears each other; `none`: that is still open, or in the same place. */
export const callKind = z.enum(callKinds);
export type CallKind = z.infer<typeof callKind>;
/** Only a link has an address that is kept: that of a room on a server is asked for by whoever comes. */
export const call = z.object({ kind: callKind, url: z.string() });
export type Call = z.infer<typeof call>;

/** What happens when the call fails. */
export const backUp = z.object({
  call,
  telephone: z.string(),
  /** Who tells whom. */
  word: z.string(),
  /** What happens to the agenda. */
  agenda: z.string(),
});
export type BackUp = z.infer<typeof backUp>;

/** Lives in the partnership's room; its own room has the same id. */
export const session = z.object({
  id: sessionId,
  roomId,
  topic: z.string(),
  kind: sessionKind,
  /** Of a kind of one's own; otherwise empty. */
  kindName: z.string(),
  startsAt: instant,
  /** In which it was entered: the others follow from the instant. */
  timeZone,
  minutes: z.int(),
  language,
  aims: z.string(),
  participants,
  boardIds: z.array(boardId),
  /** Told to those who take part and to staff. */
  call,
  backUp,
  state: sessionState,
  /** Why it was announced although somebody had no part; empty where nobody had to ask. */
  announcedReason: z.string(),
  /** Rises with everything that a calendar has to know (RFC 5545, SEQUENCE). */
  sequence: z.int(),
  plannedBy: memberId,
  /** The side of who planned it. */
  sideId,
  createdAt: instant,
  changedAt: instant,
});
export type Session = z.infer<typeof session>;

export const agendaKinds = [
  'talk',
  'liveWalk',
  'questions',
  'pairs',
  'groups',
  'board',
  'quiz',
  'break',
] as const;
/** How people work together in a step of the agenda. */
export const agendaKind = z.enum(agendaKinds);
export type AgendaKind = z.infer<typeof agendaKind>;

/** A step of a session. Times are never stored: they follow from the start and the minutes before. */
export const agendaItem = z.object({
  id: agendaItemId,
  roomId,
  rank,
  minutes: z.int(),
  kind: agendaKind,
  title: z.string(),
  /** The board that everybody looks at meanwhile. */
  boardId: z.nullable(boardId),
  /** For staff and those who lead the step. */
  notes: z.string(),
  /** Those whose part makes them lead it, worked out from the parts whenever one changes. */
  leaderIds: z.array(memberId),
  /** Of a step in small groups: how they will be made. */
  groups: z.nullable(groupPlan),
  /** What is shown in it: pictures, films, sounds and files. */
  attachments: z.array(attachment),
  /** Further ones, behind https. */
  links: z.array(z.object({ name: z.string(), url: z.string() })),
});
export type AgendaItem = z.infer<typeof agendaItem>;

/** What somebody does in a session; `own` is said in own words. */
export const partRole = z.enum(partRoles);
export type PartRole = z.infer<typeof partRole>;

/** What one person does in one step, or in the whole session. */
export const part = z.object({
  id: partId,
  roomId,
  role: partRole,
  /** Of a role in own words; otherwise empty. */
  ownRole: z.string(),
  /** null: for the whole session. */
  agendaItemId: z.nullable(agendaItemId),
  /** null: open, nobody has it yet. */
  memberId: z.nullable(memberId),
  /** The side of whoever has it. */
  sideId: z.nullable(sideId),
  /** Who would like it, in the order in which they asked; of an open one. */
  askedBy: z.array(memberId),
  /** The part for which whoever has it would give it away. */
  offeredFor: z.nullable(partId),
  addedAt: instant,
});
export type Part = z.infer<typeof part>;

/** What one person would like, or would rather not, in one session. */
export const wish = z.object({
  id: wishId,
  roomId,
  memberId,
  sideId,
  /** null: whatever comes. */
  role: z.nullable(partRole),
  offCamera: z.boolean(),
  word: z.string(),
});
export type Wish = z.infer<typeof wish>;

/** What sessions of a partnership can begin with: one of its own, taken from a session. */
export const sessionTemplate = z.object({
  id: sessionTemplateId,
  roomId,
  name: z.string(),
  kind: sessionKind,
  steps: z.array(
    z.object({
      minutes: z.int(),
      kind: agendaKind,
      title: z.string(),
      notes: z.string(),
      roles: z.array(z.object({ role: partRole, ownRole: z.string() })),
    }),
  ),
  /** The side of who saved it. */
  sideId,
  createdAt: instant,
});
export type SessionTemplate = z.infer<typeof sessionTemplate>;

/** A session that is over takes no changes to its plan. */
export function isOver({ state }: Pick<Session, 'state'>): boolean {
  return state === 'ended' || state === 'cancelled';
}
