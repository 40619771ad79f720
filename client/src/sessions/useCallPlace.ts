/** Where a press leads into a call, and the name by which people know that place. */
import type { RoomId } from '@silta/shared/ids';
import type { CallOf } from '@silta/shared/sessions/callRoutes';
import { serverOf } from '@silta/shared/sessions/calls';
import type { Call } from '@silta/shared/sessions/records';
import { paths } from '../paths.ts';
import { useCallServers } from './callServers.ts';
import { hostOf } from './hostOf.ts';
import type { Texts } from './planContext.ts';

export interface CallPlace {
  /** Of a room on a server: a page that asks for it and goes on there. */
  href: string;
  /** Its host; the tool, until the server has said where that is. */
  host: string;
}

interface Within {
  t: Texts;
  partnershipId: RoomId;
  session: { id: RoomId };
}

/** null where there is no call. */
export function useCallPlace(
  { t, partnershipId, session }: Within,
  call: Call | null,
  of: CallOf,
): CallPlace | null {
  const tool = call && serverOf(call);
  const servers = useCallServers(tool !== null);
  if (tool) {
    const server = servers[tool];
    const host = server === null ? t(`tool.${tool}`) : hostOf(server);
    return { href: paths.call(partnershipId, session.id, of), host };
  }
  return call?.kind === 'link' ? { href: call.url, host: hostOf(call.url) } : null;
}
