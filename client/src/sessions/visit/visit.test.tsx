/** A virtual visit: what its plan lacks, what is asked in its room, and how it is followed; the server is a list of what was asked. */
import { act, fireEvent, screen, within } from '@testing-library/react';
import { newId } from '@silta/shared/newId';
import type { FilmingItemId, PreparedId } from '@silta/shared/ids';
import { newStation } from '@silta/shared/sessions/visitCommands';
import type { FilmingItem, Station } from '@silta/shared/sessions/visitRecords';
import { people } from '../../members/testPeople.ts';
import { openRoom, question, run, running, speakEnglish } from '../room/testing.tsx';
import { openPlan, part, session, sessionId, step } from '../testing/openPlan.tsx';
// It comes later; here it is there already, so that nothing suspends.
import './PlanVisit.tsx';

beforeAll(speakEnglish);

const hello = step(1, 'Hello');
const line = step(2, 'PLC line, live', { kind: 'liveWalk', minutes: 15 });
const bench = step(3, 'Repair', { kind: 'liveWalk' });
const items = [hello, line, bench];
const at = '2026-10-13T10:00:00.000Z';

function station(of: typeof line, fields: Partial<Station> = {}): Station {
  return { ...newStation(of.id, sessionId), ...fields };
}
const why = newId<PreparedId>();
const full = station(line, {
  place: 'Hall 3',
  about: 'Four seconds a board.',
  prepared: [
    { id: why, text: 'Why four seconds?', askedAt: null },
    { id: newId<PreparedId>(), text: 'Who stops it?', askedAt: at },
  ],
  links: [{ name: 'One minute', url: 'https://video.example.org/line' }],
});
const empty = station(bench, { place: 'Repair bench' });
const crew = [
  part(1, 'Jonas', { agendaItemId: line.id }),
  part(2, 'Mehmet', { agendaItemId: line.id, role: 'camera' }),
];
const asked = { ...question(1, 'Aino', 'How long in the tester?'), agendaItemId: line.id };

function filmingItem(n: number, fields: Partial<FilmingItem> = {}): FilmingItem {
  const id = `00000000-0000-4000-8000-00000000090${n}` as FilmingItemId;
  const of = { roomId: sessionId, sideId: people.Markus.sideId, text: '', addedAt: at, done: null };
  return { id, name: 'safety', ...of, ...fields };
}
const visit = { station: [full, empty] };

test('the plan names stations and says what is missing at each', async () => {
  await openPlan('Sari', { items, parts: crew, records: visit });
  const list = within(await screen.findByRole('region', { name: 'Stations' }));
  expect(list.getByText('1 is not ready')).toBeTruthy();
  expect(list.getByText('Missing: guide, camera person, prepared question and back-up')).toBeTruthy();
});

test('a learner sees the stations, and no shortcomings', async () => {
  await openPlan('Aino', { items, parts: crew, records: visit });
  const list = within(await screen.findByRole('region', { name: 'Stations' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Hall 3',
    'Repair bench',
  ]);
  expect(list.queryByText(/Missing/)).toBeNull();
});

test('a step becomes a station by its menu; a link that is none is refused, and only what was said is sent', async () => {
  const { user, sent } = await openPlan('Sari', { items });
  await user.click(screen.getByRole('button', { name: 'Move or change: Hello' }));
  await user.click(screen.getByRole('menuitem', { name: 'Make it a station' }));
  const dialog = within(await screen.findByRole('dialog', { name: 'Make it a station' }));
  await user.type(dialog.getByRole('textbox', { name: 'Place' }), 'Gate');
  await user.type(dialog.getByRole('textbox', { name: 'Question 1' }), 'Who opens?');
  await user.click(dialog.getByRole('button', { name: 'Add a link' }));
  await user.type(dialog.getByRole('textbox', { name: 'Link 1' }), 'http://example.org');
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(dialog.getAllByText(/A link has to begin with https/).length).toBeGreaterThan(0);
  expect(sent()).toEqual([]);
  await user.click(dialog.getByRole('button', { name: 'Remove link 1' }));
  await user.click(dialog.getByRole('button', { name: 'Save' }));
  expect(sent()).toMatchObject([
    {
      name: 'station.set',
      payload: { agendaItemId: hello.id, place: 'Gate', prepared: [{ text: 'Who opens?' }] },
    },
  ]);
  expect(sent()[0]?.payload).not.toHaveProperty('links');
});

test('other sessions than visits have no stations', async () => {
  const { user } = await openPlan('Sari', { session: session({ kind: 'class' }), items, records: visit });
  expect(screen.queryByRole('region', { name: 'Stations' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Move or change: Hello' }));
  expect(screen.queryByRole('menuitem', { name: /station/ })).toBeNull();
});

test('the side that is visited ticks before filming, with who and when; others read along', async () => {
  const done = { by: people.Mehmet.id, at };
  const filmingItems = [filmingItem(1), filmingItem(2, { name: 'sound', done })];
  const { user, sent } = await openPlan('Markus', {
    items,
    records: { ...visit, filmingItem: filmingItems },
  });
  const list = within(await screen.findByRole('region', { name: 'Before filming' }));
  expect(list.getByText(/Mehmet, 13 Oct/)).toBeTruthy();
  await user.click(list.getByRole('checkbox', { name: /Safety/ }));
  expect(sent()).toEqual([{ name: 'filmingItem.tick', payload: { filmingItemId: filmingItems[0]?.id } }]);
});

test('whoever has the camera ticks too; the visitors do not', async () => {
  const records = { ...visit, filmingItem: [filmingItem(1)] };
  const { user, sent } = await openPlan('Mehmet', { items, parts: crew, records });
  await user.click(await screen.findByRole('checkbox', { name: /Safety/ }));
  expect(sent()).toHaveLength(1);
});

test('a learner of the other side ticks nothing', async () => {
  await openPlan('Aino', { items, parts: crew, records: { ...visit, filmingItem: [filmingItem(1)] } });
  const box = await screen.findByRole('checkbox', { name: /Safety/ });
  expect((box as HTMLInputElement).disabled).toBe(true);
});

test('in the room stands where the visit is; who guides ticks what was asked', async () => {
  const scene = { items, parts: crew, run: running(line, 3), questions: [asked], records: visit };
  const { user, sent } = await openRoom('Jonas', scene);
  const card = within(await screen.findByRole('region', { name: /We are here: Hall 3/ }));
  expect(card.getByText('How long in the tester?')).toBeTruthy();
  expect(card.getByRole('link', { name: /One minute/ }).getAttribute('href')).toBe(
    'https://video.example.org/line',
  );
  // Once, and not among the other questions again.
  expect(screen.getAllByText('How long in the tester?')).toHaveLength(1);
  await user.click(card.getByRole('checkbox', { name: 'Why four seconds?' }));
  expect(sent()).toEqual([{ name: 'station.ask', payload: { agendaItemId: line.id, preparedId: why } }]);
});

test('a learner asks for this station and sees what was asked', async () => {
  const scene = { items, parts: crew, run: running(line, 3), questions: [asked], records: visit };
  const { user, sent } = await openRoom('Eetu', scene);
  const card = within(await screen.findByRole('region', { name: /We are here: Hall 3/ }));
  expect(card.queryByRole('checkbox')).toBeNull();
  expect(card.getAllByText('asked')).toHaveLength(1);
  await user.type(card.getByRole('textbox', { name: /like to know here/ }), 'Is it loud?{Enter}');
  expect(sent()).toMatchObject([
    { name: 'question.ask', payload: { agendaItemId: line.id, text: 'Is it loud?' } },
  ]);
});

test('a visit is followed station by station: buttons, arrow keys and a finger; focus is on the place', async () => {
  const scene = {
    onVisit: true,
    items,
    parts: crew,
    run: run({ state: 'ended', endedAt: at, startedAt: at }),
  };
  const { user } = await openRoom('Eetu', { ...scene, questions: [asked], records: visit });
  const place = () => screen.getByRole('heading', { level: 2 });
  expect([place().textContent, screen.getByText(/Station 1 of 2/).tagName]).toEqual(['Hall 3', 'P']);
  expect(screen.getByText('How long in the tester?')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Next station' }));
  expect(place().textContent).toBe('Repair bench');
  expect(document.activeElement).toBe(place());
  expect(new URLSearchParams(location.search).get('station')).toBe(bench.id);
  await user.keyboard('{ArrowRight}');
  expect(place().textContent).toBe('Repair bench');
  await user.keyboard('{ArrowLeft}');
  expect(place().textContent).toBe('Hall 3');
  const article = screen.getByRole('article');
  act(() => {
    fireEvent.touchStart(article, { touches: [{ clientX: 300, clientY: 100 }] });
    fireEvent.touchEnd(article, { changedTouches: [{ clientX: 120, clientY: 110 }] });
  });
  expect(place().textContent).toBe('Repair bench');
});

test('arrow keys in a field move within it, and what was typed stays with its station', async () => {
  const { user } = await openRoom('Eetu', { onVisit: true, items, run: run(), records: visit });
  const field = () => screen.getByRole<HTMLInputElement>('textbox');
  await user.type(field(), 'Is it loud?{ArrowLeft}');
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('Hall 3');
  await user.click(screen.getByRole('button', { name: 'Next station' }));
  expect(field().value).toBe('');
  await user.click(screen.getByRole('button', { name: 'Previous' }));
  expect(field().value).toBe('Is it loud?');
});

test('without stations the page says so', async () => {
  await openRoom('Sari', { onVisit: true, items, run: run() });
  expect(screen.getByRole('heading', { name: 'No stations yet' })).toBeTruthy();
});
