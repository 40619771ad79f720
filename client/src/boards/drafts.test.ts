// Drafts: kept for one person and one place, bounded, and never in the way.
import type { AccountId } from '@silta/shared/ids';
import { commentDraft, postDraft, readDraft } from './drafts.ts';
import { draftSlot, dropDraft, forgetDrafts, keepDraft, mostDrafts } from './draftShelf.ts';
import type { PostDraft } from './drafts.ts';
import { boardId } from './testing/records.ts';

const aino = 'aino' as AccountId;
const jonas = 'jonas' as AccountId;
const draft: PostDraft = {
  title: 'Hei',
  text: '',
  paper: 'sky',
  language: 'fi',
  anonymous: false,
  attachments: [],
  joint: false,
  poll: null,
};

beforeEach(() => localStorage.clear());

test('a draft is read again where it was kept, and only there', () => {
  keepDraft(draftSlot(aino, boardId, 'new/1'), draft);
  expect(readDraft(draftSlot(aino, boardId, 'new/1'), postDraft)).toEqual(draft);
  expect(readDraft(draftSlot(aino, boardId, 'new/2'), postDraft)).toBeNull();
  expect(readDraft(draftSlot(jonas, boardId, 'new/1'), postDraft)).toBeNull();
  dropDraft(draftSlot(aino, boardId, 'new/1'));
  expect(readDraft(draftSlot(aino, boardId, 'new/1'), postDraft)).toBeNull();
});

test('what cannot be read is no draft', () => {
  const slot = draftSlot(aino, boardId, 'new/1');
  localStorage.setItem(slot, '{"at":1');
  expect(readDraft(slot, postDraft)).toBeNull();
  keepDraft(slot, { text: 'a comment', anonymous: false, answersId: null });
  expect(readDraft(slot, postDraft)).toBeNull();
  expect(readDraft(slot, commentDraft)?.text).toBe('a comment');
});

test('the oldest give way', () => {
  for (let n = 0; n <= mostDrafts; n++) keepDraft(draftSlot(aino, boardId, `new/${n}`), draft);
  expect(localStorage.length).toBe(mostDrafts);
  expect(readDraft(draftSlot(aino, boardId, `new/${mostDrafts}`), postDraft)).toEqual(draft);
});

test('signing out forgets one person’s drafts', () => {
  keepDraft(draftSlot(aino, boardId, 'new/1'), draft);
  keepDraft(draftSlot(jonas, boardId, 'new/1'), draft);
  forgetDrafts(aino);
  expect(readDraft(draftSlot(aino, boardId, 'new/1'), postDraft)).toBeNull();
  expect(readDraft(draftSlot(jonas, boardId, 'new/1'), postDraft)).toEqual(draft);
});
