/** A paper as a PDF: tagged, with language and title, so that it can be listened to as well (PDF/UA asks for all of them). */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Block, Blocks, Heading, List, Paper, Picture, Table, Text } from './paper.ts';
import { papers } from './bounds.ts';
import { Sheet, styles } from './sheet.ts';
import type { Document } from './sheet.ts';

type Element = PDFKit.PDFStructureElement;

/** Points. */
const indent = 18;
/** A heading stands on one page with what comes next: another one, two lines, two rows of a table. */
const room = { heading: { 2: 115, 3: 85 }, row: 48 };
/** Two pictures fit on a page with their texts. */
const highest = 260;
const cellGap = 8;

/** Begins at once and goes on as fast as it is read, a block at a time: others are served in between. */
export function setPaper(paper: Paper): Document {
  const sheet = new Sheet(paper);
  const { document } = sheet;
  setAll(sheet, paper).then(
    () => document.end(),
    (error: unknown) => document.destroy(error instanceof Error ? error : new Error('printing')),
  );
  return document;
}

async function setAll(sheet: Sheet, { title, blocks }: Paper): Promise<void> {
  const root = sheet.document.struct('Document');
  sheet.document.addStructure(root);
  write(sheet, root, { tag: 'H1' }, () => sheet.say(title, styles.title));
  await setBlocks(sheet, root, blocks);
  root.end();
}

async function setBlocks(sheet: Sheet, parent: Element, blocks: Blocks): Promise<void> {
  for await (const block of blocks) {
    if (sheet.document.destroyed) return;
    if ('blocks' in block) {
      const isSection = block.kind === 'section';
      sheet.document.moveDown(isSection ? 1 : 0.3);
      const element = begin(sheet, parent, { tag: isSection ? 'Sect' : 'Art' });
      await setBlocks(sheet, element, block.blocks);
      element.end();
    } else {
      setBlock(sheet, parent, block);
      await drained(sheet.document);
    }
  }
}

function setBlock(sheet: Sheet, parent: Element, block: Exclude<Block, { blocks: Blocks }>): void {
  switch (block.kind) {
    case 'heading':
      setHeading(sheet, parent, block);
      break;
    case 'text':
      setText(sheet, parent, block);
      break;
    case 'list':
      setList(sheet, parent, block);
      break;
    case 'table':
      setTable(sheet, parent, block);
      break;
    case 'picture':
      setPicture(sheet, parent, block);
  }
}

/** What an element is, and what stands with it. */
type Tagged = PDFKit.Mixins.StructureElementOptions & { tag: string; scope?: 'Column' | 'Row' };

const langOf = ({ lang }: { lang?: string }) => (lang === undefined ? {} : { lang });

/** An element with others in it. */
function begin(sheet: Sheet, parent: Element, { tag, ...options }: Tagged): Element {
  const element = sheet.document.struct(tag, options);
  parent.add(element);
  return element;
}

/** An element with something on the page. */
function write(sheet: Sheet, parent: Element, { tag, ...options }: Tagged, draw: () => void): void {
  const element = sheet.document.struct(tag, options, draw);
  parent.add(element);
  element.end();
}

function setHeading(sheet: Sheet, parent: Element, { level, text, ...spoken }: Heading): void {
  if (level === 3) sheet.document.moveDown(0.3);
  sheet.keep(room.heading[level]);
  const style = level === 2 ? styles.section : styles.piece;
  write(sheet, parent, { tag: `H${level}`, ...langOf(spoken) }, () => sheet.say(text, style));
}

function setText(sheet: Sheet, parent: Element, { text, isQuiet, isIndented, ...spoken }: Text): void {
  const by = isIndented ? indent : 0;
  const place = { x: sheet.left + by, width: sheet.width - by };
  const style = isQuiet ? styles.quiet : styles.plain;
  write(sheet, parent, { tag: 'P', ...langOf(spoken) }, () => sheet.say(text, style, place));
}

function setList(sheet: Sheet, parent: Element, { items, isNumbered }: List): void {
  const list = begin(sheet, parent, { tag: 'L' });
  const place = { x: sheet.left + indent, width: sheet.width - indent };
  items.forEach((item, i) => {
    sheet.keep(styles.plain.size * 2);
    const { document } = sheet;
    const element = begin(sheet, list, { tag: 'LI', ...langOf(item) });
    const top = document.y;
    write(sheet, element, { tag: 'Lbl' }, () => sheet.say(isNumbered ? `${i + 1}.` : '•', styles.plain));
    document.y = top;
    const body = begin(sheet, element, { tag: 'LBody' });
    write(sheet, body, { tag: 'P' }, () => sheet.say(item.text, styles.plain, place));
    if (item.note) {
      const { note } = item;
      write(sheet, body, { tag: 'P' }, () => sheet.say(note, styles.quiet, place));
    }
    body.end();
    element.end();
    document.moveDown(0.2);
  });
  list.end();
}

interface Cell {
  text: string;
  x: number;
  width: number;
  style: (typeof styles)['head' | 'cell'];
}

function setTable(sheet: Sheet, parent: Element, { columns, rows }: Table): void {
  const table = begin(sheet, parent, { tag: 'Table' });
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const cellsOf = (texts: readonly string[], style: Cell['style']): Cell[] => {
    let x = sheet.left;
    return columns.map(({ share }, i) => {
      const width = (sheet.width * share) / shares;
      x += width;
      return { text: texts[i] ?? '', x: x - width, width: width - cellGap, style };
    });
  };
  const head = cellsOf(
    columns.map(({ heading }) => heading),
    styles.head,
  );
  sheet.document.moveDown(0.2);
  sheet.keep(room.row);
  setRow(sheet, head, rowOf(sheet, table, true));
  for (const texts of rows) {
    const cells = cellsOf(texts, styles.cell);
    // The headings stand on every page for the eye, and once for whoever listens.
    if (sheet.keep(heightOf(sheet, cells))) sheet.aside('Pagination', () => setRow(sheet, head, justDrawn));
    setRow(sheet, cells, rowOf(sheet, table));
  }
  table.end();
}

type SetCell = (place: number, draw: () => void) => void;

const justDrawn: SetCell = (_, draw) => {
  draw();
};

/** A row whose first cell says what it is about, or one of headings. */
function rowOf(sheet: Sheet, table: Element, isHead = false): SetCell {
  const row = begin(sheet, table, { tag: 'TR' });
  return (place, draw) => {
    const head: Tagged = { tag: 'TH', scope: isHead ? 'Column' : 'Row' };
    write(sheet, row, isHead || place === 0 ? head : { tag: 'TD' }, draw);
  };
}

const heightOf = (sheet: Sheet, cells: readonly Cell[]) =>
  Math.max(...cells.map(({ text, style, width }) => sheet.heightOf(text, style, width))) + cellGap;

function setRow(sheet: Sheet, cells: readonly Cell[], setCell: SetCell): void {
  const { document } = sheet;
  const top = document.y + cellGap / 2;
  const height = heightOf(sheet, cells);
  cells.forEach(({ text, x, width, style }, place) => {
    document.y = top;
    setCell(place, () => sheet.say(text, style, { x, width }));
  });
  document.y = top + height - cellGap / 2;
  sheet.rule();
}

function setPicture(sheet: Sheet, parent: Element, { jpeg, width, height, alt }: Picture): void {
  const { document } = sheet;
  const scale = Math.min(sheet.width / width, highest / height, 1);
  sheet.keep(height * scale);
  const draw = () => {
    document.image(jpeg, sheet.left, document.y, { width: width * scale, height: height * scale });
    document.y += height * scale + 6;
  };
  write(sheet, parent, { tag: 'Figure', alt }, draw);
}

/** Lets others be served, and waits for a reader who is slower than the printer. */
async function drained(document: Document): Promise<void> {
  await setImmediate();
  while (document.readableLength > papers.unreadBytes.most && !document.destroyed) await setTimeout(20);
}
