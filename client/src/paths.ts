/** The addresses of all pages. */
import type { RoomId } from '@silta/shared/ids';

export const paths = {
  start: '/',
  join: '/join',
  joinWith: (code: string) => `/join/${code}`,
  signIn: '/sign-in',
  /** The return key follows after the #, which browsers never send to a server. */
  returnKey: '/return',
  found: '/new',
  partnerships: '/partnerships',
  today: (partnership: RoomId) => `/p/${partnership}`,
  boards: (partnership: RoomId) => `/p/${partnership}/boards`,
  board: (partnership: RoomId, board: RoomId) => `/p/${partnership}/boards/${board}`,
  /** The board with one post in view. */
  post: (partnership: RoomId, board: RoomId, post: string) => `/p/${partnership}/boards/${board}#${post}`,
  sessions: (partnership: RoomId) => `/p/${partnership}/sessions`,
  sessionRoom: (partnership: RoomId, session: RoomId) => `/p/${partnership}/sessions/${session}/room`,
  /** What remains of it. */
  sessionRecord: (partnership: RoomId, session: RoomId) => `/p/${partnership}/sessions/${session}/record`,
  /** Its plan. */
  session: (partnership: RoomId, session: RoomId) => `/p/${partnership}/sessions/${session}`,
  /** Sound, camera and network. */
  check: (partnership: RoomId) => `/p/${partnership}/sessions/check`,
  tasks: (partnership: RoomId) => `/p/${partnership}/tasks`,
  /** The list with one task open. */
  task: (partnership: RoomId, task: string) => `/p/${partnership}/tasks?task=${task}`,
  checklists: (partnership: RoomId) => `/p/${partnership}/ready`,
  checklist: (partnership: RoomId, list: string) => `/p/${partnership}/ready?list=${list}`,
  glossary: (partnership: RoomId) => `/p/${partnership}/glossary`,
  practice: (partnership: RoomId) => `/p/${partnership}/glossary/practice`,
  people: (partnership: RoomId) => `/p/${partnership}/people`,
  settings: (partnership: RoomId) => `/p/${partnership}/settings`,
};

/** Where somebody was going when asked to sign in; travels in the router's state. */
export interface ComingFrom {
  from: string;
}

/** Never leads out of the app, whatever the browser's history holds. */
export function comingFrom(state: unknown): string {
  const { from } = (state ?? {}) as { from?: unknown };
  return typeof from === 'string' && /^\/(?!\/)/.test(from) ? from : paths.start;
}
