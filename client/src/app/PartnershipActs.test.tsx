// The record of what staff did on no board: fetched when it is opened, told in sentences, gone on where there is more.
import { act, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReadAct } from '@silta/shared/boards/history';
import type { CommandId } from '@silta/shared/ids';
import { partnershipAs, partnershipId, people } from '../members/testPeople.ts';
import { RealmProvider } from '../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../realtime/testing.ts';
import { PartnershipActs } from './PartnershipActs.tsx';
import { fakeServer, No } from './testing/server.ts';
import { speak } from './testing/texts.ts';

beforeAll(() => speak());

const path = `GET /api/partnerships/${partnershipId}/acts`;
const commandId = (n: number) => `00000000-0000-4000-8000-00000000090${n}` as CommandId;

function acted(n: number, fields: Partial<ReadAct>): ReadAct {
  const nothing = { postId: null, commentId: null, ofMemberId: null, sectionId: null, changed: null };
  const titles = { sectionTitle: null, postTitle: null };
  return {
    ...{ id: commandId(n), roomId: partnershipId, at: '2026-03-02T08:00:00.000Z', name: 'pair.mix' },
    ...{ memberId: people.Sari.id, detail: null, ...nothing, ...titles, ...fields },
  };
}

async function open() {
  render(
    <RealmProvider realm={fakeRealm({ snapshots: [partnershipAs('Kaisa')] })}>
      <PartnershipActs partnershipId={partnershipId} />
    </RealmProvider>,
  );
  await act(settled);
  await userEvent.click(screen.getByRole('button', { name: 'Show the record' }));
  const dialog = await screen.findByRole('dialog', { name: 'What staff did' });
  await act(settled);
  return dialog;
}

test('each act is a sentence with who, whose and what it became', async () => {
  fakeServer({
    [path]: () => ({
      acts: [
        acted(1, { name: 'member.setRole', ofMemberId: people.Markus.id, detail: 'teacher' }),
        acted(2, { name: 'partnership.setLinkPreviews', detail: 'off' }),
        acted(3, { name: 'partnership.listWords', detail: 'rude' }),
        acted(4, { name: 'member.remove', ofMemberId: null }),
      ],
      hasMore: true,
    }),
    [`${path}?before=${commandId(4)}`]: () => ({ acts: [acted(5, {})], hasMore: false }),
  });
  const dialog = await open();
  const lines = () =>
    within(dialog)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
  expect(lines()[0]).toMatch(/^Sari changed the role of MarkusTeacher/);
  expect(lines()[1]).toMatch(/^Sari switched link previews off/);
  expect(lines()[2]).toMatch(/^Sari put words on the listrude/);
  expect(lines()[3]).toMatch(/^Sari removed Somebody/);
  await userEvent.click(within(dialog).getByRole('button', { name: 'Show earlier' }));
  await act(settled);
  expect(lines()).toHaveLength(5);
  expect(within(dialog).queryByRole('button', { name: 'Show earlier' })).toBeNull();
});

test('without an answer it says so', async () => {
  fakeServer({ [path]: () => new No(503, 'unavailable') });
  expect(within(await open()).getByRole('alert')).toBeTruthy();
});
