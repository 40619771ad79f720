/** What may be said of an unexpected error. */

/** Its kind and place, never its message, which may quote what people wrote. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const place = error.stack?.split('\n').find((text) => text.includes('/dist/') || text.includes('/src/'));
  return `${error.name}${code}${place ?? ''}`;
}

/** PostgreSQL's classes 08 (connection), 53 (resources), 57 (operator intervention), and Node's own codes. */
export function isConnectionError(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  return /^(08|53|57)/.test(code) || /^E[A-Z]+$/.test(code) || /connection|timeout/i.test(message);
}

/** PostgreSQL's unique_violation. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
