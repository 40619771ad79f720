/** Pathways as the sending teacher, the training tutor and the learner see and lead them; the server is a list. */
import { screen, within } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { SkillId, TaskId } from '@silta/shared/ids';
import { newPathway } from '@silta/shared/pathways/path';
import type { Pathway, Skill } from '@silta/shared/pathways/records';
import type { Task } from '@silta/shared/tasks/records';
import { tasksOf } from '@silta/shared/tasks/room';
import memberTexts from '../members/locales/en.json' with { type: 'json' };
import { now, paderborn, partnershipId, people, savonlinna } from '../members/testPeople.ts';
import type { Name } from '../members/testPeople.ts';
import { openWithTasks } from '../tasks/testing/openWithTasks.tsx';
import { Route, Routes } from '../ui/router.tsx';
import { pathwayCsv, pathwayJson } from './exportPathway.ts';
import texts from './locales/en.json' with { type: 'json' };
import { PathwaysPage } from './PathwaysPage.tsx';
import type { Pathways } from './usePathways.ts';

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { pathways: texts, members: memberTexts } },
    interpolation: { escapeValue: false },
  }),
);

const roomId = tasksOf(partnershipId);
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const skill = (n: number, title: string): Skill => ({
  ...{ id: id(n) as SkillId, roomId, sideId: paderborn, title, unit: 'Unit 3' },
  ...{ addedBy: people.Markus.id, removedAt: null },
});
const [solder, measure] = [skill(501, 'Solder by hand'), skill(502, 'Measure a board')];
const task = (n: number, title: string, of: string) =>
  ({
    ...{ id: id(n) as TaskId, roomId, title, skill: of, learners: { who: 'all' }, dueAt: null },
    ...{ withdrawnAt: null, keptFor: [], createdAt: now, version: 1 },
  }) as unknown as Task;
const tasks = [task(601, 'Read the meter', 'Measure a board'), task(602, 'Ten joints', 'Solder by hand')];
const aino: Pathway = {
  ...newPathway(roomId, people.Aino.id, savonlinna),
  marks: [{ skillId: solder.id, level: 'lacks', by: people.Sari.id, at: now }],
};

const open = (as: Name, path = `/p/${partnershipId}/pathways/${people.Aino.id}`, pathway = aino) =>
  openWithTasks(
    as,
    path,
    { task: tasks, work: [], skill: [solder, measure], pathway: [pathway], file: [] },
    <Routes>
      <Route path="/p/:partnershipId/pathways" element={<PathwaysPage />} />
      <Route path="/p/:partnershipId/pathways/:memberId" element={<PathwaysPage />} />
    </Routes>,
  );

const of = { memberId: people.Aino.id, skillId: solder.id };

test('the sending teacher says what is lacking; what was reached is for the side that trains it', async () => {
  const { user, sent } = await open('Sari');
  expect(screen.queryByRole('button', { name: 'Reached' })).toBeNull();
  await user.selectOptions(screen.getByLabelText('How far with: Solder by hand'), 'Partly');
  expect(sent()).toEqual([{ name: 'pathway.mark', payload: { ...of, level: 'partly' } }]);
});

test('the training tutor confirms with a word, and does not say what is lacking', async () => {
  const { user, sent } = await open('Markus');
  expect(screen.queryByLabelText('How far with: Solder by hand')).toBeNull();
  expect(screen.getByText('Lacks it')).toBeTruthy();
  const row = screen.getByText('Solder by hand', { selector: 'b' }).closest('li') as HTMLElement;
  await user.click(within(row).getByRole('button', { name: 'Reached' }));
  await user.type(screen.getByLabelText('A word about it'), 'Twelve joints.');
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Reached' }));
  expect(sent()).toEqual([{ name: 'pathway.confirm', payload: { ...of, word: 'Twelve joints.' } }]);
});

test('what is lacking comes first, and tutors put it in another order', async () => {
  const { user, sent } = await open('Markus');
  const titles = () =>
    screen.getAllByRole('link', { name: /Ten joints|Read the meter/ }).map((a) => a.textContent);
  expect(titles()).toEqual(['Ten joints', 'Read the meter']);
  await user.click(screen.getByRole('button', { name: 'Later: Ten joints' }));
  const taskIds = [id(601), id(602)];
  expect(sent()).toEqual([{ name: 'pathway.order', payload: { memberId: people.Aino.id, was: 1, taskIds } }]);
  expect(titles()).toEqual(['Read the meter', 'Ten joints']);
});

test('a learner reads their own, whatever the address says, and changes nothing', async () => {
  await open('Aino', `/p/${partnershipId}/pathways`);
  expect(screen.getByRole('heading', { name: 'Your learning pathway' })).toBeTruthy();
  for (const name of [/Reached/, /Edit/, /Later/, /Add/])
    expect(screen.queryByRole('button', { name })).toBeNull();
});

test('staff see all learners and what is trained; only their own side’s list is theirs to change', async () => {
  const { user, sent } = await open('Sari', `/p/${partnershipId}/pathways`);
  expect(screen.getByText('0 of 2 skills reached · 1 lacking')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Change: Solder by hand' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Add a skill' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(screen.getAllByText('Say what the skill is.').length).toBeGreaterThan(0);
  await user.type(screen.getByLabelText(/^Skill/), 'Carve wood');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(sent()).toMatchObject([{ name: 'skill.add', payload: { title: 'Carve wood', unit: '' } }]);
});

test('it goes out as data and as a table, in the order of a learning agreement', async () => {
  const words = { ...aino.words, qualification: 'Technician', evaluation: '=SUM(1)' };
  const reached = [{ skillId: solder.id, word: 'Good', by: people.Markus.id, at: now }];
  const shown = {
    ...{ t: i18next.getFixedT('en', 'pathways'), locale: 'en', zone: 'Europe/Helsinki', viewer: {} },
    ...{
      skills: [solder, measure],
      tasks,
      works: [],
      learners: [],
      pathwayOf: () => ({ ...aino, words, reached }),
    },
    sides: { all: [{ id: paderborn, name: 'Paderborn Electronics' }], member: () => ({ name: 'Markus' }) },
  } as unknown as Pathways;
  const learner = { ...people.Aino, name: 'Aino' } as never;
  expect(JSON.parse(pathwayJson(shown, learner))).toMatchObject({
    qualification: 'Technician',
    skills: [
      { title: 'Solder by hand', level: 'lacks', reached: { by: 'Markus', at: now }, word: 'Good' },
      { title: 'Measure a board', level: null, reached: null },
    ],
    activities: [{ title: 'Ten joints' }, { title: 'Read the meter' }],
  });
  const rows = pathwayCsv(shown, learner).split('\r\n');
  expect(rows[1]).toBe('Qualification,Technician');
  // No spreadsheet runs what somebody has written.
  expect(rows[6]).toBe("Evaluation,'=SUM(1)");
});
