/** Boards that come in from files: looked at first, then brought in whole. */
import { Controller, Inject, Param, Query, Req } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { Request } from 'express';
import { can } from '@silta/shared/access';
import type { AccountId, RoomId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { limits } from '@silta/shared/texts';
import type { WholeBoard } from '@silta/shared/transfer/commands';
import { transferRoutes as routes } from '@silta/shared/transfer/routes';
import type { Importing, ImportPreview, ImportReport } from '@silta/shared/transfer/routes';
import type { SignedInDevice } from '../auth/devices.ts';
import { Serve } from '../auth/serve.ts';
import { Who } from '../auth/signedIn.guard.ts';
import { transfer } from './bounds.ts';
import { Parse } from '../http/parse.ts';
import { giveTime } from '../http/timeLimit.ts';
import { House } from '../realtime/house.ts';
import type { Actor } from '../realtime/scope.ts';
import { placed } from './draft.ts';
import type { Draft } from './draft.ts';
import { Incoming } from './incoming.ts';
import { recognize } from './recognize.ts';
import type { Found } from './recognize.ts';
import { sealerOf } from './seal.ts';
import { returned } from './siltaBoard.ts';
import { columnsOf, draftOf, usesOf } from './table.ts';
import { Transfers } from './transfers.ts';

interface Coming {
  who: SignedInDevice;
  id: RoomId;
  request: Request;
}

@Controller()
export class ImportController implements OnModuleInit {
  constructor(
    @Inject(House) private readonly house: House,
    @Inject(Transfers) private readonly transfers: Transfers,
    @Inject(Incoming) private readonly incoming: Incoming,
  ) {}

  /** What a killed server has left. */
  onModuleInit(): Promise<void> {
    return this.incoming.tidy();
  }

  @Serve(routes.lookAtImport)
  async look(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.lookAtImport.params)) { id }: { id: RoomId },
    @Query(new Parse(routes.lookAtImport.query)) { columns }: { columns?: string | undefined },
    @Req() request: Request,
  ): Promise<ImportPreview> {
    return this.#read({ who, id, request }, (found) => Promise.resolve(previewOf(found, columns)));
  }

  @Serve(routes.importBoard)
  async bring(
    @Who() who: SignedInDevice,
    @Param(new Parse(routes.importBoard.params)) { id }: { id: RoomId },
    @Query(new Parse(routes.importBoard.query)) wish: Importing,
    @Req() request: Request,
  ): Promise<ImportReport> {
    return this.#read({ who, id, request }, async (found, actor) => {
      const whole = await this.#boardOf(found, { wish, actor, partnershipId: id });
      await this.#send(id, who.accountId, { wish, whole });
      return { id: wish.board, ...countsOf(whole.records), notes: found.notes.all };
    });
  }

  /** Rights first, then the file; the file is gone when this returns. */
  async #read<T>(
    { who: { accountId }, id, request }: Coming,
    work: (found: Found, actor: Actor) => Promise<T>,
  ): Promise<T> {
    const { room, viewer } = await this.house.feed.entrance(accountId, id);
    if (room.kind !== 'partnership') throw new Refusal('notFound');
    if (!can(viewer, 'board.import')) throw new Refusal('forbidden');
    this.transfers.imports.take(accountId);
    if (request.res) giveTime(request.res, transfer.fileMs.most + transfer.readMs.most);
    const sealer = await sealerOf(this.house.dataSource);
    return this.transfers.alone(accountId, () =>
      this.incoming.hold(request, async (path) => work(await recognize(path, sealer), viewer)),
    );
  }

  async #boardOf(
    found: Found,
    { wish, actor, partnershipId }: { wish: Importing; actor: Actor; partnershipId: RoomId },
  ): Promise<WholeBoard> {
    const to = { ...wish, partnershipId, actor, now: new Date().toISOString() };
    if (found.kind !== 'silta') return placed(draftIn(found, wish.title, wish.columns), to);
    const { tables, dataSource } = this.house;
    const [members, sides] = await Promise.all([
      tables.loadRoom(dataSource.manager, 'member', partnershipId),
      tables.loadRoom(dataSource.manager, 'side', partnershipId),
    ]);
    const known = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id));
    return returned(found.board, { ...to, members: known(members), sides: known(sides) }, found.notes);
  }

  async #send(
    room: RoomId,
    accountId: AccountId,
    { wish, whole }: { wish: Importing; whole: WholeBoard },
  ): Promise<void> {
    const order = { id: wish.commandId, room, name: 'board.import', payload: whole, accountId } as const;
    const answer = await this.house.door.send({ ...order, road: 'rest' });
    if (!answer.ok) throw new Refusal(answer.code, answer.details);
  }
}

function draftIn(found: Exclude<Found, { kind: 'silta' }>, title: string, columns?: string): Draft {
  if (found.kind === 'trello') return found.draft;
  return draftOf(found.table, usesOf(found.table, columns), { title, notes: found.notes });
}

function previewOf(found: Found, wished: string | undefined): ImportPreview {
  if (found.kind === 'silta') {
    const { file } = found.board;
    const title = String(file.board.title);
    return { kind: found.kind, title, ...countsOf(file), notes: found.notes.all, columns: [] };
  }
  const columns = found.kind === 'table' ? columnsOf(found.table, usesOf(found.table, wished)) : [];
  const isEmpty = found.kind === 'table' && !columns.some(({ use }) => use === 'title' || use === 'text');
  // Which column is which, the person says first.
  if (isEmpty) return { kind: found.kind, title: '', sections: 0, posts: 0, comments: 0, notes: [], columns };
  const draft = draftIn(found, '', wished);
  const posts = draft.sections.flatMap((section) => section.posts);
  return {
    kind: found.kind,
    title: draft.title.slice(0, limits.boardTitle),
    sections: draft.sections.length,
    posts: posts.length,
    comments: posts.reduce((sum, post) => sum + post.comments.length, 0),
    notes: draft.notes.all,
    columns,
  };
}

function countsOf({
  section,
  post,
  comment,
}: Readonly<Record<'section' | 'post' | 'comment', readonly unknown[]>>) {
  return { sections: section.length, posts: post.length, comments: comment.length };
}
