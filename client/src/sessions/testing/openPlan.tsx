/** A session's plan on a real store, as one person of a Finnish and a German class sees it; the server is a list. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { AgendaItemId, PartId, RoomId } from '@silta/shared/ids';
import type { CallTool } from '@silta/shared/partnerships/callTools';
import type { Put, Snapshot } from '@silta/shared/protocol';
import { asPlanned } from '@silta/shared/sessions/commands';
import type { AgendaItem, Part, Session } from '@silta/shared/sessions/records';
import memberTexts from '../../members/locales/en.json' with { type: 'json' };
import { now, partnershipAs, partnershipId, people, sideRecords } from '../../members/testPeople.ts';
import type { Name } from '../../members/testPeople.ts';
import { paths } from '../../paths.ts';
import { Route, Routes } from '../../ui/router.tsx';
import { RealmProvider } from '../../realtime/RealmProvider.tsx';
import realtimeTexts from '../../realtime/locales/en.json' with { type: 'json' };
import { fakeRealm, settled } from '../../realtime/testing.ts';
import texts from '../locales/en.json' with { type: 'json' };
import { PlanPage } from '../PlanPage.tsx';
import { SessionsPage } from '../SessionsPage.tsx';

export const sessionId = '00000000-0000-4000-8000-000000000900' as RoomId;

export async function speakEnglish(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { sessions: texts, members: memberTexts, realtime: realtimeTexts } },
    interpolation: { escapeValue: false },
  });
}

/** On their own clocks. */
const sides = sideRecords.map((side) =>
  side.country === 'DE' ? { ...side, timeZone: 'Europe/Berlin' } : side,
);

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function session(fields: Partial<Session> = {}): Session {
  return {
    id: sessionId,
    roomId: partnershipId,
    topic: 'The PLC test line',
    kind: 'visit',
    kindName: '',
    // A Tuesday in summer time: 13:00 in Finland, 12:00 in Germany.
    startsAt: '2126-10-15T10:00:00.000Z',
    timeZone: 'Europe/Helsinki',
    minutes: 30,
    language: 'en',
    aims: '',
    participants: { who: 'all' },
    boardIds: [],
    ...asPlanned,
    plannedBy: people.Sari.id,
    sideId: people.Sari.sideId,
    createdAt: now,
    changedAt: now,
    ...fields,
  };
}

export function step(n: number, title: string, fields: Partial<AgendaItem> = {}): AgendaItem {
  return {
    id: idOf(700 + n) as AgendaItemId,
    roomId: sessionId,
    rank: `${n}V`,
    minutes: 10,
    kind: 'talk',
    title,
    boardId: null,
    notes: '',
    leaderIds: [],
    groups: null,
    attachments: [],
    links: [],
    ...fields,
  };
}

export function part(n: number, who: Name | null, fields: Partial<Part> = {}): Part {
  return {
    id: idOf(800 + n) as PartId,
    roomId: sessionId,
    role: 'guide',
    ownRole: '',
    agendaItemId: null,
    memberId: who === null ? null : people[who].id,
    sideId: who === null ? null : people[who].sideId,
    askedBy: [],
    offeredFor: null,
    addedAt: now,
    ...fields,
  };
}

interface Plan {
  session?: Session;
  /** By country, what a side may use. */
  callTools?: Record<string, CallTool[]>;
  items?: readonly AgendaItem[];
  parts?: readonly Part[];
  /** Of other types. */
  records?: Snapshot['records'];
  path?: string;
}

export async function openPlan(
  as: Name,
  { session: of = session(), callTools = {}, items = [], parts = [], records: others = {}, path }: Plan = {},
) {
  const side = sides.map((each) => ({ ...each, callTools: callTools[each.country] ?? null }));
  const partnership = partnershipAs(as, { session: [of], side });
  const { viewer, view } = partnership;
  const records = { agendaItem: items, part: parts, wish: [], ...others };
  const room: Snapshot = { room: sessionId, seq: 1, view, viewer, records };
  const realm = fakeRealm({ snapshots: [partnership, room] });
  history.replaceState(null, '', path ?? paths.session(partnershipId, sessionId));
  render(
    <RealmProvider realm={realm}>
      <Routes>
        <Route path="/p/:partnershipId/sessions" element={<SessionsPage />} />
        <Route path="/p/:partnershipId/sessions/:sessionId" element={<PlanPage />} />
      </Routes>
    </RealmProvider>,
  );
  await act(settled);
  return {
    user: userEvent.setup(),
    sent: () => realm.connection.questions('command').map(({ name, payload }) => ({ name, payload })),
    /** Somebody else did something in the session's room. */
    deliver: async (put: Put) => {
      await act(async () => {
        realm.connection.deliver('changes', {
          ...{ room: sessionId, from: 1, to: 2, puts: [put], removes: [], done: [] },
        });
        await settled();
      });
    },
  };
}
