/** Tables as text (RFC 4180): written so that no spreadsheet runs what is in them, and read whatever divides them. */

/** A spreadsheet would take what begins so for a formula (OWASP, CSV injection). */
const formula = /^[=+\-@\t\r]/;

export function writeCsv(rows: readonly (readonly string[])[], divider: string): string {
  const cell = (text: string) => {
    const harmless = formula.test(text) ? `'${text}` : text;
    return /["\r\n]/.test(harmless) || harmless.includes(divider)
      ? `"${harmless.replaceAll('"', '""')}"`
      : harmless;
  };
  return rows.map((row) => `${row.map(cell).join(divider)}\r\n`).join('');
}

/** The mark by which Excel knows UTF-8. */
const byteOrderMark = '\ufeff';

/** Divided as spreadsheets of the reader's language expect it. */
export function csvFor(locale: string, rows: readonly (readonly string[])[]): string {
  return byteOrderMark + writeCsv(rows, locale.startsWith('en') ? ',' : ';');
}

/** Rows with something in them; each cell as somebody would read it. */
export function readCsv(text: string): string[][] {
  const divider = dividerOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  for (const { cell, isLast } of cellsOf(text, divider)) {
    row.push(asWritten(cell).trim());
    if (!isLast) continue;
    if (row.some((each) => each !== '')) rows.push(row);
    row = [];
  }
  return rows;
}

/** Without the mark that made it harmless. */
function asWritten(cell: string): string {
  return cell.startsWith("'") && formula.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** The one that stands most often in the first line. */
function dividerOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  const counts = [';', ',', '\t'].map((divider) => ({ divider, count: line.split(divider).length }));
  counts.sort((a, b) => b.count - a.count);
  return counts[0]?.divider ?? ';';
}

/** Walks once through the text. */
function* cellsOf(text: string, divider: string): Generator<{ cell: string; isLast: boolean }> {
  let at = 0;
  while (at < text.length) {
    const { cell, next } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, divider);
    const end = text[next];
    const isLast = end !== divider;
    yield { cell, isLast };
    at = next + (end === '\r' && text[next + 1] === '\n' ? 2 : 1);
    // A divider at the very end is followed by an empty cell.
    if (!isLast && at >= text.length) yield { cell: '', isLast: true };
  }
}

function plainCell(text: string, from: number, divider: string) {
  let next = from;
  while (next < text.length && text[next] !== divider && text[next] !== '\n' && text[next] !== '\r')
    next += 1;
  return { cell: text.slice(from, next), next };
}

/** One that is never closed reaches to the end. */
function quotedCell(text: string, from: number) {
  let cell = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { cell: cell + text.slice(at), next: text.length };
    cell += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { cell, next: quote + 1 };
    cell += '"';
    at = quote + 2;
  }
}
