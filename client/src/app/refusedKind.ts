/** What a refused command was about, in the few words that people need; and the text that they wrote. */
export type RefusedKind = 'post' | 'comment' | 'edit' | 'word' | 'change';

export function refusedKind(name: string): RefusedKind {
  if (name === 'post.create') return 'post';
  if (name === 'comment.create') return 'comment';
  if (['term.add', 'term.setWord', 'term.import'].includes(name)) return 'word';
  return name === 'post.edit' || name === 'comment.edit' ? 'edit' : 'change';
}

/** In which people write, in the order in which they are shown again. */
const writtenFields = [
  ...['title', 'topic', 'name', 'text', 'aims', 'example', 'notes', 'ownRole', 'reason'],
  ...['qualification', 'before', 'during', 'after', 'mentoring', 'evaluation', 'unit'],
  ...['telephone', 'word', 'agenda', 'why', 'safety', 'skill', 'about', 'note', 'evidence', 'words'],
];

/** What was written, part by part, also of the choices in a poll, the answers to questions, the words in a term and the terms in a list; empty where nothing was. */
export function writtenIn(payload: unknown): string {
  const all = (payload ?? {}) as Record<string, unknown>;
  const parts = writtenFields
    .map((field) => all[field])
    .filter((part) => typeof part === 'string' && part !== '');
  const choices = [all.choices ?? [], all.answers ?? []].flat(2).filter((each) => typeof each === 'string');
  const inner = [all.words, all.terms].flatMap((list) => [list ?? []].flat().map(writtenIn));
  return [...parts, ...choices, ...inner].join('\n\n');
}
