/** Why a backup cannot be made or restored, in words for the person at the keyboard. */
export class ArchiveProblem extends Error {
  override name = 'ArchiveProblem';
}

/** What the system says when there is no room, in words; everything else as it is. */
export function inWords(error: unknown): unknown {
  const code = codeOf(error);
  if (code === 'ENOSPC')
    return new ArchiveProblem('There is not enough room on the disk. Nothing was changed.');
  // PostgreSQL's disk_full.
  if (code === '53100') return new ArchiveProblem('The database has no room left. Nothing was changed.');
  return error;
}

/** The system's, zlib's or PostgreSQL's code. Not by `instanceof`: jest gives every test file an Error of its own. */
export function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
