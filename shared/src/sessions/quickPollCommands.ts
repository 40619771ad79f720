/** Asking, answering and closing a quick poll. */
import * as z from 'zod/mini';
import { chosen } from '../boards/fields.ts';
import { fewestChoices } from '../boards/choices.ts';
import { countAnswer, openPoll } from '../boards/polls.ts';
import { defineCommand } from '../command.ts';
import { quickPollId } from '../ids.ts';
import type { BallotPaperId, MemberId, QuickPollId, RoomId } from '../ids.ts';
import { jointId } from '../newId.ts';
import { limits, line } from '../texts.ts';

/** One paper for a person and a poll. */
export function ballotPaperIdOf(poll: QuickPollId, member: MemberId): BallotPaperId {
  return jointId(poll, member);
}

export const quickPollCommands = {
  /** One at a time: a poll that is still open is closed by the next one. */
  'quickPoll.ask': defineCommand({
    room: 'session',
    payload: z.strictObject({
      id: quickPollId,
      text: line(limits.quickPollText),
      choices: z
        .array(line(limits.quickPollChoice))
        .check(z.minLength(fewestChoices), z.maxLength(limits.quickPollChoices)),
      several: z.boolean(),
    }),
    guess: (changes, { text, choices, several, id }, { viewer, roomId, at: askedAt }) => {
      const { memberId: askedBy, sideId } = viewer;
      if (askedBy === null) return;
      const poll = openPoll({ choices, several, results: 'afterClosing' });
      const agendaItemId = changes.get('run', roomId)?.agendaItemId ?? null;
      const fields = { id, roomId: roomId as RoomId, agendaItemId, text, poll };
      changes.put('quickPoll', { ...fields, askedBy, sideId, askedAt });
    },
  }),
  /** Another answer takes the place of the first; none takes it back. Refused as `conflict` where it is closed by now. */
  'quickPoll.answer': defineCommand({
    room: 'session',
    payload: z.strictObject({ quickPollId, choices: chosen }),
    guess: (changes, { quickPollId: id, choices }, { viewer, roomId }) => {
      const { memberId, sideId } = viewer;
      const known = changes.get('quickPoll', id);
      if (!known || memberId === null) return;
      const paperId = ballotPaperIdOf(id, memberId);
      const before = changes.get('ballotPaper', paperId);
      const who = { id: paperId, roomId: roomId as RoomId, quickPollId: id, memberId, sideId };
      const after = choices.length === 0 ? null : { ...who, choices };
      changes.put('quickPoll', { ...known, poll: countAnswer(known.poll, before, after) });
      if (after) changes.put('ballotPaper', after);
      else if (before) changes.remove('ballotPaper', paperId);
    },
  }),
  'quickPoll.close': defineCommand({
    room: 'session',
    payload: z.strictObject({ quickPollId }),
  }),
};
