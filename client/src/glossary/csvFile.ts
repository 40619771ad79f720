/** A chosen file as a table, or why it is none. */
import { readCsv } from '../ui/csvText.ts';

export const csvBounds = { bytes: 1_000_000, rows: 1_000, columns: 60 } as const;

export type CsvFault = 'empty' | 'tooLarge' | 'encoding' | 'notText' | 'tooManyRows' | 'tooManyColumns';
export type CsvFile = { rows: string[][] } | { fault: CsvFault };

export async function readCsvFile(file: Pick<Blob, 'size' | 'arrayBuffer'>): Promise<CsvFile> {
  if (file.size > csvBounds.bytes) return { fault: 'tooLarge' };
  const text = decoded(new Uint8Array(await file.arrayBuffer()));
  if (text === null) return { fault: 'encoding' };
  // A picture, an archive or a workbook has bytes that no text has.
  if (text.includes('\0')) return { fault: 'notText' };
  const rows = readCsv(text);
  if (rows.length === 0) return { fault: 'empty' };
  if (rows.length > csvBounds.rows + 1) return { fault: 'tooManyRows' };
  if (rows.some((row) => row.length > csvBounds.columns)) return { fault: 'tooManyColumns' };
  return { rows };
}

/** UTF-8, and what spreadsheets call Unicode text. Anything else would turn ä into something else without a word. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const wide =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
