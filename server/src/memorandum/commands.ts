/** Clauses are worked on together; a version is laid down, agreed to by each side, and locked by its hash. */
import { createHash } from 'node:crypto';
import type { Payload } from '@silta/shared/commands';
import type { ClauseId, MemorandumId } from '@silta/shared/ids';
import { forgottenName } from '@silta/shared/members/records';
import { clauseChanges, inOrder, memorandumText } from '@silta/shared/memorandum/text';
import type { Memorandum } from '@silta/shared/memorandum/records';
import { Refusal } from '@silta/shared/refusals';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor, Load, Scope } from '../realtime/scope.ts';

type MemorandumCommand =
  | 'clause.add'
  | 'clause.edit'
  | 'clause.move'
  | 'clause.remove'
  | 'memorandum.layDown'
  | 'memorandum.agree'
  | 'memorandum.withdraw'
  | 'memorandum.forget';

const theClause = ({ clauseId: id }: { clauseId: ClauseId }) => ({ type: 'clause', id }) as const;
const theVersion = ({ memorandumId: id }: { memorandumId: MemorandumId }) =>
  ({ type: 'memorandum', id }) as const;
const versions = (_: unknown, { roomId }: Scope): Load[] => [
  { type: 'memorandum', column: 'roomId', value: roomId },
];
const sides = (_: unknown, { partnershipId }: Scope): Load[] => [
  { type: 'side', column: 'roomId', value: partnershipId },
];

export const memorandumHandlers: HandlersOf<MemorandumCommand> = {
  'clause.add': {
    loads: ({ id }) => [{ type: 'clause', ids: [id] }],
    run: (changes, fields) => changes.add('clause', { ...fields, roomId: changes.roomId, version: 1 }),
  },
  'clause.edit': {
    target: theClause,
    run: (changes, { clauseId, was, text }) => {
      const clause = changes.need('clause', clauseId);
      if (clause.version !== was) throw new Refusal('conflict');
      changes.put('clause', { ...clause, text, version: was + 1 });
    },
  },
  'clause.move': {
    target: theClause,
    run: (changes, { clauseId, rank }) =>
      changes.put('clause', { ...changes.need('clause', clauseId), rank }),
  },
  'clause.remove': {
    target: theClause,
    run: (changes, { clauseId }) => changes.remove('clause', clauseId),
  },
  'memorandum.layDown': {
    loads: (wish, scope) => [
      ...versions(wish, scope),
      { type: 'memorandum', ids: [wish.id] },
      { type: 'clause', column: 'roomId', value: scope.roomId },
    ],
    run: layDown,
  },
  'memorandum.agree': {
    loads: (wish, scope) => [...versions(wish, scope), ...sides(wish, scope)],
    target: theVersion,
    run: agree,
  },
  'memorandum.withdraw': {
    target: theVersion,
    run: (changes, { memorandumId }, { sideId }) => {
      const version = changes.need('memorandum', memorandumId);
      if (version.hash !== null || !version.agreements.some((each) => each.sideId === sideId))
        throw new Refusal('conflict');
      const agreements = version.agreements.filter((each) => each.sideId !== sideId);
      changes.put('memorandum', { ...version, agreements });
    },
  },
  'memorandum.forget': { loads: versions, run: forget },
};

function layDown(
  changes: Changes,
  { id, after, language }: Payload<'memorandum.layDown'>,
  actor: Actor,
): void {
  const last = lastOf(changes);
  if ((last?.number ?? 0) !== after) throw new Refusal('conflict');
  const clauses = inOrder(changes.list('clause', 'roomId', changes.roomId)).map(
    ({ id: clauseId, part, text }) => ({ id: clauseId, part, text }),
  );
  if (clauses.length === 0) throw new Refusal('conflict');
  // A version that changes nothing would only ask both sides for another word.
  if (last?.language === language && clauseChanges(last.clauses, clauses).length === 0)
    throw new Refusal('conflict');
  changes.add('memorandum', {
    id,
    roomId: changes.roomId,
    number: after + 1,
    language,
    clauses,
    laidDownBy: actor.memberId,
    laidDownAt: changes.now,
    agreements: [],
    hash: null,
    lockedAt: null,
  });
}

function agree(changes: Changes, { memorandumId, ...who }: Payload<'memorandum.agree'>, actor: Actor): void {
  const version = changes.need('memorandum', memorandumId);
  const { sideId, memberId } = actor;
  // Nobody agrees to what another version has taken the place of.
  if (lastOf(changes)?.id !== memorandumId || version.agreements.some((each) => each.sideId === sideId))
    throw new Refusal('conflict');
  const all = changes.list('side', 'roomId', changes.partnershipId);
  const sideName = all.find(({ id }) => id === sideId)?.name ?? '';
  const agreements = [...version.agreements, { sideId, sideName, memberId, ...who, at: changes.now }];
  const isAgreed = all.length > 1 && all.every(({ id }) => agreements.some((each) => each.sideId === id));
  const hash = isAgreed ? createHash('sha256').update(memorandumText(version)).digest('hex') : null;
  changes.put('memorandum', { ...version, agreements, hash, lockedAt: hash === null ? null : changes.now });
}

function lastOf(changes: Changes): Memorandum | undefined {
  return changes.list('memorandum', 'roomId', changes.roomId).sort((a, b) => b.number - a.number)[0];
}

function forget(changes: Changes, { memberId }: Payload<'memorandum.forget'>): void {
  for (const version of changes.list('memorandum', 'roomId', changes.roomId)) {
    const isNamed = version.agreements.some((each) => each.memberId === memberId);
    if (!isNamed && version.laidDownBy !== memberId) continue;
    const agreements = version.agreements.map((each) =>
      each.memberId === memberId ? { ...each, memberId: null, name: forgottenName, function: '' } : each,
    );
    const laidDownBy = version.laidDownBy === memberId ? null : version.laidDownBy;
    changes.put('memorandum', { ...version, agreements, laidDownBy });
  }
}
