/** The shape of an exported board's records, made from the fates of their fields: a new field is in it by itself. */
import * as z from 'zod/mini';
import { memberId, sideId } from '@silta/shared/ids';
import { promptFields } from '@silta/shared/boards/promptCommands';
import { recordShapes } from '@silta/shared/records';
import { fileKind } from '@silta/shared/files/records';
import { language, limits, line, optionalLine, prose } from '@silta/shared/texts';
import { mostHalves } from '@silta/shared/transfer/commands';
import { boardFates, fates } from '@silta/shared/transfer/travelling';
import type { Fate, Traveller } from '@silta/shared/transfer/travelling';
import { archiveFormat, archiveVersion, olderVersions } from './archive.ts';

const edge = z.int().check(z.minimum(1), z.maximum(100_000));
const key = z.string().check(z.regex(/^[a-z]{1,12}-\d{1,6}$/));

/** What people have written is cleaned and bounded as when they wrote it. */
const texts: Readonly<Record<string, Readonly<Record<string, z.ZodMiniType>>>> = {
  board: { title: line(limits.boardTitle) },
  section: { title: line(limits.sectionTitle), ...promptFields },
  post: {
    title: optionalLine(limits.postTitle),
    text: prose(limits.postText),
    writtenBy: z.nullable(line(limits.name)),
  },
  comment: { text: prose(limits.commentText), writtenBy: z.nullable(line(limits.name)) },
  half: { text: prose(limits.postText) },
  file: {
    kind: fileKind,
    name: line(limits.fileName),
    mediaType: z.string().check(z.maxLength(200)),
    size: z.int().check(z.minimum(0), z.maximum(2_000_000_000)),
    width: z.nullable(edge),
    height: z.nullable(edge),
    seconds: z.nullable(z.number().check(z.positive(), z.maximum(86_400))),
    sizes: z.array(z.strictObject({ width: edge, height: edge })).check(z.maxLength(3)),
  },
};

/** What a post or a half carries, as its author wished it; what it is, its files say. */
const attachments = z
  .array(
    z.strictObject({
      fileId: key,
      alt: optionalLine(limits.alt),
      caption: prose(limits.caption),
      posterId: z.nullable(key),
      captions: z.array(z.strictObject({ fileId: key, language })).check(z.maxLength(limits.captionTracks)),
    }),
  )
  .check(z.maxLength(limits.attachments));

const most: Readonly<Record<Traveller, number>> = {
  section: limits.sections,
  post: limits.posts,
  comment: limits.comments,
  half: mostHalves,
  connection: limits.connections,
  file: limits.files,
};

type Shape = Readonly<Record<string, z.ZodMiniType>>;
/** A record as it stands in the file: references are keys, what stays behind is not there. */
export type Written = Readonly<Record<string, unknown>>;

function shapeOf(type: string, of: Readonly<Record<string, Fate>>, shape: Shape): z.ZodMiniType<Written> {
  const fields = Object.entries(of).flatMap(([field, fate]) => {
    const given = shape[field];
    if (!given || typeof fate === 'object' || fate === 'room' || (type === 'board' && fate === 'id'))
      return [];
    // Whoever exports may leave the names out.
    const mayBeNull = fate === 'member' || given.safeParse(null).success;
    if (fate === 'attachments') return [[field, z._default(attachments, [])]];
    if (fate === 'same') return [[field, orNull(texts[type]?.[field] ?? given, mayBeNull)]];
    return [[field, orNull(mayBeNull ? z.nullable(key) : key, mayBeNull)]];
  });
  return z.strictObject(Object.fromEntries(fields) as Shape);
}

/** What an older Silta did not know of, nothing was said about. */
function orNull(shape: z.ZodMiniType, mayBeNull: boolean): z.ZodMiniType {
  return mayBeNull ? z._default(shape, null) : shape;
}

const listOf = (type: Traveller) =>
  z.array(shapeOf(type, fates[type], recordShapes[type].shape)).check(z.maxLength(most[type]));

export const boardFile = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal([...olderVersions, archiveVersion]),
  board: shapeOf('board', boardFates, recordShapes.board.shape),
  sides: z
    .array(z.strictObject({ key, id: sideId, name: z.string(), country: z.string() }))
    .check(z.maxLength(limits.sides)),
  people: z
    .array(z.strictObject({ key, id: memberId, name: line(limits.name), side: key }))
    .check(z.maxLength(limits.members)),
  section: listOf('section'),
  post: listOf('post'),
  comment: listOf('comment'),
  half: z._default(listOf('half'), []),
  connection: z._default(listOf('connection'), []),
  file: z._default(listOf('file'), []),
} satisfies Record<Traveller, unknown> & Record<string, unknown>);
export type BoardFile = z.infer<typeof boardFile>;
