/** Records of files: they come once the bytes are stored, and go before the bytes do. */
import { unusedHours } from '@silta/shared/files/kinds';
import { carriedByNothing } from '@silta/shared/files/records';
import { Refusal } from '@silta/shared/refusals';
import type { HandlersOf } from '../realtime/handler.ts';

export const fileHandlers: HandlersOf<'file.add' | 'file.remove' | 'file.collect'> = {
  'file.add': {
    loads: ({ id }) => [{ type: 'file', ids: [id] }],
    run: (changes, payload, { memberId, sideId }) =>
      changes.add('file', {
        ...payload,
        roomId: changes.roomId,
        memberId,
        sideId,
        ...carriedByNothing,
        unusedSince: changes.now,
        createdAt: changes.now,
      }),
  },
  'file.remove': {
    target: ({ fileId }) => ({ type: 'file', id: fileId }),
    run: (changes, { fileId }) => {
      if (changes.need('file', fileId).unusedSince === null) throw new Refusal('conflict');
      changes.remove('file', fileId);
    },
  },
  'file.collect': {
    loads: ({ fileIds }) => [{ type: 'file', ids: fileIds }],
    run: (changes, { fileIds }) => {
      const until = new Date(Date.parse(changes.now) - unusedHours * 3_600_000).toISOString();
      for (const id of fileIds) {
        const since = changes.get('file', id)?.unusedSince ?? null;
        // One that something carries meanwhile stays.
        if (since !== null && since < until) changes.remove('file', id);
      }
    },
  },
};
