/** Calendars: opened and closed by their owners, followed by programs that know the secret address. */
import { createHash, randomBytes } from 'node:crypto';
import { Controller, Inject, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { RoomId } from '@silta/shared/ids';
import { project } from '@silta/shared/project';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { calendarRoutes as routes } from '@silta/shared/sessions/calendarRoutes';
import type { CalendarState, OpenedCalendar } from '@silta/shared/sessions/calendarRoutes';
import { takesPart } from '@silta/shared/sessions/participants';
import type { Session } from '@silta/shared/sessions/records';
import type { Task } from '@silta/shared/tasks/records';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { Parse } from '../http/parse.ts';
import { House } from '../realtime/house.ts';
import type { Actor } from '../realtime/scope.ts';
import { dueDatesOf } from './dueDates.ts';
import { iCalendarOf } from './iCalendar.ts';
import type { DueTask } from './iCalendar.ts';

/** What was longer ago is in the calendar that fetched it then. */
const shownDays = 180;
const keyBytes = 32;
const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');

interface Owner extends Actor {
  partnershipId: RoomId;
}

@Controller()
export class CalendarController {
  constructor(@Inject(House) private readonly house: House) {}

  @Serve(routes.calendarState)
  async state(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.calendarState.params)) { id }: { id: RoomId },
  ): Promise<CalendarState> {
    const { viewer } = await this.house.feed.entrance(accountId, id);
    const [key]: { createdAt: Date }[] = await this.house.dataSource.query(
      `select "createdAt" from "calendarKey" where "memberId" = $1`,
      [viewer.memberId],
    );
    return { since: key ? new Date(key.createdAt).toISOString() : null };
  }

  @Serve(routes.openCalendar)
  async open(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.openCalendar.params)) { id }: { id: RoomId },
  ): Promise<OpenedCalendar> {
    const { viewer } = await this.house.feed.entrance(accountId, id);
    const key = randomBytes(keyBytes).toString('base64url');
    await this.house.dataSource.query(
      `insert into "calendarKey" ("memberId", "keyHash", "createdAt") values ($1, $2, now())
       on conflict ("memberId") do update set "keyHash" = excluded."keyHash", "createdAt" = excluded."createdAt"`,
      [viewer.memberId, hashOf(key)],
    );
    return { path: `/api/calendars/${key}` };
  }

  @Serve(routes.closeCalendar)
  async close(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.closeCalendar.params)) { id }: { id: RoomId },
  ): Promise<void> {
    const { viewer } = await this.house.feed.entrance(accountId, id);
    await this.house.dataSource.query(`delete from "calendarKey" where "memberId" = $1`, [viewer.memberId]);
  }

  /** Whoever is no member any more has no calendar, whatever they know. */
  @Serve(routes.calendar)
  async follow(
    @Param(new Parse(routes.calendar.params)) { id: key }: { id: string },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const [owner]: Owner[] = await this.house.dataSource.query(
      `select m."id" as "memberId", m."sideId", m."role", m."roomId" as "partnershipId"
         from "calendarKey" k join "member" m on m."id" = k."memberId"
        where k."keyHash" = $1 and m."removedAt" is null`,
      [hashOf(key)],
    );
    if (!owner) throw new Refusal('notFound');
    const since = Date.now() - shownDays * 86_400_000;
    const sessions = (await this.#sessionsOf(owner)).filter(({ startsAt }) => Date.parse(startsAt) > since);
    const tasks = await dueDatesOf(this.house, owner, since);
    await this.#send(owner, { sessions, tasks, request, response });
  }

  @Serve(routes.sessionFile)
  async one(
    @Who() { accountId }: SignedInDevice,
    @Param(new Parse(routes.sessionFile.params)) { id }: { id: RoomId },
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { viewer, room } = await this.house.feed.entrance(accountId, id);
    const { dataSource, tables } = this.house;
    const [row] = await tables.load(dataSource.manager, 'session', [id]);
    const session = row && project('session', row, viewer);
    if (!session) throw new Refusal('notFound');
    const owner = { ...viewer, partnershipId: room.partnershipId };
    response.set('Content-Disposition', 'attachment; filename="session.ics"');
    await this.#send(owner, { sessions: [session], tasks: [], request, response });
  }

  /** Learners find what is announced; staff also what is planned. */
  async #sessionsOf(owner: Owner): Promise<Session[]> {
    const { dataSource, tables } = this.house;
    const rows = await tables.loadRoom(dataSource.manager, 'session', owner.partnershipId);
    return rows
      .filter(
        ({ participants, state }) =>
          takesPart(participants, owner) && (isStaff(owner) || state !== 'planned'),
      )
      .flatMap((row) => project('session', row, owner) ?? []);
  }

  async #send({ partnershipId }: Owner, { sessions, tasks, request, response }: Sending): Promise<void> {
    const { dataSource, tables } = this.house;
    const em = dataSource.manager;
    const [partnership] = await tables.load(em, 'partnership', [partnershipId]);
    const sides = await tables.loadRoom(em, 'side', partnershipId);
    const origin = `${request.protocol}://${request.get('host') ?? ''}`;
    const home = `${origin}/p/${partnershipId}`;
    const addressOf = (of: { session: Session } | { task: Task }) =>
      'session' in of ? `${home}/sessions/${of.session.id}` : `${home}/tasks?task=${of.task.id}`;
    const name = partnership?.name ?? 'Silta';
    const text = iCalendarOf({ name, sessions, tasks, sides, addressOf });
    response.set({ 'Content-Type': 'text/calendar; charset=utf-8', 'Cache-Control': 'private, no-cache' });
    response.send(text);
  }
}

interface Sending {
  sessions: readonly Session[];
  tasks: readonly DueTask[];
  request: Request;
  response: Response;
}
