/** What is asked in the moment, what everybody answers, and when it is counted. */
import { countAnswer, fits, openPoll } from '@silta/shared/boards/polls';
import type { CommandName, Payload } from '@silta/shared/commands';
import type { QuickPollId } from '@silta/shared/ids';
import { Refusal } from '@silta/shared/refusals';
import { ballotPaperIdOf } from '@silta/shared/sessions/quickPollCommands';
import type { QuickPoll } from '@silta/shared/sessions/quickPollRecords';
import type { Changes } from '../realtime/changes.ts';
import type { HandlersOf } from '../realtime/handler.ts';
import type { Actor } from '../realtime/scope.ts';
import { needOpenRun, needTaking, runHere } from './liveOpen.ts';

type PollCommand = Extract<CommandName, `quickPoll.${string}`>;

const thePoll = ({ quickPollId: id }: { quickPollId: QuickPollId }) => ({ type: 'quickPoll', id }) as const;

export const quickPollHandlers: HandlersOf<PollCommand> = {
  'quickPoll.ask': {
    loads: (_, scope) => [runHere(scope), { type: 'quickPoll', column: 'roomId', value: scope.roomId }],
    run: ask,
  },
  'quickPoll.answer': {
    loads: ({ quickPollId }, scope, actor) => [
      runHere(scope),
      { type: 'ballotPaper', ids: actor ? [ballotPaperIdOf(quickPollId, actor.memberId)] : [] },
    ],
    target: thePoll,
    run: answer,
  },
  'quickPoll.close': {
    target: thePoll,
    run: (changes, { quickPollId }) => closePoll(changes, changes.need('quickPoll', quickPollId)),
  },
};

function ask(
  changes: Changes,
  { id, text, choices, several }: Payload<'quickPoll.ask'>,
  { memberId: askedBy, sideId }: Actor,
): void {
  const { agendaItemId } = needOpenRun(changes);
  for (const known of changes.list('quickPoll', 'roomId', changes.roomId)) closePoll(changes, known);
  const poll = openPoll({ choices, several, results: 'afterClosing' });
  const { roomId, now: askedAt } = changes;
  changes.add('quickPoll', { id, roomId, agendaItemId, text, poll, askedBy, sideId, askedAt });
}

function answer(changes: Changes, { quickPollId, choices }: Payload<'quickPoll.answer'>, actor: Actor): void {
  needOpenRun(changes);
  needTaking(changes, actor);
  const known = changes.need('quickPoll', quickPollId);
  const { poll } = known;
  if (poll.closedAt !== null) throw new Refusal('conflict');
  if (!fits(choices, poll)) throw new Refusal('invalid', { field: 'choices' });
  const { memberId, sideId } = actor;
  const id = ballotPaperIdOf(quickPollId, memberId);
  const before = changes.get('ballotPaper', id);
  const who = { id, roomId: changes.roomId, quickPollId, memberId, sideId };
  const after = choices.length === 0 ? null : { ...who, choices };
  if (!before && !after) return;
  changes.put('quickPoll', { ...known, poll: countAnswer(poll, before, after) });
  if (after) changes.put('ballotPaper', after);
  else changes.remove('ballotPaper', id);
}

/** Closed again, it keeps the time of the first closing. */
export function closePoll(changes: Changes, known: QuickPoll): void {
  const { poll } = known;
  if (poll.closedAt === null)
    changes.put('quickPoll', { ...known, poll: { ...poll, closedAt: changes.now } });
}
