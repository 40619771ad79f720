/** As what a board leaves, and whether names do. */
import * as z from 'zod/mini';

/** `zip`: everything, to be brought in again; `csv`: a table; `pdf`: to read and to print. */
const exportFormats = ['pdf', 'csv', 'zip'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportFormat = z.enum(exportFormats);

/** `without`: nobody's name is in the file, only sides; what people wrote stays as they wrote it. */
export const exportNames = z.enum(['with', 'without']);
