/** Pictures on the steps of the demo's sessions: brought to the session's own room, then put on their step by whoever planned it. */
import { newId } from '@silta/shared/ids';
import type { FileId } from '@silta/shared/ids';
import type { Bringing } from './boardSteps.ts';
import type { SessionStory } from './sessions.ts';
import type { Step } from './stage.ts';

interface StepPictures {
  pictures: Bringing[];
  steps: Step[];
}

const minute = 60_000;

/** `told`: how these sessions came about; each step is there under its title. */
export function stepPictures(told: readonly Step[], stories: readonly SessionStory[]): StepPictures {
  const pictured = stories.flatMap(({ steps }) => steps).filter(({ pictures = [] }) => pictures.length > 0);
  const all = pictured.flatMap(({ title, pictures = [] }) =>
    told.flatMap((step) => {
      const { accountId, room, at } = step;
      if (step.name !== 'agendaItem.add' || step.payload.title !== title || accountId === null) return [];
      const brought = pictures.map((picture) => ({ ...picture, id: newId<FileId>() }));
      const attachments = brought.map(({ id: fileId, alt, caption }) => ({
        ...{ fileId, alt, caption },
        ...{ posterId: null, captions: [] },
      }));
      const payload = { agendaItemId: step.payload.id, seenIds: [], attachments, links: [] };
      const attach: Step = { at: at + minute, room, accountId, name: 'agendaItem.attach', payload };
      return [
        { attach, pictures: brought.map(({ id, picture }) => ({ id, picture, accountId, boardId: room })) },
      ];
    }),
  );
  return { pictures: all.flatMap(({ pictures }) => pictures), steps: all.map(({ attach }) => attach) };
}
