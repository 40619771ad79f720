/** Trello's own export as a board: lists become sections, cards posts; what has no counterpart here stands in the text. */
import * as z from 'zod/mini';
import { isVisible } from '@silta/shared/texts';
import { instantIn } from './draft.ts';
import type { Draft, DraftComment, DraftPost } from './draft.ts';
import { grouped } from './grouped.ts';
import { Notes } from './notes.ts';
import { unreadable } from './unreadable.ts';

const text = z.catch(z.string(), '');
const number = z.catch(z.number(), 0);
const flag = z.catch(z.boolean(), false);
const listOf = <T>(of: z.ZodMiniType<T>) => z.catch(z.array(of), []);

const card = z.object({
  id: z.string(),
  name: text,
  desc: text,
  idList: z.string(),
  closed: flag,
  pos: number,
  labels: listOf(z.object({ name: text, color: z.catch(z.nullable(z.string()), null) })),
  attachments: listOf(z.object({ name: text, url: text })),
});
const checklist = z.object({
  idCard: z.string(),
  name: text,
  checkItems: listOf(z.object({ name: text, state: text, pos: number })),
});
const action = z.object({
  type: text,
  date: text,
  data: z.catch(z.object({ text, card: z.catch(z.object({ id: z.string() }), { id: '' }) }), {
    text: '',
    card: { id: '' },
  }),
  memberCreator: z.catch(z.nullable(z.object({ fullName: text })), null),
});
const board = z.object({
  name: text,
  lists: z.array(z.object({ id: z.string(), name: text, closed: flag, pos: number })),
  cards: z.array(card),
  checklists: listOf(checklist),
  actions: listOf(action),
});
type TrelloBoard = z.infer<typeof board>;

/** Refuses with `unreadable` where it is something else. */
export function trelloDraft(value: unknown): Draft {
  const read = board.safeParse(value);
  if (!read.success) throw unreadable('notABoard');
  const notes = new Notes();
  const { data } = read;
  const comments = commentsIn(data);
  const checklists = grouped(data.checklists, ({ idCard }) => idCard);
  const cards = grouped(data.cards.toSorted(byPlace), ({ idList }) => idList);
  const sections = data.lists.toSorted(byPlace).flatMap((list) => {
    const open = (cards.get(list.id) ?? []).filter((each) => !isLeft(each, notes));
    if (isLeft(list, notes)) return [];
    const posts = open.flatMap(
      (each) =>
        postOf(each, {
          checklists: checklists.get(each.id) ?? [],
          comments: comments.get(each.id) ?? [],
          notes,
        }) ?? [],
    );
    return [{ title: isVisible(list.name) ? list.name : '–', posts }];
  });
  return { title: data.name, sections: sections.length > 0 ? sections : [{ title: '–', posts: [] }], notes };
}

const byPlace = (a: { pos: number }, b: { pos: number }) => a.pos - b.pos;

function isLeft({ closed, name }: { closed: boolean; name: string }, notes: Notes): boolean {
  if (closed) notes.add('archivedLeft', name);
  return closed;
}

interface Beside {
  checklists: TrelloBoard['checklists'];
  comments: DraftComment[];
  notes: Notes;
}

function postOf(
  { name, desc, labels, attachments }: TrelloBoard['cards'][number],
  { checklists, comments, notes }: Beside,
): DraftPost | null {
  const marks = labels.map((label) => label.name || (label.color ?? '')).filter(isVisible);
  const links = attachments.flatMap(({ name: what, url }) => (isVisible(url) ? [linked(what, url)] : []));
  for (const link of links) notes.add('linksKept', link);
  const parts = [desc, marks.map((mark) => `[${mark}]`).join(' '), ...checklists.map(listText), ...links];
  const whole = parts.filter(isVisible).join('\n\n');
  if (!isVisible(name) && !isVisible(whole)) {
    notes.add('rowsEmpty');
    return null;
  }
  return { title: name, text: whole, writtenBy: null, at: null, comments, links: [] };
}

const linked = (name: string, url: string) => (isVisible(name) && name !== url ? `${name}: ${url}` : url);

function listText({ name, checkItems }: TrelloBoard['checklists'][number]): string {
  const lines = checkItems
    .toSorted(byPlace)
    .map((item) => `${item.state === 'complete' ? '☑' : '☐'} ${item.name}`);
  return [name, ...lines].filter(isVisible).join('\n');
}

/** Oldest first: Trello writes the newest first. */
function commentsIn({ actions }: TrelloBoard): Map<string, DraftComment[]> {
  const written = actions
    .filter(({ type, data }) => type === 'commentCard' && isVisible(data.text))
    .map(({ date, data, memberCreator }) => ({
      cardId: data.card.id,
      comment: { text: data.text, writtenBy: memberCreator?.fullName ?? null, at: instantIn(date) },
    }))
    .reverse();
  const all = grouped(written, ({ cardId }) => cardId);
  return new Map([...all].map(([id, each]) => [id, each.map(({ comment }) => comment)]));
}
