/** What a refused command was about, in the few words that people need; and the text that they wrote. */
export type RefusedKind = 'post' | 'comment' | 'edit' | 'word' | 'change';

export function refusedKind(name: string): RefusedKind {
  if (name === 'post.create') return 'post';
  if (name === 'comment.create') return 'comment';
  if (['term.add', 'term.setWord', 'term.import'].includes(name)) return 'word';
  return name === 'post.edit' || name === 'comment.edit' ? 'edit' : 'change';
}

/** What was written, part by part, also of the words in a term and the terms in a list; empty where nothing was. */
export function writtenIn(payload: unknown): string {
  const { title, text, name, example, words, terms } = (payload ?? {}) as Record<string, unknown>;
  const parts = [title, name, text, example].filter((part) => typeof part === 'string' && part !== '');
  const inner = [words, terms].flatMap((list) => (Array.isArray(list) ? list.map(writtenIn) : []));
  return [...parts, ...inner].join('\n\n');
}
