/** A menu works with keys alone, by the ARIA menu button pattern. */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Menu, type MenuEntry } from './Menu.tsx';

function openMenu(more: Partial<Record<string, boolean>> = {}) {
  const done: string[] = [];
  const action = (label: string) => ({
    id: label,
    label,
    disabled: more[label],
    onSelect: () => done.push(label),
  });
  const entries: MenuEntry[] = [
    action('Comment'),
    action('Move'),
    action('Make it a task'),
    { id: 'line', kind: 'line' },
    { id: 'people', label: 'People', to: '/people' },
    action('Delete'),
  ];
  const heard: string[] = [];
  render(
    <>
      <div onKeyDown={(event) => heard.push(event.key)}>
        <Menu label="Post" entries={entries} button={(props) => <button {...props}>More</button>} />
        <button>After</button>
      </div>
    </>,
  );
  return {
    done,
    heard,
    button: screen.getByRole('button', { name: 'More' }),
    user: userEvent.setup(),
  };
}

const focused = () => document.activeElement?.textContent;

test('a press opens it on the first item and says that it is open', async () => {
  const { button, user } = openMenu();
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await user.click(button);
  expect(button.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('menu', { name: 'Post' }).id).toBe(button.getAttribute('aria-controls'));
  expect(focused()).toBe('Comment');
});

test('arrow up on the button opens it on the last item', async () => {
  const { button, user } = openMenu();
  button.focus();
  await user.keyboard('{ArrowUp}');
  expect(focused()).toBe('Delete');
});

test('arrows go round, Home and End go to the ends', async () => {
  const { button, user } = openMenu();
  await user.click(button);
  const steps = ['{ArrowDown}', '{End}', '{ArrowDown}', '{ArrowUp}', '{Home}'];
  const seen: (string | null | undefined)[] = [];
  for (const step of steps) {
    await user.keyboard(step);
    seen.push(focused());
  }
  expect(seen).toEqual(['Move', 'Delete', 'Comment', 'Delete', 'Comment']);
});

test('letters go to the next item that starts with them', async () => {
  const { button, user } = openMenu();
  await user.click(button);
  await user.keyboard('m');
  expect(focused()).toBe('Move');
  await user.keyboard('a');
  expect(focused()).toBe('Make it a task');
});

test('Esc closes and returns to the button', async () => {
  const { button, user } = openMenu();
  await user.click(button);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('Tab closes and goes on after the button', async () => {
  const { button, user } = openMenu();
  await user.click(button);
  await user.keyboard('{Tab}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(focused()).toBe('After');
});

test('choosing closes, returns the focus, and does it once', async () => {
  const { button, done, user } = openMenu();
  await user.click(button);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(done).toEqual(['Move']);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('a disabled item can be reached but not chosen', async () => {
  const { button, done, user } = openMenu({ Comment: true });
  await user.click(button);
  await user.keyboard('{Enter}');
  expect(done).toEqual([]);
  expect(screen.getByRole('menuitem', { name: 'Comment' }).getAttribute('aria-disabled')).toBe('true');
});

test('a press outside closes it', async () => {
  const { button, user } = openMenu();
  await user.click(button);
  await user.click(screen.getByText('After'));
  expect(screen.queryByRole('menu')).toBeNull();
});

test('keys meant for the menu do not reach the page underneath', async () => {
  const { button, heard, user } = openMenu();
  await user.click(button);
  await user.keyboard('m{ArrowDown}');
  expect(heard).toEqual([]);
});
