/** Groups on the people page: what is sent is what was changed, and learners only read. */
import { act, screen, within } from '@testing-library/react';
import type { WorkingGroupId } from '@silta/shared/ids';
import type { WorkingGroup } from '@silta/shared/members/records';
import { settled } from '../realtime/testing.ts';
import { partnershipAs, partnershipId, people } from './testPeople.ts';
import type { Name } from './testPeople.ts';
import { openPeople } from './testing/openPeople.tsx';

const group: WorkingGroup = {
  id: '01990000-0000-7000-8000-000000000901' as WorkingGroupId,
  roomId: partnershipId,
  name: 'Microscope group',
  memberIds: [people.Aino.id, people.Jonas.id],
  madeAt: '2026-02-01T08:00:00.000Z',
};

const open = (viewer: Name, workingGroup: WorkingGroup[] = [group]) =>
  openPeople(partnershipAs(viewer, { workingGroup }));

const press = (name: string) => screen.getByRole('button', { name });

test('a new one has a name and those who were ticked', async () => {
  const { user, sent } = await open('Sari', []);
  await user.click(press('New group'));
  const dialog = within(screen.getByRole('dialog'));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getAllByText('Write a name.').length).toBeGreaterThan(0);
  expect(sent()).toEqual([]);
  await user.type(dialog.getByRole('textbox', { name: /Name of the group/ }), 'Solder team');
  for (const name of ['Eetu', 'Mehmet']) await user.click(dialog.getByRole('checkbox', { name }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  await act(settled);
  const memberIds = [people.Eetu.id, people.Mehmet.id];
  expect(sent()).toMatchObject([{ name: 'workingGroup.make', payload: { name: 'Solder team', memberIds } }]);
});

test('only who comes and who goes is sent, and removing asks first', async () => {
  const { user, sent } = await open('Sari');
  await user.click(press('Change Microscope group'));
  await user.click(screen.getByRole('checkbox', { name: 'Jonas' }));
  await user.click(screen.getByRole('checkbox', { name: 'Eetu' }));
  await user.click(press('Save'));
  await act(settled);
  const [joiningIds, leavingIds] = [[people.Eetu.id], [people.Jonas.id]];
  const changed = { workingGroupId: group.id, name: group.name, joiningIds, leavingIds };
  expect(sent()).toEqual([{ name: 'workingGroup.edit', payload: changed }]);
  await user.click(press('Change Microscope group'));
  await user.click(press('Remove the group'));
  expect(sent()).toHaveLength(1);
  await user.click(press('Remove the group'));
  await act(settled);
  expect(sent()[1]).toEqual({ name: 'workingGroup.remove', payload: { workingGroupId: group.id } });
});

test('learners read who is in it, and change nothing', async () => {
  await open('Aino');
  const section = within(screen.getByRole('region', { name: 'Groups' }));
  expect(section.getByText('Aino and Jonas')).toBeTruthy();
  expect(section.queryByRole('button')).toBeNull();
});
