// Prompts: read above the posts and in the composer, which begins as the section says; staff write them.
import { screen, within } from '@testing-library/react';
import { openBoard, speakEnglish } from '../testing/openBoard.tsx';
import { post, safety, section, soldering } from '../testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const sections = [
  { ...section(soldering, 'Soldering', 'B1'), prompt: 'What surprised you?', starter: 'I did not expect' },
  { ...section(safety, 'ESD safety', 'C1'), prompt: 'What is dangerous?', starter: 'Mind the' },
];
const field = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What do you want to say?' });

test('is read above the posts, also before anybody has answered', async () => {
  await openBoard({ as: 'aino', sections });
  expect(
    within(screen.getByRole('region', { name: 'Soldering' })).getByText('What surprised you?'),
  ).toBeTruthy();
});

test('the composer asks and begins; as it begins it is not sent and not kept', async () => {
  const { user, sent, settle } = await openBoard({ as: 'aino', sections, posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  expect((await field()).value).toBe('I did not expect');
  expect(within(screen.getByRole('form')).getByText('What surprised you?')).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(screen.getByRole('form')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('form')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  await user.type(await field(), ' this{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()).toMatchObject([{ name: 'post.create', payload: { text: 'I did not expect this' } }]);
});

test('where the section is chosen, its beginning follows until one has written', async () => {
  const { user } = await openBoard({ as: 'aino', board: { layout: 'wall' }, sections, posts: [post(1)] });
  await user.keyboard('n');
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Section' }), 'ESD safety');
  expect((await field()).value).toBe('Mind the');
  await user.type(await field(), ' gap');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Section' }), 'Soldering');
  expect((await field()).value).toBe('Mind the gap');
});

test('staff say what a section asks', async () => {
  const { user, sent, settle } = await openBoard({ as: 'sari', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'More for this board' }));
  await user.click(screen.getByRole('menuitem', { name: /ections/ }));
  await user.click(await screen.findByRole('button', { name: 'Prompt of Soldering' }));
  await user.type(screen.getByRole('textbox', { name: 'What this section asks' }), 'Why?{Enter}');
  await settle();
  expect(sent()).toEqual([
    { name: 'section.setPrompt', payload: { sectionId: soldering, prompt: 'Why?', starter: '' } },
  ]);
});
