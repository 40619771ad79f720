// Before anybody writes it is clear who posts in a section.
import { screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { germany, post, sections, soldering } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const only = (posting: 'staff' | typeof germany) =>
  sections.map((section) => (section.id === soldering ? { ...section, posting } : section));
const lane = () => within(screen.getByRole('region', { name: 'Soldering' }));

test('a learner reads that only the other side posts here, and posts where it is open', async () => {
  const { user } = await openBoard({ as: 'aino', sections: only(germany), posts: [post(1)] });
  expect(lane().getByText('Only Paderborn posts here.')).toBeTruthy();
  expect(lane().queryByRole('button', { name: 'Add a post to Soldering' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Post' }));
  const open = within(screen.getByRole('region', { name: 'ESD safety' }));
  expect(open.getByRole('form', { name: 'New post' })).toBeTruthy();
});

test('those of that side, and staff, post there', async () => {
  const shown = await openBoard({ as: 'jonas', sections: only(germany), posts: [post(1)] });
  expect(lane().getByRole('button', { name: 'Add a post to Soldering' })).toBeTruthy();
  shown.unmount();
  await openBoard({ as: 'sari', sections: only('staff'), posts: [post(1)] });
  expect(lane().getByRole('button', { name: 'Add a post to Soldering' })).toBeTruthy();
  expect(lane().getByText('Only teachers and tutors post here.')).toBeTruthy();
});

test('staff choose who posts in the sections dialog', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: 'Sections' }));
  const choice = await screen.findByRole('combobox', { name: 'Who posts in Soldering' });
  await user.selectOptions(choice, 'Only Paderborn posts');
  await settle();
  expect(sent()).toEqual([
    { name: 'section.setPosting', payload: { sectionId: soldering, posting: germany } },
  ]);
});
