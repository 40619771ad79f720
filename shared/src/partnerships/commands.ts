/** What people may want to do with a partnership and its sides. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { accountId, memberId, partnershipId, sideId } from '../ids.ts';
import { role } from '../members/records.ts';
import { country, languages, limits, line, optionalLine, timeZone, uiLanguage } from '../texts.ts';
import { callTool, callTools } from './callTools.ts';
import { wantedFreeDays, withFreeDays } from './freeDays.ts';
import { sideKind } from './records.ts';

const sideDraft = z.strictObject({
  id: sideId,
  kind: sideKind,
  name: line(limits.name),
  place: line(limits.place),
  country,
  timeZone,
  languages: languages.check(z.minLength(1)),
});
export type SideDraft = z.infer<typeof sideDraft>;

/** The first side is the founder's own. Every other side gets an invitation for its coordinator. */
export const partnershipDraft = z.strictObject({
  name: line(limits.partnershipName),
  sides: z.array(sideDraft).check(z.minLength(2), z.maxLength(limits.sides)),
  role: role.check(z.refine((of) => of === 'coordinator' || of === 'teacher')),
});

export const partnershipCommands = {
  'partnership.create': defineCommand({
    room: 'partnership',
    road: 'rest',
    payload: z.extend(partnershipDraft, {
      id: partnershipId,
      memberId,
      accountId,
      memberName: line(limits.name),
      memberLanguages: z.array(uiLanguage).check(z.maxLength(limits.languages)),
    }),
  }),
  'partnership.rename': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ name: line(limits.partnershipName) }),
    guess: (changes, payload) => {
      for (const record of changes.list('partnership'))
        changes.put('partnership', { ...record, name: payload.name });
    },
  }),
  /** What has been fetched before stays. */
  'partnership.setLinkPreviews': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ linkPreviews: z.boolean() }),
    guess: (changes, { linkPreviews }) => {
      for (const record of changes.list('partnership'))
        changes.put('partnership', { ...record, linkPreviews });
    },
  }),
  'partnership.setMapTiles': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ mapTiles: z.boolean() }),
    guess: (changes, { mapTiles }) => {
      for (const record of changes.list('partnership')) changes.put('partnership', { ...record, mapTiles });
    },
  }),
  /** One's own side agrees that the partnership ends; it ends when every side has agreed. */
  'partnership.agreeToEnd': defineCommand({ room: 'partnership', payload: z.strictObject({}) }),
  'partnership.keepGoing': defineCommand({ room: 'partnership', payload: z.strictObject({}) }),
  'side.edit': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      sideId,
      kind: sideKind,
      name: line(limits.name),
      place: optionalLine(limits.place),
      timeZone,
      languages: languages.check(z.minLength(1)),
    }),
    guess: (changes, { sideId: id, ...fields }) => {
      const record = changes.get('side', id);
      if (record) changes.put('side', { ...record, ...fields });
    },
  }),
  /** Says which tools for video calls the side may use; null takes that back. */
  'side.setCallTools': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      sideId,
      tools: z.nullable(z.array(callTool).check(z.minLength(1), z.maxLength(callTools.length))),
    }),
    guess: (changes, { sideId: id, tools }) => {
      const record = changes.get('side', id);
      if (record) changes.put('side', { ...record, callTools: tools });
    },
  }),
  /** All of them, as they are from now on; what is not named stays as it was. */
  'side.setFreeDays': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      sideId,
      days: z.optional(z.array(wantedFreeDays).check(z.maxLength(limits.freeDays))),
      workedHolidays: z.optional(z.array(line(limits.freeDaysName)).check(z.maxLength(limits.freeDays))),
    }),
    guess: (changes, { sideId: id, ...wish }) => {
      const record = changes.get('side', id);
      if (record) changes.put('side', withFreeDays(record, wish));
    },
  }),
  /** The owner of a side gives it to a coordinator or teacher of the same side. */
  'side.handOver': defineCommand({ room: 'partnership', payload: z.strictObject({ sideId, memberId }) }),
};
