/** A board as a paper to read and to print. */
import type { Attachment } from '@silta/shared/files/attachments';
import type { UiLanguage } from '@silta/shared/texts';
import { heading, quietly } from '../papers/paper.ts';
import type { Block, Heading, Paper, Text } from '../papers/paper.ts';
import { transfer } from './bounds.ts';
import { authorOf } from './csv.ts';
import type { Outgoing, OutPost, OutSection } from './outgoing.ts';
import type { Picture, ReadPicture } from './pictures.ts';
import { wordsIn } from './words.ts';

export interface Printing {
  language: UiLanguage;
  /** ISO. */
  now: string;
  pictureOf: ReadPicture;
}

export function boardPaper(board: Outgoing, printing: Printing): Paper {
  const { language, now, pictureOf } = printing;
  // Made once: a formatter costs more than what it formats.
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: board.timeZone });
  const printed = { board, language, pictures: new Pictures(pictureOf), days };
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: board.timeZone });
  return {
    ...{ title: board.board.title, language, now, sides: board.sides },
    blocks: [
      quietly(wordsIn[language].exported(day.format(new Date(now)))),
      ...board.sections.map((of): Block => ({ kind: 'section', blocks: ofSection(of, printed) })),
    ],
  };
}

interface Printed {
  board: Outgoing;
  language: UiLanguage;
  pictures: Pictures;
  days: Intl.DateTimeFormat;
}

function* ofSection({ record, posts }: OutSection, printed: Printed): Generator<Block> {
  yield heading(record.title);
  if (record.prompt !== '') yield quietly(record.prompt);
  if (posts.length === 0) yield quietly(wordsIn[printed.language].empty);
  for (const post of posts) yield { kind: 'article', blocks: ofPost(post, printed) };
}

async function* ofPost({ record, halves, comments }: OutPost, printed: Printed): AsyncGenerator<Block> {
  const { board } = printed;
  const spoken = (of: Parameters<typeof board.textOf>[0] & { language: string }): Text => ({
    ...{ kind: 'text', text: board.textOf(of), lang: of.language },
  });
  if (record.title !== '') yield { ...heading(record.title, 3), lang: record.language } satisfies Heading;
  yield quietly(byline(record, printed));
  if (record.text !== '') yield spoken(record);
  yield* ofFiles(record, printed);
  for (const half of halves) {
    yield heading(byline(half, printed), 3);
    if (half.text !== '') yield spoken(half);
    yield* ofFiles(half, printed);
  }
  for (const comment of comments) {
    yield { ...quietly(byline(comment, printed)), isIndented: true };
    yield { ...spoken(comment), isIndented: true };
  }
}

async function* ofFiles(
  { attachments }: { attachments: readonly Attachment[] },
  { language, pictures }: Printed,
): AsyncGenerator<Block> {
  for (const attachment of attachments) {
    const picture = await pictures.of(attachment);
    if (picture) yield { kind: 'picture', ...picture, alt: attachment.alt || attachment.name };
    else yield quietly(`${wordsIn[language].files} ${attachment.name}`);
    if (attachment.caption !== '') yield quietly(attachment.caption);
  }
}

/** Author, side and day, as far as they are known. */
function byline(record: Parameters<typeof authorOf>[1], { board, language, days }: Printed): string {
  const side = board.sideOf(record.sideId);
  const parts = [
    authorOf(board, record, language),
    side ? `${side.name} (${side.country})` : '',
    days.format(new Date(record.createdAt)),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** So many photos are drawn; of the others, as of all other files, the names stand there. */
class Pictures {
  #left = transfer.pictures.most;

  constructor(private readonly read: ReadPicture) {}

  async of({ kind, fileId }: Attachment): Promise<Picture | null> {
    if (kind !== 'photo' || this.#left === 0) return null;
    this.#left -= 1;
    return this.read(fileId);
  }
}
