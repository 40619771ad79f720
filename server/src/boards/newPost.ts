/** New posts as they are kept: who has written them, and how well they are known. */
import { asKept } from '@silta/shared/boards/places';
import { openPoll } from '@silta/shared/boards/polls';
import type { Board, Post, Section } from '@silta/shared/boards/records';
import { allowsAnonymous, firstState } from '@silta/shared/boards/rules';
import { measured } from '@silta/shared/boards/tracks';
import type { Payload } from '@silta/shared/commands';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { Actor } from '../realtime/scope.ts';
import { attach } from './attaching.ts';

/** Field by field: put together from other objects, a record of thirty fields costs a quarter of all that a post does. */
export function newPost(
  changes: Changes,
  payload: Payload<'post.create'>,
  { board, section, actor }: { board: Board; section: Section; actor: Actor },
): Post {
  const { sealed, revealed } = hiding(board, payload);
  return {
    id: payload.id,
    roomId: changes.roomId,
    sectionId: payload.sectionId,
    authorId: actor.memberId,
    sideId: actor.sideId,
    writtenBy: null,
    title: payload.title,
    text: payload.text,
    language: payload.language,
    paper: payload.paper,
    attachments: attach(changes, payload.id, { wishes: payload.attachments ?? [], actor }),
    link: null,
    anonymous: payload.anonymous,
    sealed,
    revealed,
    state: firstState(board, section, actor),
    returned: null,
    held: null,
    rank: payload.rank,
    pinnedAt: null,
    dates: payload.dates ?? null,
    spot: null,
    location: asKept(payload.location ?? null),
    track: measured(payload.track ?? null),
    tallies: {},
    joint: payload.joint ?? false,
    poll: payload.poll ? openPoll(payload.poll) : null,
    createdAt: changes.now,
    editedAt: null,
    deletedAt: null,
    takenAway: false,
  };
}

export function hiding(
  board: Board,
  { anonymous, sealed }: { anonymous: boolean; sealed?: true | undefined },
) {
  if (anonymous && !allowsAnonymous(board)) throw new Refusal('anonymousOff');
  if (sealed && board.anonymity !== 'reason') throw new Refusal('conflict');
  return { sealed: anonymous && board.anonymity === 'reason', revealed: null };
}

export function signed(changes: Changes, actor: Actor) {
  const times = { createdAt: changes.now, editedAt: null, deletedAt: null, takenAway: false };
  const { memberId: authorId, sideId } = actor;
  return { roomId: changes.roomId, authorId, sideId, writtenBy: null, ...times };
}
