/** To which side and to whom a record belongs: what the reach of a right is measured by. */
import type { MemberId, SideId } from './ids.ts';
import type { RecordMap, RecordType } from './records.ts';

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
  workingGroup: () => nobodys,
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
  skill: ({ sideId, addedBy }) => ({ sideId, ownerId: addedBy }),
  clause: () => nobodys,
  memorandum: () => nobodys,
  rule: ({ sideId }) => ({ sideId, ownerId: null }),
  stayPlan: () => nobodys,
  pathway: ({ sideId, memberId }) => ({ sideId, ownerId: memberId }),
  wish: (wish) => ({ sideId: wish.sideId, ownerId: wish.memberId }),
  run: () => nobodys,
  station: () => nobodys,
  filmingItem: ({ sideId }) => ({ sideId, ownerId: null }),
  attendance: ({ sideId, memberId }) => ({ sideId, ownerId: memberId }),
  quickPoll: ({ sideId, askedBy }) => ({ sideId, ownerId: askedBy }),
  ballotPaper: ({ sideId, memberId }) => ({ sideId, ownerId: memberId }),
  quizQuestion: ({ sideId, authorId }) => ({ sideId, ownerId: authorId }),
  quizAnswer: ({ sideId, memberId }) => ({ sideId, ownerId: memberId }),
  pulse: ({ sideId, memberId }) => ({ sideId, ownerId: memberId }),
  classroom: ({ sideId, memberId }) => ({ sideId, ownerId: memberId }),
  seat: (seat) => ({ sideId: seat.sideId, ownerId: seat.memberId }),
  question: (question) => ({ sideId: question.sideId, ownerId: question.authorId }),
  upvote: (upvote) => ({ sideId: upvote.sideId, ownerId: upvote.memberId }),
  message: (message) => ({ sideId: message.sideId, ownerId: message.authorId }),
  noteLine: (line) => ({ sideId: line.sideId, ownerId: line.authorId }),
  task: (task) => ({ sideId: task.sideId, ownerId: task.setBy }),
  work: (work) => ({ sideId: work.sideId, ownerId: work.memberId }),
  peerFeedback: ({ giverSideId, giverId }) => ({ sideId: giverSideId, ownerId: giverId }),
  grouping: () => nobodys,
  group: () => nobodys,
  finding: (finding) => ({ sideId: finding.sideId, ownerId: finding.authorId }),
};

export function belongingOf<T extends RecordType>(type: T, record: RecordMap[T]): Belonging {
  return belonging[type](record);
}
