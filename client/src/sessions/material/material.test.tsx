/** Files and links of a step while it is planned: attached in its dialog, sent when they are there, and read in the plan. */
import { screen, waitFor, within } from '@testing-library/react';
import i18next from 'i18next';
import attachmentTexts from '../../attachments/locales/en.json' with { type: 'json' };
import filesTexts from '../../files/locales/en.json' with { type: 'json' };
import { fakeUploadEdge, photo } from '../../files/testing/uploadEdge.ts';
import { openPlan, speakEnglish, step } from '../testing/openPlan.tsx';
import { attached } from '../testing/attached.ts';
// They come later; here they are there already, so that nothing suspends.
import './MaterialFields.tsx';
import '../../attachments/Attachments.tsx';

beforeAll(async () => {
  await speakEnglish();
  i18next.addResourceBundle('en', 'attachments', attachmentTexts);
  i18next.addResourceBundle('en', 'files', filesTexts);
});

const hello = step(1, 'Hello', { attachments: [attached(1, { alt: 'Our workshop' })] });
const dialog = () => within(screen.getByRole('dialog'));

async function edit() {
  const edge = fakeUploadEdge();
  const opened = await openPlan('Sari', { items: [hello], records: { file: [] } });
  await opened.user.click(screen.getByRole('button', { name: 'Change: Hello' }));
  await screen.findByRole('dialog');
  const field = await dialog().findByLabelText('Add files', { selector: 'input' });
  return { ...opened, edge, choose: (file: File) => opened.user.upload(field, file) };
}

test('a reader sees the pictures of a step in the plan', async () => {
  await openPlan('Aino', { items: [hello] });
  expect(await screen.findByRole('img', { name: 'Our workshop' })).toBeTruthy();
});

test('what is attached goes with what was there, and names what was seen', async () => {
  const { user, sent, choose, edge } = await edit();
  await choose(photo('line.png'));
  await waitFor(() => expect(dialog().getAllByText(/saved/).length).toBeGreaterThan(0));
  await user.click(dialog().getByRole('button', { name: 'Add a link' }));
  await user.type(dialog().getByRole('textbox', { name: 'Link 1' }), 'https://example.org/line');
  await user.click(dialog().getByRole('button', { name: 'Save' }));
  const [id] = [...edge.uploads.keys()];
  const [first] = hello.attachments;
  await waitFor(() =>
    expect(sent()).toMatchObject([
      {
        name: 'agendaItem.attach',
        payload: {
          agendaItemId: hello.id,
          seenIds: [first?.fileId],
          attachments: [{ fileId: first?.fileId, alt: 'Our workshop' }, { fileId: id }],
          links: [{ name: '', url: 'https://example.org/line' }],
        },
      },
    ]),
  );
});

test('a link that is none is told at its field, and nothing is sent', async () => {
  const { user, sent } = await edit();
  await user.click(dialog().getByRole('button', { name: 'Add a link' }));
  await user.type(dialog().getByRole('textbox', { name: 'Link 1' }), 'example');
  await user.click(dialog().getByRole('button', { name: 'Save' }));
  expect(dialog().getByRole('textbox', { name: 'Link 1' }).getAttribute('aria-invalid')).toBe('true');
  expect(sent()).toEqual([]);
});

test('a step that was changed in nothing sends nothing', async () => {
  const { user, sent } = await edit();
  await user.click(dialog().getByRole('button', { name: 'Save' }));
  expect(sent()).toEqual([]);
  expect(screen.queryByRole('dialog')).toBeNull();
});
