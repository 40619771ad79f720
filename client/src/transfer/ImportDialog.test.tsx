// Bringing a board in: the file is looked at first, columns can be meant otherwise, and the report can be kept.
import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes, useLocation } from '../ui/router.tsx';
import { fakeServer, No } from '../app/testing/server.ts';
import { speakEnglish } from '../boards/testing/openBoard.tsx';
import { partnershipId } from '../boards/testing/records.ts';
import { settled } from '../realtime/testing.ts';
import { ImportDialog } from './ImportDialog.tsx';

beforeAll(speakEnglish);

const preview = `POST /api/partnerships/${partnershipId}/imports/preview`;
const table = {
  kind: 'table',
  title: '',
  sections: 2,
  posts: 5,
  comments: 0,
  files: 0,
  notes: [{ kind: 'columnsLeft', count: 1, names: ['Mood'] }],
  columns: [
    { name: 'Subject', use: 'title', sample: 'Flux' },
    { name: 'Mood', use: 'none', sample: 'happy' },
  ],
};

function Where() {
  return <p>{useLocation().pathname}</p>;
}

async function choose() {
  history.replaceState(null, '', '/');
  render(
    <>
      <Routes>
        <Route path="/" element={<ImportDialog partnershipId={partnershipId} onClose={() => undefined} />} />
        <Route path="*" element={<Where />} />
      </Routes>
    </>,
  );
  const file = new File(['Subject,Mood\nFlux,happy'], 'posts.csv');
  fireEvent.change(screen.getByLabelText(/File/), { target: { files: [file] } });
  await act(settled);
  return userEvent.setup();
}

/** The board is made under ids of the device's own. */
function bringing(answers: Record<string, unknown>) {
  const asked: string[] = [];
  const server = fakeServer({ [preview]: () => table });
  const known = globalThis.fetch;
  globalThis.fetch = ((input: string, init: RequestInit) => {
    asked.push(input);
    const [path = ''] = input.split('?');
    if (path in answers && !path.endsWith('preview'))
      return Promise.resolve({
        ok: true,
        status: 201,
        text: () => Promise.resolve(JSON.stringify(answers[path])),
      });
    return known(path, init);
  }) as typeof fetch;
  return { asked, server };
}

test('says what would come, and makes the board with the title one gives', async () => {
  const id = '00000000-0000-4000-8000-00000000000a';
  const path = `/api/partnerships/${partnershipId}/imports`;
  const { asked } = bringing({
    [path]: { id, sections: 2, posts: 5, comments: 0, files: 3, notes: table.notes },
  });
  const user = await choose();
  expect(screen.getByText('2 sections, 5 posts, 0 comments')).toBeTruthy();
  expect(screen.getByText('1 column is left out: Mood')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Import' }));
  expect(screen.getByRole('alert').textContent).toContain('Give the board a title');
  await user.type(screen.getByLabelText(/Title of the new board/), 'Our words');
  await user.click(screen.getByRole('button', { name: 'Import' }));
  await act(settled);
  const query = new URL(asked.at(-1) ?? '', 'http://x').searchParams;
  expect([query.get('title'), query.get('columns'), query.get('language')]).toEqual([
    'Our words',
    'title,none',
    'en',
  ]);
  expect(screen.getByRole('heading', { name: 'The board is here' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Copy report' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open the board' }));
  expect(screen.getByText(`/p/${partnershipId}/boards/${id}`)).toBeTruthy();
});

test('a column that is meant otherwise is looked at again', async () => {
  const { asked } = bringing({});
  const user = await choose();
  await user.selectOptions(screen.getByLabelText(/Mood/), 'Section');
  await act(settled);
  expect(asked.at(-1)).toBe(`/api/partnerships/${partnershipId}/imports/preview?columns=title%2Csection`);
});

test('says why a file cannot be read', async () => {
  fakeServer({ [preview]: () => new No(400, 'unreadable', { field: 'hostileArchive' }) });
  await choose();
  expect(screen.getByRole('alert').textContent).toContain('is not what it says it is');
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
});
