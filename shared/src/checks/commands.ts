/** What staff may want to do with what was measured in a place. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { checkId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { limits, line } from '../texts.ts';
import { deviceState, isSamePlace, road } from './records.ts';

const kbps = z.int().check(z.gte(0), z.lte(limits.checkKbps));

export const checkCommands = {
  /** Replaces what one’s side has kept of the same place. */
  'check.keep': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      id: checkId,
      place: line(limits.place),
      camera: deviceState,
      microphone: deviceState,
      roundTripMs: z.int().check(z.gte(0), z.lte(limits.checkRoundTripMs)),
      downKbps: kbps,
      upKbps: kbps,
      road,
    }),
    guess: (changes, fields, { viewer, roomId, at }) => {
      const { memberId, sideId } = viewer;
      if (memberId === null) return;
      for (const known of changes.list('check'))
        if (known.sideId === sideId && isSamePlace(known.place, fields.place))
          changes.remove('check', known.id);
      changes.put('check', { ...fields, roomId: roomId as RoomId, sideId, memberId, at });
    },
  }),
  'check.remove': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ checkId }),
    guess: (changes, { checkId: id }) => changes.remove('check', id),
  }),
};
