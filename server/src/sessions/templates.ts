/** What staff do with the templates of their own partnership. */
import type { HandlersOf } from '../realtime/handler.ts';

export const templateHandlers: HandlersOf<'sessionTemplate.save' | 'sessionTemplate.remove'> = {
  'sessionTemplate.save': {
    loads: ({ id }) => [{ type: 'sessionTemplate', ids: [id] }],
    run: (changes, template, { sideId }) => {
      const { roomId, now: createdAt } = changes;
      changes.add('sessionTemplate', { ...template, roomId, sideId, createdAt });
    },
  },
  'sessionTemplate.remove': {
    target: ({ templateId }) => ({ type: 'sessionTemplate', id: templateId }),
    run: (changes, { templateId }) => changes.remove('sessionTemplate', templateId),
  },
};
