/** What every part of a session's record on paper is written with. */
import type { MemberId, SideId } from '@silta/shared/ids';
import type { Side } from '@silta/shared/partnerships/records';
import type { List, ListItem } from '../../papers/paper.ts';
import type { Saying } from '../../saying.ts';
import type { SessionRecord } from './readRecord.ts';
import type { RecordWords } from './words/shape.ts';

export interface Said {
  record: SessionRecord;
  words: RecordWords;
  say: Saying;
}

export const listOf = (items: readonly ListItem[]): List[] =>
  items.length === 0 ? [] : [{ kind: 'list', items }];

export const placeOf = ({ place, name }: Side) => place || name;

/** "Aino Virtanen · FI" */
export function authorOf({ record }: Said, by: { memberId: MemberId | null; sideId: SideId }, nobody = '') {
  const parts = [record.nameOf(by.memberId) ?? nobody, record.sideOf(by.sideId)?.country ?? ''];
  return parts.filter((part) => part !== '').join(' · ');
}
