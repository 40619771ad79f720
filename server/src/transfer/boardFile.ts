/** The shape of an exported board's records, made from the fates of their fields: a new field is in it by itself. */
import * as z from 'zod/mini';
import { memberId, sideId } from '@silta/shared/ids';
import { recordShapes } from '@silta/shared/records';
import { limits, line, optionalLine, prose } from '@silta/shared/texts';
import { boardFates, fates } from '@silta/shared/transfer/travelling';
import type { Fate, Traveller } from '@silta/shared/transfer/travelling';
import { archiveFormat, archiveVersion } from './archive.ts';

/** What people have written is cleaned and bounded as when they wrote it. */
const texts: Readonly<Record<string, Readonly<Record<string, z.ZodMiniType>>>> = {
  board: { title: line(limits.boardTitle) },
  section: { title: line(limits.sectionTitle) },
  post: {
    title: optionalLine(limits.postTitle),
    text: prose(limits.postText),
    writtenBy: z.nullable(line(limits.name)),
  },
  comment: { text: prose(limits.commentText), writtenBy: z.nullable(line(limits.name)) },
};

const key = z.string().check(z.regex(/^[a-z]{1,12}-\d{1,6}$/));
const most: Readonly<Record<Traveller, number>> = {
  section: limits.sections,
  post: limits.posts,
  comment: limits.comments,
  connection: limits.connections,
};

type Shape = Readonly<Record<string, z.ZodMiniType>>;
/** A record as it stands in the file: references are keys, what stays behind is not there. */
export type Written = Readonly<Record<string, unknown>>;

function shapeOf(type: string, of: Readonly<Record<string, Fate>>, shape: Shape): z.ZodMiniType<Written> {
  const fields = Object.entries(of).flatMap(([field, fate]) => {
    const given = shape[field];
    if (!given || typeof fate === 'object' || fate === 'room' || (type === 'board' && fate === 'id'))
      return [];
    if (fate === 'same') return [[field, texts[type]?.[field] ?? given]];
    return [[field, given.safeParse(null).success ? z.nullable(key) : key]];
  });
  return z.strictObject(Object.fromEntries(fields) as Shape);
}

const listOf = (type: Traveller) =>
  z.array(shapeOf(type, fates[type], recordShapes[type].shape)).check(z.maxLength(most[type]));

export const boardFile = z.strictObject({
  format: z.literal(archiveFormat),
  version: z.literal(archiveVersion),
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
  connection: listOf('connection'),
} satisfies Record<Traveller, unknown> & Record<string, unknown>);
export type BoardFile = z.infer<typeof boardFile>;
