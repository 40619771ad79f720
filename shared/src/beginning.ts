/** What of a big room is shown first, while the whole of it is on its way. */
import { postsAtFirst } from './boards/beginning.ts';
import type { AnyRecord, RecordMap, RecordType } from './records.ts';

export type RecordLists = { readonly [T in RecordType]?: readonly RecordMap[T][] };

/** Says of each record whether it belongs to the beginning; null where the room is small and is shown whole. */
export function beginningOf(records: RecordLists): ((record: AnyRecord) => boolean) | null {
  const posts: ReadonlySet<string> | null = postsAtFirst(records.section ?? [], records.post ?? []);
  const sections = new Set<string>(records.section?.map(({ id }) => id));
  return (
    posts &&
    ((record) =>
      sections.has(record.id) || posts.has('postId' in record ? (record.postId ?? record.id) : record.id))
  );
}
