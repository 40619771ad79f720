/** What every command may be tried with: a payload about something of one's own, one's side's or the other side's. */
import { access } from '@silta/shared/access';
import type { Reach } from '@silta/shared/accessRows';
import type { CommandName, Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { ReportId } from '@silta/shared/ids';
import type { RefusalCode } from '@silta/shared/refusals';
import type { Role } from '@silta/shared/roles';
import { authorOf, nobody, onlyStaffAndAuthor, ownSideOther, postOf } from './accessCase.ts';
import type { Case, Tried, Whose } from './accessCase.ts';
import { aComment, aPost, aSection, boardNamed, commentOn, plainRules, postBy } from './given.ts';
import { checklistCases } from './checklistCases.ts';
import { liveCases } from './liveCases.ts';
import { ruleCases } from './ruleCases.ts';
import { memorandumCases } from './memorandumCases.ts';
import { pathwayCases } from './pathwayCases.ts';
import { peopleCases } from './peopleCases.ts';
import { revealCases } from './revealCases.ts';
import { roadmapCases } from './roadmapCases.ts';
import { sessionCases } from './sessionCases.ts';
import { taskCases } from './taskCases.ts';
import { termCases } from './termCases.ts';
import { togetherCases } from './togetherCases.ts';
import { visitCases } from './visitCases.ts';

const text = { title: 'Now with flux', text: '', language: 'en', paper: 'sky' } as const;
const anyRank = 'V1';
const aReason = () => ({ id: newId<ReportId>(), reason: 'hurts', word: '' }) as const;

/** A new board, so that the world's own stays open. */
async function spareBoard({ world }: Tried): Promise<{ boardId: Payload<'board.create'>['id'] }> {
  const board = boardNamed('Spare');
  await world.as('teacher', 'FI').send('board.create', board).isDone();
  return { boardId: board.id };
}

const commentOf = async (tried: Tried) => aComment(authorOf(tried), await postOf(tried));

/** Sent by the server's own routes and regular work only. */
export const elsewhere = [
  'partnership.create',
  'member.join',
  'member.forget',
  'member.renewKey',
  'invitation.clear',
  'bin.empty',
  'author.forget',
  'file.add',
  'file.remove',
  'file.attach',
  'file.collect',
  'board.copy',
  'report.clear',
  'board.keepTime',
  'term.clear',
  'term.forget',
  'board.import',
  'board.export',
  'preview.add',
  'part.forget',
  'session.follow',
  'run.close',
  'live.forget',
  'work.forget',
  'task.follow',
  'attendance.count',
  'checklistItem.forget',
  'phase.forget',
  'pathway.forget',
  'memorandum.forget',
  'rule.forget',
] as const;
export type OnSocket = Exclude<CommandName, (typeof elsewhere)[number]>;

export const cases: { [N in OnSocket]: Case<N> } = {
  ...peopleCases,
  ...pathwayCases,
  ...memorandumCases,
  ...ruleCases,
  ...togetherCases,
  ...visitCases,
  ...revealCases,
  ...termCases,
  ...taskCases,
  ...checklistCases,
  ...roadmapCases,
  ...sessionCases,
  ...liveCases,
  'board.create': { whose: nobody, about: () => boardNamed('Fresh') },
  'board.rename': {
    whose: nobody,
    about: ({ world }) => ({ boardId: world.boardId, title: 'How we solder now' }),
  },
  'board.setLayout': { whose: nobody, about: ({ world }) => ({ boardId: world.boardId, layout: 'wall' }) },
  'board.setRules': { whose: nobody, about: ({ world }) => ({ boardId: world.boardId, rules: plainRules }) },
  'board.archive': { whose: nobody, about: spareBoard },
  'board.unarchive': { whose: nobody, about: spareBoard },
  'section.create': { whose: nobody, about: () => ({ id: newId(), title: 'Answers', rank: anyRank }) },
  'section.rename': {
    whose: nobody,
    about: ({ world }) => ({ sectionId: world.sections[0], title: 'First' }),
  },
  'section.move': { whose: nobody, about: ({ world }) => ({ sectionId: world.sections[0], rank: anyRank }) },
  'section.remove': {
    whose: nobody,
    about: async ({ world }) => ({ sectionId: await aSection(world.as('teacher', 'FI')) }),
  },
  'post.create': { whose: nobody, about: ({ world }) => postBy(world) },
  'post.edit': { whose: ownSideOther, about: async (tried) => ({ postId: await postOf(tried), ...text }) },
  'post.track': {
    whose: ownSideOther,
    about: async (tried) => ({
      postId: await postOf(tried),
      track: { line: '_p~iF~ps|U_ulLnnqC', climb: 9 },
    }),
  },
  'post.move': {
    whose: ownSideOther,
    about: async (tried) => ({
      postId: await postOf(tried),
      sectionId: tried.world.sections[1],
      rank: anyRank,
    }),
  },
  'post.date': {
    whose: ownSideOther,
    about: async (tried) => ({
      postId: await postOf(tried),
      dates: { from: '2026-05-04', until: null },
    }),
  },
  'post.place': {
    whose: ownSideOther,
    about: async (tried) => ({ postId: await postOf(tried), spot: { x: 40, y: 60 } }),
  },
  'post.locate': {
    whose: ownSideOther,
    about: async (tried) => ({
      postId: await postOf(tried),
      location: { lat: 61.87, lon: 28.88, label: 'Savonlinna' },
    }),
  },
  'post.approve': { whose: ownSideOther, about: async (tried) => ({ postId: await postOf(tried) }) },
  'post.delete': { whose: ownSideOther, about: async (tried) => ({ postId: await postOf(tried) }) },
  'preview.remove': { whose: ownSideOther, about: async (tried) => ({ postId: await postOf(tried) }) },
  'post.restore': {
    whose: ownSideOther,
    hidden: onlyStaffAndAuthor,
    about: async (tried) => {
      const postId = await postOf(tried);
      await authorOf(tried).send('post.delete', { postId }).isDone();
      return { postId };
    },
  },
  'comment.create': { whose: ownSideOther, about: async (tried) => commentOn(await postOf(tried)) },
  'comment.edit': {
    whose: ownSideOther,
    about: async (tried) => ({ commentId: await commentOf(tried), text: 'Yes.' }),
  },
  'comment.delete': { whose: ownSideOther, about: async (tried) => ({ commentId: await commentOf(tried) }) },
  'comment.restore': {
    whose: ownSideOther,
    hidden: onlyStaffAndAuthor,
    about: async (tried) => {
      const commentId = await commentOf(tried);
      await authorOf(tried).send('comment.delete', { commentId }).isDone();
      return { commentId };
    },
  },
  'post.hide': { whose: ownSideOther, about: async (tried) => ({ postId: await postOf(tried) }) },
  'post.show': {
    whose: ownSideOther,
    hidden: onlyStaffAndAuthor,
    about: async (tried) => {
      const postId = await postOf(tried);
      await tried.world.as('teacher', 'DE').send('post.hide', { postId }).isDone();
      return { postId };
    },
  },
  'post.return': {
    whose: ownSideOther,
    about: async (tried) => ({ postId: await postOf(tried), word: 'One change, please.' }),
  },
  'comment.hide': { whose: ownSideOther, about: async (tried) => ({ commentId: await commentOf(tried) }) },
  'post.report': {
    whose: ownSideOther,
    about: async (tried) => ({ postId: await postOf(tried), ...aReason() }),
  },
  'comment.report': {
    whose: ownSideOther,
    about: async (tried) => ({ commentId: await commentOf(tried), ...aReason() }),
  },
  'report.leave': {
    whose: ownSideOther,
    hidden: onlyStaffAndAuthor,
    about: async (tried) => {
      const report = { postId: await aPost(tried.world, tried.world.as('manager', 'DE')), ...aReason() };
      await authorOf(tried).send('post.report', report).isDone();
      return { reportId: report.id };
    },
  },
  'board.calm': { whose: nobody, about: async (tried) => ({ ...(await spareBoard(tried)), word: '' }) },
  'board.setGoal': { whose: nobody, about: async (tried) => ({ ...(await spareBoard(tried)), goal: null }) },
  'board.goOn': { whose: nobody, about: spareBoard },
  'board.schedule': {
    whose: nobody,
    about: async (tried) => ({ ...(await spareBoard(tried)), locksAt: null, opensAt: null }),
  },
  'section.setPosting': {
    whose: nobody,
    about: ({ world }) => ({ sectionId: world.sections[0], posting: 'everyone' }),
  },
  'section.collect': { whose: nobody, about: () => ({}) },
  'section.reveal': { whose: nobody, about: () => ({}) },
  'comment.show': {
    whose: ownSideOther,
    hidden: onlyStaffAndAuthor,
    about: async (tried) => {
      const commentId = await commentOf(tried);
      await tried.world.as('teacher', 'DE').send('comment.hide', { commentId }).isDone();
      return { commentId };
    },
  },
};
export const onSocket = Object.keys(cases) as OnSocket[];

/** What the table of rights promises, read without the help of `can`: the refusal, or null where it is done. */
export function promised(name: OnSocket, role: Role, whose: Whose): RefusalCode | null {
  const { hidden, butThen } = cases[name];
  if (hidden?.(role, whose)) return 'notFound';
  if (!reaches(access[name][role], whose)) return 'forbidden';
  return butThen ?? null;
}

/** Whether a right of this reach covers it. */
export function reaches(reach: Reach | undefined, whose: Whose): boolean {
  if (reach === undefined) return false;
  if (reach === 'any') return true;
  return whose === 'own' || (reach === 'side' && whose === 'side');
}

/** Guests write nothing, so nothing of what is written is theirs; sides belong to somebody or to their side. */
export function isPossible(name: OnSocket, role: Role, whose: Whose): boolean {
  // The owner of a side is its first coordinator; for everybody else it is their side's.
  const sidesFor = role === 'coordinator' ? 'own' : 'side';
  if (name.startsWith('side.') || name.startsWith('partnership.'))
    return !['own', 'side'].includes(whose) || whose === sidesFor;
  return whose !== 'own' || role !== 'guest' || name.startsWith('member.');
}
