/** What a refused command was about, in the few words that people need; and the text that they wrote. */
export type RefusedKind = 'post' | 'comment' | 'edit' | 'change';

export function refusedKind(name: string): RefusedKind {
  if (name === 'post.create') return 'post';
  if (name === 'comment.create') return 'comment';
  return name === 'post.edit' || name === 'comment.edit' ? 'edit' : 'change';
}

/** Title and text, as they were written; empty where nothing was. */
export function writtenIn(payload: unknown): string {
  const { title, text, name } = (payload ?? {}) as { title?: unknown; text?: unknown; name?: unknown };
  return [title, name, text].filter((part) => typeof part === 'string' && part !== '').join('\n\n');
}
