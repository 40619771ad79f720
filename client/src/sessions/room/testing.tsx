/** The room of a session on a real store, as one person of two classes sees it; the server is a list of what was asked. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { MessageId, QuestionId } from '@silta/shared/ids';
import type { Put, Snapshot } from '@silta/shared/protocol';
import { asPlanned } from '@silta/shared/sessions/commands';
import type { Message, Question, Run, Seat } from '@silta/shared/sessions/liveRecords';
import { newRun } from '@silta/shared/sessions/liveRunCommands';
import { newSeat } from '@silta/shared/sessions/liveSeatCommands';
import type { AgendaItem, Part, Session } from '@silta/shared/sessions/records';
import memberTexts from '../../members/locales/en.json' with { type: 'json' };
import { partnershipAs, partnershipId, people } from '../../members/testPeople.ts';
import type { Name } from '../../members/testPeople.ts';
import { paths } from '../../paths.ts';
import { RealmProvider } from '../../realtime/RealmProvider.tsx';
import realtimeTexts from '../../realtime/locales/en.json' with { type: 'json' };
import { fakeRealm, settled } from '../../realtime/testing.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { Route, Routes } from '../../ui/router.tsx';
import { ToastRegion } from '../../ui/ToastRegion.tsx';
import texts from '../locales/en.json' with { type: 'json' };
import { session, sessionId } from '../testing/openPlan.tsx';
import { RecordPage } from '../record/RecordPage.tsx';
import { VisitPage } from '../visit/VisitPage.tsx';
import { RoomPage } from './RoomPage.tsx';
// They come later; here they are there already, so that nothing suspends.
import '../together/GroupsDialog.tsx';
import '../together/GroupsStage.tsx';
import '../material/StageMaterial.tsx';
import '../material/WallMaterial.tsx';
import './CheerRow.tsx';
import './Cheers.tsx';
import '../visit/StationCard.tsx';
import '../visit/StationDialog.tsx';
import './PhoneRoom.tsx';
import './Wall.tsx';
import './WideRoom.tsx';

export async function speakEnglish(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { sessions: texts, members: memberTexts, realtime: realtimeTexts } },
    interpolation: { escapeValue: false },
  });
}

export const serverNow = Date.parse('2026-10-13T10:10:00.000Z');
const minutesAgo = (minutes: number) => new Date(serverNow - minutes * 60_000).toISOString();

export function run(fields: Partial<Run> = {}): Run {
  return { ...newRun(sessionId), ...fields };
}

/** Since so many minutes. */
export function running(item: AgendaItem, minutes: number, fields: Partial<Run> = {}): Run {
  const since = minutesAgo(minutes);
  return run({
    ...{ state: 'running', step: 1, agendaItemId: item.id, startedAt: since, itemStartedAt: since },
    ...fields,
  });
}

export function seat(who: Name, fields: Partial<Seat> = {}): Seat {
  const { id: memberId, sideId } = people[who];
  return { ...newSeat(sessionId, { memberId, sideId }), ...fields };
}

const idOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export function question(n: number, who: Name, text: string): Question {
  const { id: authorId, sideId } = people[who];
  const states = { agendaItemId: null, askedAt: minutesAgo(n), answeredAt: null, hiddenAt: null };
  return { id: idOf(500 + n) as QuestionId, roomId: sessionId, authorId, sideId, text, ...states };
}

export function message(n: number, who: Name, text: string): Message {
  const { id: authorId, sideId } = people[who];
  const states = { sentAt: minutesAgo(n), hiddenAt: null, reports: [], groupId: null, readerIds: [] };
  return { id: idOf(600 + n) as MessageId, roomId: sessionId, authorId, sideId, text, ...states };
}

interface Scene {
  session?: Partial<Session>;
  run?: Run;
  items?: readonly AgendaItem[];
  parts?: readonly Part[];
  seats?: readonly Seat[];
  questions?: readonly Question[];
  messages?: readonly Message[];
  /** Of other types. */
  records?: Snapshot['records'];
  onWall?: boolean;
  /** What remains of it, and not its room. */
  onRecord?: boolean;
  /** Station by station. */
  onVisit?: boolean;
}

export async function openRoom(as: Name, scene: Scene = {}) {
  const of = session({ startsAt: minutesAgo(10), ...asPlanned, state: 'live', ...scene.session });
  const partnership = partnershipAs(as, { session: [of] });
  const { viewer, view } = partnership;
  const { items: agendaItem = [], parts: part = [], seats = [], questions = [], messages = [] } = scene;
  const records: Snapshot['records'] = {
    ...{ agendaItem, part, wish: [], seat: seats, question: questions, message: messages },
    ...{ upvote: [], noteLine: [], run: scene.run ? [scene.run] : [] },
    ...{
      classroom: [],
      grouping: [],
      group: [],
      finding: [],
      attendance: [],
      pulse: [],
      quickPoll: [],
      ballotPaper: [],
      quizQuestion: [],
      quizAnswer: [],
      station: [],
      filmingItem: [],
      file: [],
      ...scene.records,
    },
  };
  const realm = fakeRealm({ snapshots: [partnership, { room: sessionId, seq: 1, view, viewer, records }] });
  realm.connection.replies.clock = () => ({ at: new Date(serverNow).toISOString() });
  realm.connection.replies.command = () => ({ seq: 1_000 });
  const other = scene.onVisit ? paths.visit : paths.sessionRoom;
  const page = scene.onRecord ? paths.sessionRecord : other;
  const address = page(partnershipId, sessionId);
  history.replaceState(null, '', scene.onWall ? `${address}?view=projector` : address);
  render(
    <RealmProvider realm={realm}>
      <Routes>
        <Route
          path="/p/:partnershipId/sessions/:sessionId/room"
          element={<RoomPage board={(id) => <p>Board {id}</p>} />}
        />
        <Route path="/p/:partnershipId/sessions/:sessionId/record" element={<RecordPage />} />
        <Route path="/p/:partnershipId/sessions/:sessionId/visit" element={<VisitPage />} />
      </Routes>
      <ToastRegion label="Messages" closeLabel="Close" />
      <Announcer />
    </RealmProvider>,
  );
  await act(settled);
  await act(settled);
  let seq = 1;
  return {
    realm,
    user: userEvent.setup(),
    sent: () => realm.connection.questions('command').map(({ name, payload }) => ({ name, payload })),
    /** Somebody did something in the session's room. */
    deliver: async (...puts: Put[]) => {
      await act(async () => {
        const done = realm.connection.questions('command').map(({ id }) => id);
        realm.connection.deliver('changes', {
          room: sessionId,
          from: seq,
          to: ++seq,
          puts,
          removes: [],
          done,
        });
        await settled();
      });
    },
  };
}
