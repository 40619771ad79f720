/**
 * The addresses of files. A device that brings one sends POST with an id of its choice, then PATCH with the next bytes
 * (at most `mostPieceBytes`) and the headers `Upload-Offset: <bytes that are there>` and
 * `Content-Type: application/offset+octet-stream`, until the answer says `done`; while it says `processing` it asks GET once
 * a second. After a cut line, a time-out or `conflict` it asks HEAD, whose `Upload-Offset` says where to go on, and sends from
 * there. Another piece for the same upload ends the one that is still coming. DELETE gives the upload up, or the file as
 * long as nothing carries it. The headers are those of tus 1.0.0 (https://tus.io/protocols/resumable-upload).
 */
import * as z from 'zod/mini';
import { fileId, roomId } from '../ids.ts';
import { defineRoute } from '../route.ts';
import { uploadProgress, uploadWish } from './uploads.ts';

const ofUpload = z.strictObject({ id: fileId });
const ofSize = z.strictObject({ id: fileId, size: z.enum(['small', 'medium', 'large']) });
const download = z.object({
  /** There, with whatever value: the browser is to save it rather than to show it. */
  download: z.optional(z.string()),
});
/** Why a file may be refused once it is there. */
const refusedFiles = ['wrongType', 'heic', 'brokenFile', 'ended', 'full'] as const;

export const fileRoutes = {
  createUpload: defineRoute({
    method: 'POST',
    path: '/api/rooms/:id/uploads',
    who: 'file.add',
    summary:
      'Begins to bring a file to a board or to the tasks; again with the same id, it is the same upload.',
    params: z.strictObject({ id: roomId }),
    body: uploadWish,
    status: 201,
    answer: uploadProgress,
    refusals: ['conflict', 'full', 'noSpace', 'ended', 'archived', 'locked', ...refusedFiles],
  }),
  upload: defineRoute({
    method: 'GET',
    path: '/api/uploads/:id',
    who: 'own',
    pace: 'pieces',
    summary: 'How far one’s upload is; HEAD says it in `Upload-Offset`.',
    params: ofUpload,
    status: 200,
    answer: uploadProgress,
    refusals: refusedFiles,
  }),
  continueUpload: defineRoute({
    method: 'PATCH',
    path: '/api/uploads/:id',
    who: 'own',
    pace: 'pieces',
    takes: 'bytes',
    summary: 'The next bytes of one’s upload, from `Upload-Offset` on.',
    params: ofUpload,
    status: 200,
    answer: uploadProgress,
    refusals: ['conflict', 'noSpace', ...refusedFiles],
  }),
  cancelUpload: defineRoute({
    method: 'DELETE',
    path: '/api/uploads/:id',
    who: 'own',
    pace: 'pieces',
    summary: 'Gives up one’s upload, or the file that came of it as long as nothing carries it.',
    params: ofUpload,
    status: 200,
    refusals: ['conflict', 'ended'],
  }),
  file: defineRoute({
    method: 'GET',
    path: '/api/files/:id',
    who: 'member',
    pace: 'files',
    gives: 'bytes',
    summary:
      'A file of a post, task or hand-in that one sees; of a photo the large size. Answers to `Range`.',
    params: ofUpload,
    query: download,
    status: 200,
    isTagged: true,
    refusals: [],
  }),
  photo: defineRoute({
    method: 'GET',
    path: '/api/files/:id/:size',
    who: 'member',
    pace: 'files',
    gives: 'bytes',
    summary: 'A photo in one of its sizes; the next larger one where it is not that large.',
    params: ofSize,
    query: download,
    status: 200,
    isTagged: true,
    refusals: [],
  }),
};
