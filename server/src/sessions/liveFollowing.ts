/** Lets the partnership know what has happened in a session's own room: that it is held, and that it is over. */
import { newId } from '@silta/shared/ids';
import type { CommandId, RoomId } from '@silta/shared/ids';
import { sessionBounds } from './liveBounds.ts';
import type { House } from '../realtime/house.ts';
import type { Row } from '../realtime/tables.ts';
import type { Committed } from '../realtime/work.ts';

type Known = 'live' | 'ended';

interface News {
  sessionId: RoomId;
  partnershipId: RoomId;
  state: Known;
}

/** At once after the commit; what a server that died did not get to is found by `followUp`. */
export function followSessions(house: House): void {
  house.afterCommit((rooms) => {
    for (const news of rooms.flatMap(newsIn)) void tell(house, news);
  });
}

function newsIn({ room, touched }: Committed): News[] {
  return touched.flatMap(({ type, before, after }) => {
    if (type !== 'run' || !after) return [];
    const [was, is] = [before as Row<'run'> | null, after as Row<'run'>];
    const state = knownAs(is);
    if (state === null || (was !== null && knownAs(was) === state)) return [];
    return [{ sessionId: room.id, partnershipId: room.partnershipId, state }];
  });
}

function knownAs({ state }: Pick<Row<'run'>, 'state'>): Known | null {
  if (state === 'open') return null;
  return state === 'ended' ? 'ended' : 'live';
}

function tell(house: House, { sessionId, partnershipId, state }: News): Promise<unknown> {
  return send(house, { room: partnershipId, name: 'session.follow', payload: { sessionId, state } });
}

/** What nobody was told of; looked for with the other regular work. */
export async function followUp(house: House): Promise<void> {
  const behind: News[] = await house.dataSource.query(
    `select s."id" as "sessionId", s."roomId" as "partnershipId",
            case when r."state" = 'ended' then 'ended' else 'live' end as "state"
       from "run" r join "session" s on s."id" = r."id"
      where (r."state" in ('running', 'paused') and s."state" in ('planned', 'announced'))
         or (r."state" = 'ended' and s."state" in ('planned', 'announced', 'live'))
      limit $1`,
    [sessionBounds.atOnce.most],
  );
  for (const news of behind) await tell(house, news);
}

/** Sessions whose last step began so long ago that everybody has gone home. */
export async function closeForgotten(house: House, now: Date): Promise<void> {
  const since = new Date(now.getTime() - sessionBounds.forgottenMs.most).toISOString();
  const forgotten: { id: RoomId }[] = await house.dataSource.query(
    `select "id" from "run" where "state" in ('running', 'paused') and "itemStartedAt" < $1 limit $2`,
    [since, sessionBounds.atOnce.most],
  );
  for (const { id } of forgotten) await send(house, { room: id, name: 'run.close', payload: {} });
}

interface Sending {
  room: RoomId;
  name: 'session.follow' | 'run.close';
  payload: object;
}

/** Through the door, like everything that changes a record. */
function send({ door }: House, order: Sending): Promise<unknown> {
  return door.send({ ...order, id: newId<CommandId>(), accountId: null, road: 'rest' });
}
