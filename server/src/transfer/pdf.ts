/**
 * A board as a document to read and to print: tagged, with language and title, so that it can be listened to as well
 * (PDF/UA asks for both). Letters that the typeface lacks, such as emoji, are drawn as an empty box and stay what they are
 * for whoever copies or listens.
 */
import { fileURLToPath } from 'node:url';
import { setImmediate, setTimeout } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Attachment } from '@silta/shared/files/attachments';
import type { UiLanguage } from '@silta/shared/texts';
import { transfer } from './bounds.ts';
import { authorOf } from './csv.ts';
import type { Outgoing, OutPost } from './outgoing.ts';
import type { Picture, ReadPicture } from './pictures.ts';
import { wordsIn } from './words.ts';

type Document = InstanceType<typeof PDFDocument>;
type Element = PDFKit.PDFStructureElement;

const typeface = (cut: string) =>
  fileURLToPath(
    import.meta.resolve(
      `@expo-google-fonts/atkinson-hyperlegible-next/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`,
    ),
  );
const ink = '#16211d';
const quiet = '#4d5a55';

export interface Printing {
  language: UiLanguage;
  /** ISO. */
  now: string;
  pictureOf: ReadPicture;
}

/** Begins at once and goes on as fast as it is read, a post at a time: others are served in between. */
export function pdfOf(board: Outgoing, printing: Printing): Document {
  const document = new PDFDocument({
    size: 'A4',
    margin: 56,
    pdfVersion: '1.7',
    tagged: true,
    lang: printing.language,
    displayTitle: true,
    info: { Title: board.board.title, Creator: 'Silta', CreationDate: new Date(printing.now) },
  });
  document.registerFont('text', typeface('400Regular'));
  document.registerFont('bold', typeface('700Bold'));
  write(document, board, printing).then(
    () => document.end(),
    (error: unknown) => document.destroy(error instanceof Error ? error : new Error('printing')),
  );
  return document;
}

async function write(document: Document, board: Outgoing, printing: Printing): Promise<void> {
  const { language, now } = printing;
  const pictures = new Pictures(printing.pictureOf);
  // Made once: a formatter costs more than what it formats.
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: board.timeZone });
  const words = wordsIn[language];
  const root = document.struct('Document');
  document.addStructure(root);
  add(document, root, { tag: 'H1', font: 'bold', size: 22, text: board.board.title });
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: board.timeZone });
  add(document, root, { tag: 'P', size: 10, color: quiet, text: words.exported(day.format(new Date(now))) });
  for (const { record, posts } of board.sections) {
    const section = document.struct('Sect');
    root.add(section);
    document.moveDown(1);
    add(document, section, { tag: 'H2', font: 'bold', size: 16, text: record.title });
    if (record.prompt !== '')
      add(document, section, { tag: 'P', size: 10, color: quiet, text: record.prompt });
    if (posts.length === 0) add(document, section, { tag: 'P', size: 10, color: quiet, text: words.empty });
    for (const post of posts) {
      if (document.destroyed) return;
      await writePost(document, section, { board, post, language, pictures, days });
      await drained(document);
    }
    section.end();
  }
  root.end();
}

interface Printed {
  board: Outgoing;
  post: OutPost;
  language: UiLanguage;
  pictures: Pictures;
  days: Intl.DateTimeFormat;
}

async function writePost(
  document: Document,
  section: Element,
  { board, post, language, pictures, days }: Printed,
): Promise<void> {
  const { record, halves, comments } = post;
  const by = (of: Parameters<typeof authorOf>[1]) => byline(of, { board, language, days });
  document.moveDown(0.6);
  const article = document.struct('Art');
  section.add(article);
  if (record.title !== '')
    add(document, article, { tag: 'H3', font: 'bold', size: 12, text: record.title, lang: record.language });
  add(document, article, { tag: 'P', size: 10, color: quiet, text: by(record) });
  if (record.text !== '')
    add(document, article, { tag: 'P', text: board.textOf(record), lang: record.language });
  const show = (of: Pick<typeof record, 'attachments'>) =>
    addFiles(document, article, { of, pictures, word: wordsIn[language].files });
  await show(record);
  for (const half of halves) {
    add(document, article, { tag: 'P', font: 'bold', size: 10, text: by(half) });
    if (half.text !== '') add(document, article, { tag: 'P', text: board.textOf(half), lang: half.language });
    await show(half);
  }
  for (const comment of comments) {
    const lines = { tag: 'P', indent: 18 } as const;
    add(document, article, { ...lines, size: 10, color: quiet, text: by(comment) });
    add(document, article, { ...lines, text: board.textOf(comment), lang: comment.language });
  }
  article.end();
}

interface Shown {
  of: { attachments: readonly Attachment[] };
  pictures: Pictures;
  /** Before the name of a file that cannot be printed. */
  word: string;
}

async function addFiles(
  document: Document,
  article: Element,
  { of: { attachments }, pictures, word }: Shown,
): Promise<void> {
  const line = { tag: 'P', size: 10 } as const;
  for (const attachment of attachments) {
    const picture = await pictures.of(attachment);
    if (picture) addPicture(document, article, { picture, attachment });
    else add(document, article, { ...line, color: quiet, text: `${word} ${attachment.name}` });
    if (attachment.caption !== '') add(document, article, { ...line, text: attachment.caption });
  }
}

/** Author, side and day, as far as they are known. */
function byline(
  record: Parameters<typeof authorOf>[1],
  { board, language, days }: Pick<Printed, 'board' | 'language' | 'days'>,
): string {
  const side = board.sideOf(record.sideId);
  const parts = [
    authorOf(board, record, language),
    side ? `${side.name} (${side.country})` : '',
    days.format(new Date(record.createdAt)),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

interface Line {
  tag: string;
  text: string;
  font?: 'text' | 'bold';
  size?: number;
  color?: string;
  /** Points from the left margin. */
  indent?: number;
  lang?: string;
}

function add(
  document: Document,
  parent: Element,
  { tag, text, font = 'text', size = 11, color = ink, indent = 0, lang }: Line,
): void {
  const draw = () => {
    document.font(font).fontSize(size).fillColor(color);
    document.text(text, document.page.margins.left + indent, document.y, {
      width: document.page.width - document.page.margins.left - document.page.margins.right - indent,
      paragraphGap: 3,
    });
  };
  const element = document.struct(tag, lang === undefined ? {} : { lang }, draw);
  parent.add(element);
  element.end();
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

/** Points; two fit on a page with their texts. */
const highest = 260;

function addPicture(
  document: Document,
  parent: Element,
  { picture, attachment }: { picture: Picture; attachment: Attachment },
): void {
  const { left, right, bottom } = document.page.margins;
  const scale = Math.min((document.page.width - left - right) / picture.width, highest / picture.height, 1);
  const height = picture.height * scale;
  if (document.y + height > document.page.height - bottom) document.addPage();
  const figure = document.struct('Figure', { alt: attachment.alt || attachment.name }, () => {
    document.image(picture.jpeg, left, document.y, { width: picture.width * scale, height });
    document.y += height + 6;
  });
  parent.add(figure);
  figure.end();
}

/** Lets others be served, and waits for a reader who is slower than the printer. */
async function drained(document: Document): Promise<void> {
  await setImmediate();
  while (document.readableLength > transfer.unreadBytes.most && !document.destroyed) await setTimeout(20);
}
