/**
 * The pages of a paper: their letters, their margins, and what stands on each without being read out (the number of the
 * page, the sides' colours). Letters that the typeface lacks, such as emoji, are drawn as an empty box and stay what they
 * are for whoever copies or listens.
 */
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import { hueOf } from '@silta/shared/partnerships/hues';
import type { Hue } from '@silta/shared/partnerships/hues';
import type { Paper } from './paper.ts';

export type Document = InstanceType<typeof PDFDocument>;

const typeface = (cut: string) =>
  fileURLToPath(
    import.meta.resolve(
      `@expo-google-fonts/atkinson-hyperlegible-next/${cut}/AtkinsonHyperlegibleNext_${cut}.ttf`,
    ),
  );

const ink = '#16211d';
const quiet = '#4d5a55';
const hairline = '#c9d2ce';
/** As on a screen in daylight. */
const colours: Record<Hue, string> = {
  lake: '#0d70b5',
  ember: '#c14a0b',
  moss: '#3e7938',
  mulberry: '#ac3668',
  iris: '#6f58b7',
  teal: '#027c7d',
};

interface Style {
  font: 'text' | 'bold';
  /** Points. */
  size: number;
  color: string;
}

export const styles = {
  title: { font: 'bold', size: 22, color: ink },
  section: { font: 'bold', size: 15, color: ink },
  piece: { font: 'bold', size: 12, color: ink },
  plain: { font: 'text', size: 11, color: ink },
  quiet: { font: 'text', size: 10, color: quiet },
  head: { font: 'bold', size: 10, color: quiet },
  cell: { font: 'text', size: 10, color: ink },
  foot: { font: 'text', size: 9, color: quiet },
} as const satisfies Record<string, Style>;

/** Points. */
const margin = 56;
const band = { height: 4, above: 18 };
const footAbove = 34;

export class Sheet {
  readonly document: Document;
  #pages = 0;
  #isAside = false;
  /** Worked out with the first page. */
  #foot: string | null = null;
  #style: Style = styles.plain;

  constructor(private readonly paper: Omit<Paper, 'blocks'>) {
    this.document = new PDFDocument({
      size: 'A4',
      margin,
      pdfVersion: '1.7',
      tagged: true,
      lang: paper.language,
      displayTitle: true,
      autoFirstPage: false,
      info: { Title: paper.title, Creator: 'Silta', CreationDate: new Date(paper.now) },
    });
    this.document.registerFont('text', typeface('400Regular'));
    this.document.registerFont('bold', typeface('700Bold'));
    this.document.on('pageAdded', () => this.#furnish());
    this.document.addPage();
  }

  get left(): number {
    return margin;
  }

  get width(): number {
    return this.document.page.width - 2 * margin;
  }

  get bottom(): number {
    return this.document.page.height - margin;
  }

  /** From the left edge of what is written, or from `x`; goes on below it, on further pages where it is long. */
  say(text: string, style: Style, { x = margin, width = this.width }: { x?: number; width?: number } = {}) {
    this.#use(style);
    this.document.text(text, x, this.document.y, { width, paragraphGap: 3 });
  }

  heightOf(text: string, style: Style, width: number): number {
    this.#use(style);
    return this.document.heightOfString(text, { width, paragraphGap: 3 });
  }

  /** A new page, unless there is so much room left; true where there is one. */
  keep(height: number): boolean {
    if (this.document.y + height <= this.bottom) return false;
    this.document.addPage();
    return true;
  }

  /** Seen and not read out (ISO 32000-1, 14.8.2.2). */
  aside(type: 'Pagination' | 'Layout', draw: () => void): void {
    if (this.#isAside) {
      draw();
      return;
    }
    this.#isAside = true;
    this.document.markContent('Artifact', { type });
    draw();
    this.document.endMarkedContent();
    this.#isAside = false;
  }

  /** Across the page, where one is. */
  rule(): void {
    const { document } = this;
    this.aside('Layout', () => {
      document.lineWidth(0.5).strokeColor(hairline);
      document
        .moveTo(margin, document.y)
        .lineTo(margin + this.width, document.y)
        .stroke();
    });
  }

  #use(style: Style): void {
    this.#style = style;
    this.document.font(style.font).fontSize(style.size).fillColor(style.color);
  }

  /** A page may begin within a text: what goes on there looks as it did. */
  #furnish(): void {
    const { document } = this;
    const { x, y } = document;
    const style = this.#style;
    this.#pages += 1;
    this.aside('Pagination', () => {
      if (this.#pages === 1) this.#showSides();
      this.#use(styles.foot);
      const number = String(this.#pages);
      const at = document.page.height - footAbove;
      const end = margin + this.width - document.widthOfString(number);
      document.text((this.#foot ??= this.#shortTitle()), margin, at, { lineBreak: false });
      document.text(number, end, at, { lineBreak: false });
    });
    this.#use(style);
    document.x = x;
    document.y = y;
  }

  /** Bank to bank, each as wide as the other. */
  #showSides(): void {
    const share = this.width / Math.max(1, this.paper.sides.length);
    this.paper.sides.forEach((side, i) => {
      this.document
        .rect(margin + i * share, margin - band.above, share, band.height)
        .fill(colours[hueOf(side)]);
    });
  }

  /** As much of it as stands in a line beside the number. */
  #shortTitle(): string {
    const fits = (text: string) => this.document.widthOfString(text) < this.width - 40;
    const letters = [...new Intl.Segmenter().segment(this.paper.title.replaceAll(/\s+/g, ' '))];
    const begun = (most: number) =>
      letters
        .slice(0, most)
        .map(({ segment }) => segment)
        .join('');
    if (fits(begun(letters.length))) return begun(letters.length);
    let most = letters.length;
    while (most > 0 && !fits(`${begun(most)} …`)) most -= 1;
    return `${begun(most)} …`;
  }
}
