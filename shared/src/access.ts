/**
 * Who may do what: the one table of rights, command by role. `any`: on everybody's; `side`: on what belongs to
 * one's own side; `own`: on one's own. What is not in a row is not allowed. Server and client both ask `can`.
 * A row may also name parts: whoever has one in the session in whose room the command is sent may do as it says.
 */
import {
  author,
  clock,
  everybodyHere,
  everyone,
  keeper,
  leader,
  leadersOfSide,
  learner,
  staff,
  staffOfSide,
  staffOrOwn,
} from './accessRows.ts';
import type { Reach, Row } from './accessRows.ts';
import type { CommandName } from './commands.ts';
import type { MemberId, SideId } from './ids.ts';
import type { RecordMap, RecordType } from './records.ts';
import { partRoles } from './sessions/partRoles.ts';
import type { PartRole } from './sessions/records.ts';
import type { Viewer } from './viewer.ts';

export const access: Record<CommandName, Row> = {
  'partnership.create': { newcomer: 'any' },
  'partnership.rename': { coordinator: 'any' },
  'partnership.setLinkPreviews': { coordinator: 'any' },
  'partnership.listWords': staff,
  'partnership.unlistWord': staff,
  'partnership.agreeToEnd': { coordinator: 'own', teacher: 'own' },
  'partnership.keepGoing': { coordinator: 'own', teacher: 'own' },
  'side.edit': leadersOfSide,
  'side.setCallTools': leadersOfSide,
  'side.setFreeDays': leadersOfSide,
  'side.handOver': { coordinator: 'own', teacher: 'own' },

  'member.join': { newcomer: 'any' },
  'member.edit': { coordinator: 'side', teacher: 'side', hostTutor: 'own', manager: 'own', learner: 'own' },
  'member.setRole': { coordinator: 'side' },
  'member.remove': {
    coordinator: 'side',
    teacher: 'side',
    hostTutor: 'own',
    manager: 'own',
    learner: 'own',
    guest: 'own',
  },
  'member.forget': { server: 'any' },
  'member.renewKey': staffOfSide,
  'invitation.create': leadersOfSide,
  'invitation.renew': { coordinator: 'any', teacher: 'any' },
  'invitation.revoke': leadersOfSide,
  'invitation.clear': { server: 'any' },
  'pair.make': staff,
  'pair.split': staff,
  'pair.mix': staff,

  'board.create': staff,
  'board.rename': staff,
  'board.setLayout': staff,
  'board.setRules': staff,
  'board.copy': staff,
  'board.import': staff,
  'board.export': staff,
  'board.setReactions': staff,
  'board.archive': staff,
  'board.unarchive': staff,
  'bin.empty': { server: 'any' },
  'author.forget': { server: 'any' },
  'section.create': staff,
  'section.rename': staff,
  'section.move': staff,
  'section.setPrompt': staff,
  'section.remove': staff,
  'post.create': everyone,
  'post.edit': author,
  'post.move': staffOrOwn,
  'post.date': staffOrOwn,
  'post.place': staffOrOwn,
  'post.locate': staffOrOwn,
  'post.track': author,
  'board.setGoal': staff,
  'post.approve': staff,
  'post.delete': staffOrOwn,
  'post.restore': staffOrOwn,
  'comment.create': everyone,
  'comment.edit': author,
  'comment.delete': staffOrOwn,
  'comment.restore': staffOrOwn,
  'reaction.set': everyone,

  'post.hide': staff,
  'post.show': staff,
  'post.return': staff,
  'comment.hide': staff,
  'comment.show': staff,
  'post.reveal': staffOfSide,
  'comment.reveal': staffOfSide,

  'preview.add': { server: 'any' },
  'preview.remove': staffOrOwn,

  'file.add': everyone,
  'file.remove': author,
  'file.attach': { server: 'any' },
  'file.collect': { server: 'any' },
  'post.pin': staff,
  'post.unpin': staff,
  'dots.give': everyone,
  'dots.takeBack': everyone,
  'dots.start': staff,
  'dots.close': staff,
  'dots.reopen': staff,
  'connection.make': everyone,
  'connection.remove': staffOrOwn,
  'post.report': everybodyHere,
  'comment.report': everybodyHere,
  'report.leave': staff,
  'report.clear': { server: 'any' },
  'board.calm': staff,
  'board.goOn': staff,
  'board.schedule': staff,
  'board.keepTime': { server: 'any' },
  'section.setPosting': staff,
  'section.collect': staff,
  'section.reveal': staff,
  'term.add': everyone,
  'term.setWord': everyone,
  'term.confirmWord': everyone,
  'term.remove': staffOrOwn,
  'term.restore': staffOrOwn,
  'term.import': staff,
  'term.clear': { server: 'any' },
  'term.forget': { server: 'any' },
  'mark.set': staff,
  'half.fill': everyone,
  'half.edit': { ...staffOfSide, manager: 'own', learner: 'own' },
  'half.remove': { ...staffOfSide, manager: 'own', learner: 'own' },
  'poll.answer': everyone,
  'poll.close': staffOrOwn,
  'poll.reopen': staffOrOwn,

  'session.plan': staff,
  'session.edit': staff,
  'session.move': staff,
  'session.setCall': staff,
  'session.announce': staff,
  'session.cancel': staff,
  'session.reinstate': staff,
  'sessionTemplate.save': staff,
  'sessionTemplate.remove': staff,
  'agendaItem.add': staff,
  'agendaItem.edit': staff,
  'agendaItem.setMinutes': staff,
  'agendaItem.move': staff,
  'agendaItem.remove': staff,
  'part.add': staff,
  'part.edit': staff,
  'part.give': staff,
  'part.fill': staff,
  'part.remove': staff,
  'part.ask': everyone,
  'part.unask': everyone,
  'part.offer': author,
  'part.keep': author,
  'part.swap': author,
  'wish.set': everyone,
  'check.keep': staff,
  'check.remove': staffOfSide,

  'checklist.begin': staff,
  'checklistItem.add': staff,
  'checklistItem.edit': staff,
  'checklistItem.move': staff,
  'checklistItem.remove': staff,
  'checklistItem.restore': staff,
  'checklistItem.answer': staff,
  'checklistItem.remind': staff,
  'checklistItem.forget': { server: 'any' },

  'roadmap.begin': staff,
  'phase.add': staff,
  'phase.edit': staff,
  'phase.move': staff,
  'phase.remove': staff,
  'phase.restore': staff,
  'phase.tick': staff,
  'phase.forget': { server: 'any' },
  'part.forget': { server: 'any' },
  'session.follow': { server: 'any' },

  'run.start': clock,
  'run.go': clock,
  'run.pause': clock,
  'run.resume': clock,
  'run.extend': clock,
  'run.end': { ...staff, facilitator: 'any' },
  'run.close': { server: 'any' },
  'run.setChat': { ...staff, facilitator: 'any' },
  'run.backUp': { ...staff, facilitator: 'any', technology: 'any' },
  'run.moveBack': { ...staff, facilitator: 'any', technology: 'any' },
  'caption.say': { ...staff, languageHelper: 'any' },
  'slower.ask': everyone,
  'slower.unask': everyone,
  'slower.clear': { ...staff, facilitator: 'any', host: 'any', guide: 'any', presenter: 'any' },
  'hand.raise': everyone,
  'hand.lower': everyone,
  'hand.lowerAll': { ...staff, facilitator: 'any' },
  'turn.mark': clock,
  'turn.unmark': clock,
  'question.ask': everyone,
  'question.vote': everyone,
  'question.unvote': everyone,
  'question.answer': { ...staff, facilitator: 'any', questions: 'any' },
  'question.reopen': { ...staff, facilitator: 'any', questions: 'any' },
  'question.hide': staff,
  'question.show': staff,
  'question.remove': author,
  'message.send': everyone,
  'message.report': everybodyHere,
  'message.hide': staff,
  'message.show': staff,
  'message.leave': staff,
  'noteLine.add': everyone,
  'noteLine.edit': { ...staffOrOwn, notes: 'any' },
  'noteLine.remove': { ...staffOrOwn, notes: 'any' },
  'grouping.open': leader,
  'grouping.extend': clock,
  'grouping.bringBack': clock,
  'group.move': leader,
  'group.join': everyone,
  'group.setPlace': leader,
  'finding.add': everyone,
  'finding.edit': staffOrOwn,
  'finding.remove': staffOrOwn,
  'live.forget': { server: 'any' },

  'attendance.count': { server: 'any' },
  'attendance.correct': staffOfSide,
  'pulse.give': everyone,

  'task.set': staff,
  'task.edit': keeper,
  'task.withdraw': keeper,
  'work.tick': learner,
  'work.handIn': learner,
  'work.askForHelp': learner,
  'work.help': staff,
  'work.return': staff,
  'work.accept': staff,
  'work.confirm': leadersOfSide,
  'work.forget': { server: 'any' },
};

/** Whose a record is, as far as rights are concerned. */
export interface Belonging {
  sideId: SideId | null;
  ownerId: MemberId | null;
}

const nobodys: Belonging = { sideId: null, ownerId: null };

const belonging: { [T in RecordType]: (record: RecordMap[T]) => Belonging } = {
  partnership: () => nobodys,
  side: (side) => ({ sideId: side.id, ownerId: side.ownerId }),
  member: (member) => ({ sideId: member.sideId, ownerId: member.id }),
  invitation: (invitation) => ({ sideId: invitation.sideId, ownerId: null }),
  pair: () => nobodys,
  board: () => nobodys,
  section: () => nobodys,
  post: (post) => ({ sideId: post.sideId, ownerId: post.authorId }),
  comment: (comment) => ({ sideId: comment.sideId, ownerId: comment.authorId }),
  ballot: () => nobodys,
  connection: (connection) => ({ sideId: null, ownerId: connection.makerId }),
  file: (file) => ({ sideId: file.sideId, ownerId: file.memberId }),
  half: (half) => ({ sideId: half.sideId, ownerId: half.authorId }),
  vote: (vote) => ({ sideId: vote.sideId, ownerId: vote.memberId }),
  reaction: (reaction) => ({ sideId: reaction.sideId, ownerId: reaction.memberId }),
  report: (report) => ({ sideId: report.sideId, ownerId: report.reporterId }),
  term: (term) => ({ sideId: term.sideId, ownerId: term.addedBy }),
  session: (session) => ({ sideId: session.sideId, ownerId: session.plannedBy }),
  agendaItem: () => nobodys,
  part: (part) => ({ sideId: part.sideId, ownerId: part.memberId }),
  sessionTemplate: ({ sideId }) => ({ sideId, ownerId: null }),
  check: ({ sideId, memberId }) => ({ sideId, ownerId: memberId }),
  checklistItem: () => nobodys,
  phase: () => nobodys,
  wish: (wish) => ({ sideId: wish.sideId, ownerId: wish.memberId }),
  run: () => nobodys,
  attendance: ({ sideId, memberId }) => ({ sideId, ownerId: memberId }),
  pulse: ({ sideId, memberId }) => ({ sideId, ownerId: memberId }),
  seat: (seat) => ({ sideId: seat.sideId, ownerId: seat.memberId }),
  question: (question) => ({ sideId: question.sideId, ownerId: question.authorId }),
  upvote: (upvote) => ({ sideId: upvote.sideId, ownerId: upvote.memberId }),
  message: (message) => ({ sideId: message.sideId, ownerId: message.authorId }),
  noteLine: (line) => ({ sideId: line.sideId, ownerId: line.authorId }),
  task: (task) => ({ sideId: task.sideId, ownerId: task.setBy }),
  work: (work) => ({ sideId: work.sideId, ownerId: work.memberId }),
  grouping: () => nobodys,
  group: () => nobodys,
  finding: (finding) => ({ sideId: finding.sideId, ownerId: finding.authorId }),
};

export function belongingOf<T extends RecordType>(type: T, record: RecordMap[T]): Belonging {
  return belonging[type](record);
}

/** Whether the command's row names a part, so that the door has to know which ones the sender has. */
export function hangsOnPart(command: CommandName): boolean {
  return partRoles.some((part) => access[command][part] !== undefined);
}

/** Whether the viewer may use the command on something that belongs so; without a target, on anything at all. */
export function can(viewer: Viewer, command: CommandName, target: Belonging | null = null): boolean {
  const row = access[command];
  return [viewer.role, ...partsThatCount(viewer)].some((held) => reaches(row[held], viewer, target));
}

/** A guest looks on, whatever part somebody has given them. */
function partsThatCount({ role, parts = [] }: Viewer): readonly PartRole[] {
  return role === 'guest' ? [] : parts;
}

function reaches(reach: Reach | undefined, viewer: Viewer, target: Belonging | null): boolean {
  if (reach === undefined) return false;
  if (reach === 'any' || target === null) return true;
  if (target.ownerId !== null && target.ownerId === viewer.memberId) return true;
  return reach === 'side' && target.sideId === viewer.sideId;
}
