/** A page as somebody of the test partnership sees it, with what lies in the tasks' room; the server is a list. */
import type { ReactNode } from 'react';
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Snapshot } from '@silta/shared/protocol';
import { tasksOf } from '@silta/shared/tasks/room';
import { partnershipAs, partnershipId, people } from '../../members/testPeople.ts';
import type { Name } from '../../members/testPeople.ts';
import { RealmProvider } from '../../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../../realtime/testing.ts';

export async function openWithTasks(as: Name, path: string, records: Snapshot['records'], shown: ReactNode) {
  history.replaceState(null, '', path);
  const { id: memberId, sideId, role } = people[as];
  const room = tasksOf(partnershipId);
  const realm = fakeRealm({
    snapshots: [partnershipAs(as), { room, seq: 1, view: 1, viewer: { memberId, sideId, role }, records }],
  });
  render(<RealmProvider realm={realm}>{shown}</RealmProvider>);
  await act(settled);
  return {
    user: userEvent.setup(),
    /** One after the other; what is on its way is still among them. */
    sent: () => realm.outbox.state.waiting.map(({ name, payload }) => ({ name, payload })),
  };
}
