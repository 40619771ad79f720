// Writing: nothing that somebody has typed is lost, whatever happens to it.
import { screen, waitFor, within } from '@testing-library/react';
import { openBoard, speakEnglish } from './testing/openBoard.tsx';
import { finland, people, post, safety, soldering } from './testing/records.ts';

beforeAll(speakEnglish);
beforeEach(() => localStorage.clear());

const article = (name: string) => screen.getByRole('article', { name });
const titlesIn = (name: string) =>
  within(screen.getByRole('region', { name }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);

test('a new post goes to the top of its lane, and the focus back to where writing began', async () => {
  const { user, sent, settle } = await openBoard({ as: 'aino', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  expect(document.activeElement).toBe(screen.getByLabelText('Title'));
  await user.keyboard('Which tip?');
  await user.click(screen.getByLabelText('Butter'));
  await user.type(screen.getByLabelText('What do you want to say?'), 'Chisel or bevel?');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settle();
  const [command] = sent();
  expect(command?.name).toBe('post.create');
  expect(command?.payload).toMatchObject({
    title: 'Which tip?',
    text: 'Chisel or bevel?',
    paper: 'butter',
    sectionId: soldering,
    anonymous: false,
  });
  expect(titlesIn('Soldering')).toEqual(['Which tip?', 'Post 1']);
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a post to Soldering' })),
  );
  expect(screen.queryByRole('form', { name: 'New post' })).toBeNull();
});

test('what was begun is there after a reload, and gone after sending', async () => {
  const first = await openBoard({ as: 'aino', posts: [post(1)] });
  await first.user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  await first.user.keyboard('Half a thought');
  first.unmount();
  const { user, settle } = await openBoard({ as: 'aino', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'Continue your draft: Half a thought' }));
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Half a thought');
  await user.click(
    within(screen.getByRole('form', { name: 'New post' })).getByRole('button', { name: 'Post' }),
  );
  await settle();
  expect(localStorage.length).toBe(2); // the language of the post, and the visit
  expect(screen.queryByText(/Continue your draft/)).toBeNull();
});

test('Esc asks before throwing text away', async () => {
  const { user } = await openBoard({ as: 'aino', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  await user.keyboard('Precious{Escape}');
  const question = screen.getByRole('dialog', { name: 'Throw your text away?' });
  await user.click(within(question).getByRole('button', { name: 'Keep writing' }));
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Precious');
  await user.click(screen.getByLabelText('Title'));
  await user.keyboard('{Escape}');
  await user.click(screen.getByRole('button', { name: 'Throw away' }));
  expect(screen.queryByRole('form', { name: 'New post' })).toBeNull();
});

test('a refused post comes back into the composer with the reason', async () => {
  const { user, refuseWith, settle, realm } = await openBoard({ as: 'aino', posts: [post(1)] });
  refuseWith('locked');
  await user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  await user.keyboard('Too late');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settle();
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Too late');
  expect(screen.getByRole('form', { name: 'New post' }).textContent).toContain('This was not sent.');
  expect(screen.queryByRole('article', { name: 'Too late' })).toBeNull();
  expect(realm.outbox.state.refused).toHaveLength(0);
});

test('a refused comment comes back into its field', async () => {
  const { user, refuseWith, settle } = await openBoard({ as: 'aino', posts: [post(1)] });
  refuseWith('full');
  await user.click(within(article('Post 1')).getByRole('button', { name: /comments/ }));
  await user.keyboard('Same here');
  await user.click(screen.getByRole('button', { name: 'Send' }));
  await settle();
  expect(screen.getByLabelText<HTMLTextAreaElement>('Comment').value).toBe('Same here');
  expect(screen.getByText(/Your comment was not sent/)).toBeTruthy();
});

test('posting without a name is offered only where it is allowed, and says who still knows', async () => {
  const { user, sent, settle, realm } = await openBoard({
    as: 'aino',
    board: { anonymity: 'peers' },
    posts: [post(1)],
  });
  await user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  await user.click(screen.getByRole('switch', { name: 'Anonymous' }));
  expect(screen.getByText(/Teachers and tutors on your side can see your name/)).toBeTruthy();
  await user.type(screen.getByLabelText('Title'), 'Has anyone killed a part?');
  expect(realm.connection.questions('writing').filter(({ writing }) => writing)).toHaveLength(0);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()[0]?.payload).toMatchObject({ anonymous: true });
});

test('who hides their name is never shown with it because the board has stopped allowing that', async () => {
  const before = await openBoard({ as: 'aino', board: { anonymity: 'peers' }, posts: [post(1)] });
  await before.user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  await before.user.keyboard('Not under my name');
  await before.user.click(screen.getByRole('switch', { name: 'Anonymous' }));
  before.unmount();
  const { user, settle, sent } = await openBoard({ as: 'aino', posts: [post(1)] });
  await user.click(screen.getByRole('button', { name: 'Continue your draft: Not under my name' }));
  expect(screen.getByText(/anonymous posts/)).toBeTruthy();
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()).toEqual([]);
  await user.click(screen.getByRole('switch', { name: 'Anonymous' }));
  await user.click(screen.getByLabelText('Title'));
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settle();
  expect(sent()).toMatchObject([{ name: 'post.create', payload: { anonymous: false } }]);
});

describe('while somebody changes their post', () => {
  async function changeOwn() {
    const opened = await openBoard({ as: 'aino', posts: [own] });
    await opened.user.click(screen.getByRole('button', { name: 'More for Post 1' }));
    await opened.user.click(screen.getByRole('menuitem', { name: 'Edit' }));
    await opened.user.type(screen.getByRole('textbox', { name: 'Title' }), ', thought over');
    return opened;
  }
  const own = post(1, { authorId: people.aino.id, sideId: finland });
  const titleField = (form: string) =>
    within(screen.getByRole('form', { name: form })).getByLabelText<HTMLInputElement>('Title');

  test('and others move it, the text comes along', async () => {
    const { deliver } = await changeOwn();
    await deliver([{ ...own, sectionId: safety }]);
    expect(titleField('Edit post').value).toBe('Post 1, thought over');
  });

  test('and it is taken away, the text goes on as a new post, with the reason', async () => {
    const { deliver } = await changeOwn();
    await deliver([{ ...own, deletedAt: '2026-09-01T08:00:00.000Z', takenAway: true }]);
    expect(titleField('New post').value).toBe('Post 1, thought over');
    expect(document.activeElement).toBe(titleField('New post'));
    expect(screen.getByRole('form', { name: 'New post' }).textContent).toContain('It is not there any more');
  });
});

test('a begun comment is shown once more when its post goes away, and is there when the post is', async () => {
  const { user, deliver } = await openBoard({ as: 'aino', posts: [post(1), post(2)] });
  const comment = () => within(article('Post 1')).getByRole('button', { name: /comments/ });
  await user.click(comment());
  await user.keyboard('As we do it');
  await deliver([post(1, { deletedAt: '2026-09-01T08:00:00.000Z', takenAway: true })]);
  expect(within(screen.getByRole('region', { name: 'Messages' })).getByText('As we do it')).toBeTruthy();
  await deliver([post(1)]);
  await user.click(comment());
  expect(within(article('Post 1')).getByRole<HTMLTextAreaElement>('textbox').value).toBe('As we do it');
});

test('a post that waits for the network looks so, and can be taken back into the composer', async () => {
  const { user, settle, realm, goOffline } = await openBoard({ as: 'aino', posts: [post(1)] });
  await goOffline();
  await user.click(screen.getByRole('button', { name: 'Add a post to Soldering' }));
  await user.keyboard('From the train');
  await user.keyboard('{Control>}{Enter}{/Control}');
  await settle();
  const waiting = article('From the train');
  expect(waiting.textContent).toContain('Waiting to send');
  await user.click(within(waiting).getByRole('button', { name: 'Edit' }));
  await settle();
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('From the train');
  expect(realm.outbox.count()).toBe(0);
});

test('letters are shortcuts only while nothing is written', async () => {
  const { user } = await openBoard({ as: 'aino', posts: [post(1)] });
  await user.keyboard('n');
  expect(screen.getByRole('form', { name: 'New post' })).toBeTruthy();
  await user.keyboard('n/?');
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('n/?');
});
