/** What may be said of an unexpected error. */

/** Its kind and place, never its message, which may quote what people wrote. */
export function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const place = error.stack?.split('\n').find((text) => text.includes('/dist/') || text.includes('/src/'));
  return `${error.name}${code}${place ?? ''}`;
}

/**
 * The database is away, full, stopped or silent; later it may do what it could not do now. PostgreSQL's classes 08
 * (connection), 53 (resources) and 57 (operator intervention), a transaction ended for idling (25P03), Node's own
 * codes, and what pg and its pool say without a code.
 */
export function isConnectionError(error: unknown): boolean {
  // Not by `instanceof`: what Node's core throws is of another realm in the tests.
  if (typeof error !== 'object' || error === null || !('message' in error)) return false;
  if ('code' in error && typeof error.code === 'string')
    return /^(08|53|57|25P03$|E[A-Z]+$)/.test(error.code);
  return /connection|timeout|not queryable|calling end|already released/i.test(String(error.message));
}

/** PostgreSQL's unique_violation. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23505';
}
