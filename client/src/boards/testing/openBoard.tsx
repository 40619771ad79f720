/** The board page on a real store, as one person sees it; the server is a list of what was asked. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Board, Comment, Connection, Half, Post, Report, Section } from '@silta/shared/boards/records';
import { Route, Routes } from '../../ui/router.tsx';
import type { Changes } from '@silta/shared/protocol';
import { Refusal } from '@silta/shared/refusals';
import type { RefusalCode } from '@silta/shared/refusals';
import { paths } from '../../paths.ts';
import realtimeTexts from '../../realtime/locales/en.json' with { type: 'json' };
import { RealmProvider } from '../../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../../realtime/testing.ts';
import { Announcer } from '../../ui/Announcer.tsx';
import { ToastRegion } from '../../ui/ToastRegion.tsx';
import { closeAllToasts } from '../../ui/toasts.ts';
import { BoardPage } from '../BoardPage.tsx';
import transferTexts from '../../transfer/locales/en.json' with { type: 'json' };
import { fetchLaterParts } from '../laterParts.ts';
import attachmentTexts from '../../attachments/locales/en.json' with { type: 'json' };
import texts from '../locales/en.json' with { type: 'json' };
import { boardId, partnershipId, snapshots } from './records.ts';
import type { Name } from './records.ts';

export async function speakEnglish(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: {
      en: { boards: texts, attachments: attachmentTexts, realtime: realtimeTexts, transfer: transferTexts },
    },
    interpolation: { escapeValue: false },
  });
}

interface Scene {
  as: Name;
  board?: Partial<Board>;
  posts?: readonly Post[];
  comments?: readonly Comment[];
  reports?: readonly Report[];
  sections?: readonly Section[];
  halves?: readonly Half[];
  connections?: readonly Connection[];
  hash?: string;
  /** The board does not come. */
  isSlow?: boolean;
  /** There is no such board for this person. */
  isGone?: boolean;
}

export async function openBoard({ hash = '', isSlow = false, isGone = false, ...scene }: Scene) {
  closeAllToasts();
  await fetchLaterParts();
  const realm = fakeRealm({ snapshots: snapshots(scene) });
  const { enter } = realm.connection.replies;
  if (isGone) realm.snapshots.delete(boardId);
  if (isSlow) {
    realm.connection.replies.enter = (question) =>
      question.room === boardId ? new Promise(() => undefined) : enter(question);
  }
  history.replaceState(null, '', paths.board(partnershipId, boardId) + hash);
  const shown = render(
    <RealmProvider realm={realm}>
      <>
        <Routes>
          <Route path="/p/:partnershipId/boards/:boardId" element={<BoardPage />} />
        </Routes>
      </>
      <ToastRegion label="Messages" closeLabel="Close" />
      <Announcer />
    </RealmProvider>,
  );
  await act(settled);
  let seq = 1;
  return {
    ...shown,
    realm,
    user: userEvent.setup(),
    settle: () => act(settled),
    goOffline: () =>
      act(async () => {
        realm.connection.setState('offline');
        await settled();
      }),
    /** What was sent to the server so far. */
    sent: () => realm.connection.questions('command').map(({ name, payload }) => ({ name, payload })),
    refuseWith: (code: RefusalCode) => {
      realm.connection.replies.command = () => Promise.reject(new Refusal(code));
    },
    /** Staff answered a report. */
    answer: async (record: Report) => {
      const puts = [{ type: 'report' as const, record }];
      const changes: Changes = { room: boardId, from: seq, to: ++seq, puts, removes: [], done: [] };
      await act(async () => {
        realm.connection.deliver('changes', changes);
        await settled();
      });
    },
    /** Somebody else did something. */
    deliver: async (posts: readonly Post[]) => {
      const puts = posts.map((record) => ({ type: 'post' as const, record }));
      const changes: Changes = { room: boardId, from: seq, to: ++seq, puts, removes: [], done: [] };
      await act(async () => {
        realm.connection.deliver('changes', changes);
        await settled();
      });
    },
  };
}
