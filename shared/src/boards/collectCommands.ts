/** Who posts in a section, and collecting first: nobody copies, nobody is the first to speak up. */
import * as z from 'zod/mini';
import { defineCommand } from '../command.ts';
import type { RecordChanges } from '../command.ts';
import { sectionId, sideId } from '../ids.ts';
import { posting } from './records.ts';

export const collectCommands = {
  /** For everyone, for staff only, or for those of one side. */
  'section.setPosting': defineCommand({
    room: 'board',
    payload: z.strictObject({ sectionId, posting: z.union([posting, sideId]) }),
    guess: (changes, { sectionId: id, posting: who }) => {
      const record = changes.get('section', id);
      if (record) changes.put('section', { ...record, posting: who });
    },
  }),
  /** In every section of the board. */
  'section.collect': defineCommand({
    room: 'board',
    payload: z.strictObject({}),
    guess: (changes) => setCollecting(changes, true),
  }),
  /** All at once, for everybody. */
  'section.reveal': defineCommand({
    room: 'board',
    payload: z.strictObject({}),
    guess: (changes) => {
      setCollecting(changes, false);
      for (const post of changes.list('post'))
        if (post.state === 'collected') changes.put('post', { ...post, state: 'shown' });
    },
  }),
};

function setCollecting(changes: RecordChanges, collecting: boolean): void {
  for (const section of changes.list('section'))
    changes.put('section', { ...section, collecting, ...(!collecting && { collected: {} }) });
}
