/** What staff may want to do with the templates of their own partnership. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { sessionTemplateId } from '../ids.ts';
import type { RoomId } from '../ids.ts';
import { limits, line, optionalLine, prose } from '../texts.ts';
import { itemMinutes } from './commands.ts';
import { agendaKind, partRole, sessionKind } from './records.ts';

const templateStep = z.strictObject({
  minutes: itemMinutes,
  kind: agendaKind,
  title: line(limits.agendaTitle),
  notes: prose(limits.agendaNotes),
  roles: z
    .array(z.strictObject({ role: partRole, ownRole: optionalLine(limits.ownRole) }))
    .check(z.maxLength(limits.agendaDraftParts)),
});

export const templateCommands = {
  'sessionTemplate.save': defineCommand({
    room: 'partnership',
    payload: z.strictObject({
      id: sessionTemplateId,
      name: line(limits.sessionTopic),
      kind: sessionKind,
      steps: z.array(templateStep).check(z.minLength(1), z.maxLength(limits.agendaDrafts)),
    }),
    guess: (changes, template, { viewer, roomId, at }) =>
      changes.put('sessionTemplate', {
        ...template,
        roomId: roomId as RoomId,
        sideId: viewer.sideId,
        createdAt: at,
      }),
  }),
  'sessionTemplate.remove': defineCommand({
    room: 'partnership',
    payload: z.strictObject({ templateId: sessionTemplateId }),
    guess: (changes, { templateId }) => changes.remove('sessionTemplate', templateId),
  }),
};
