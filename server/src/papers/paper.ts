/** What a paper is made of, whoever hands it out: words in their order, and nothing of how they look. */
import type { UiLanguage } from '@silta/shared/texts';

export interface Paper {
  title: string;
  language: UiLanguage;
  /** ISO. */
  now: string;
  /** In their order; their colours are its one ornament. */
  sides: readonly { position: number }[];
  blocks: Blocks;
}

/** Taken one by one while it is set, so that what is long or has pictures never lies in memory as a whole. */
export type Blocks = Iterable<Block> | AsyncIterable<Block>;

export type Block = Heading | Text | List | Table | Picture | Part;

/** In another language than the paper's. */
type Spoken = { lang?: string };

/** Below the title, which is the only one of the first level. */
export type Heading = Spoken & { kind: 'heading'; level: 2 | 3; text: string };

export type Text = Spoken & {
  kind: 'text';
  text: string;
  /** What goes with something and is not the thing itself. */
  isQuiet?: boolean;
  /** Such as what answers something. */
  isIndented?: boolean;
};

export interface List {
  kind: 'list';
  isNumbered?: boolean;
  items: readonly ListItem[];
}

/** `note`: below it, such as who has said it. */
export type ListItem = Spoken & { text: string; note?: string };

/** The first cell of a row says what the row is about. */
export interface Table {
  kind: 'table';
  columns: readonly { heading: string; share: number }[];
  rows: readonly (readonly string[])[];
}

export interface Picture {
  kind: 'picture';
  jpeg: Buffer;
  /** In pixels. */
  width: number;
  height: number;
  /** What is to be seen on it. */
  alt: string;
}

/** What belongs together: a section, or within one a piece that stands for itself. */
export interface Part {
  kind: 'section' | 'article';
  blocks: Blocks;
}

export const heading = (text: string, level: Heading['level'] = 2): Heading => ({
  kind: 'heading',
  level,
  text,
});
export const line = (text: string): Text => ({ kind: 'text', text });
export const quietly = (text: string): Text => ({ kind: 'text', text, isQuiet: true });

/** With its heading; nothing where nothing stands below it. */
export function section(title: string, blocks: readonly Block[]): Part[] {
  return blocks.length === 0 ? [] : [{ kind: 'section', blocks: [heading(title), ...blocks] }];
}
