/** The addresses of all pages. */
import type { RoomId } from '@silta/shared/ids';

export const paths = {
  start: '/',
  join: '/join',
  joinWith: (code: string) => `/join/${code}`,
  signIn: '/sign-in',
  /** The return key follows after the #, which browsers never send to a server. */
  returnKey: '/return',
  /** Of the link in a weekly e-mail; sent there, it ends them. */
  weeklyMail: (key: string) => `/weekly-mail/${key}`,
  found: '/new',
  partnerships: '/partnerships',
  today: (partnership: RoomId) => `/p/${partnership}`,
  boards: (partnership: RoomId) => `/p/${partnership}/boards`,
  board: (partnership: RoomId, board: RoomId) => `/p/${partnership}/boards/${board}`,
  /** The board with one post in view. */
  post: (partnership: RoomId, board: RoomId, post: string) => `/p/${partnership}/boards/${board}#${post}`,
  sessions: (partnership: RoomId) => `/p/${partnership}/sessions`,
  sessionRoom: (partnership: RoomId, session: RoomId) => `/p/${partnership}/sessions/${session}/room`,
  /** Goes on into one of its calls as soon as the server has said where that is. */
  call: (partnership: RoomId, session: RoomId, of: string) =>
    `/p/${partnership}/sessions/${session}/call/${of}`,
  /** What remains of it. */
  sessionRecord: (partnership: RoomId, session: RoomId) => `/p/${partnership}/sessions/${session}/record`,
  /** A virtual visit, station by station. */
  visit: (partnership: RoomId, session: RoomId) => `/p/${partnership}/sessions/${session}/visit`,
  /** Its plan. */
  session: (partnership: RoomId, session: RoomId) => `/p/${partnership}/sessions/${session}`,
  /** Sound, camera and network. */
  check: (partnership: RoomId) => `/p/${partnership}/sessions/check`,
  tasks: (partnership: RoomId) => `/p/${partnership}/tasks`,
  /** The list with one task open. */
  task: (partnership: RoomId, task: string) => `/p/${partnership}/tasks?task=${task}`,
  /** What one learner does for it, for those who look it through. */
  work: (partnership: RoomId, task: string, member: string) =>
    `/p/${partnership}/tasks?task=${task}&of=${member}`,
  /** The form of a new task, with what it begins with. */
  newTask: (partnership: RoomId, begun: BegunTask) =>
    `/p/${partnership}/tasks?${new URLSearchParams({ new: '', ...begun })}`,
  /** What each side's country allows. */
  rules: (partnership: RoomId) => `/p/${partnership}/rules`,
  memorandum: (partnership: RoomId) => `/p/${partnership}/memorandum`,
  /** What learners can, lack and have reached, and the way there. */
  pathways: (partnership: RoomId) => `/p/${partnership}/pathways`,
  pathway: (partnership: RoomId, member: string) => `/p/${partnership}/pathways/${member}`,
  checklists: (partnership: RoomId) => `/p/${partnership}/ready`,
  checklist: (partnership: RoomId, list: string) => `/p/${partnership}/ready?list=${list}`,
  glossary: (partnership: RoomId) => `/p/${partnership}/glossary`,
  practice: (partnership: RoomId) => `/p/${partnership}/glossary/practice`,
  people: (partnership: RoomId) => `/p/${partnership}/people`,
  settings: (partnership: RoomId) => `/p/${partnership}/settings`,
};

/** What a task is made of that begins elsewhere: a post, a follow-up. */
export interface BegunTask {
  title: string;
  why?: string;
  board?: RoomId;
}

/** Where somebody was going when asked to sign in; travels in the router's state. */
export interface ComingFrom {
  from: string;
}

/** Never leads out of the app, whatever the browser's history holds. */
export function comingFrom(state: unknown): string {
  const { from } = (state ?? {}) as { from?: unknown };
  return typeof from === 'string' && /^\/(?!\/)/.test(from) ? from : paths.start;
}
