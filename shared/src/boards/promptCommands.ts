/** What a section asks of those who post in it, and how their text may begin. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import { sectionId } from '../ids.ts';
import { limits, optionalLine, prose } from '../texts.ts';

/** Both may be empty. */
export const promptFields = {
  prompt: optionalLine(limits.sectionPrompt),
  starter: prose(limits.sectionStarter),
};

export const promptCommands = {
  'section.setPrompt': defineCommand({
    room: 'board',
    payload: z.strictObject({ sectionId, ...promptFields }),
    guess: (changes, { sectionId: id, ...fields }) => {
      const record = changes.get('section', id);
      if (record) changes.put('section', { ...record, ...fields });
    },
  }),
};
