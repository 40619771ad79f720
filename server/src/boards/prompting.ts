/** What sections ask of those who post in them. */
import { Refusal } from '@silta/shared/refusals';
import type { HandlersOf } from '../realtime/handler.ts';

export const promptHandlers: HandlersOf<'section.setPrompt'> = {
  'section.setPrompt': {
    target: ({ sectionId }) => ({ type: 'section', id: sectionId }),
    run: (changes, { sectionId, ...fields }) => {
      if (changes.need('board', changes.roomId).archivedAt !== null) throw new Refusal('archived');
      changes.put('section', { ...changes.need('section', sectionId), ...fields });
    },
  },
};
