/** The glossary on a real store, as one person of a Finnish and a German class sees it; the server is a list. */
import { act, render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { Route, Routes } from '../../ui/router.tsx';
import { glossaryOf } from '@silta/shared/glossary/room';
import type { Term, Word } from '@silta/shared/glossary/records';
import type { TermId } from '@silta/shared/ids';
import type { Snapshot } from '@silta/shared/protocol';
import { now, partnershipAs, partnershipId, people, sideRecords } from '../../members/testPeople.ts';
import type { Name } from '../../members/testPeople.ts';
import memberTexts from '../../members/locales/en.json' with { type: 'json' };
import { paths } from '../../paths.ts';
import { RealmProvider } from '../../realtime/RealmProvider.tsx';
import { fakeRealm, settled } from '../../realtime/testing.ts';
import { ToastRegion } from '../../ui/ToastRegion.tsx';
import { closeAllToasts } from '../../ui/toasts.ts';
import { GlossaryPage } from '../GlossaryPage.tsx';
import texts from '../locales/en.json' with { type: 'json' };
import { PracticePage } from '../PracticePage.tsx';

export const glossaryId = glossaryOf(partnershipId);

export async function speakEnglish(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'en',
    resources: { en: { glossary: texts, members: memberTexts } },
    interpolation: { escapeValue: false },
  });
}

/** What each side speaks, and English. */
export const sides = sideRecords.map((side) => ({
  ...side,
  languages: side.country === 'FI' ? ['fi', 'en'] : ['de', 'en'],
}));

export function word(language: string, text: string, fields: Partial<Word> & { by?: Name } = {}): Word {
  const { by = language === 'de' ? 'Jonas' : 'Aino', ...more } = fields;
  const { id: authorId, sideId } = people[by];
  return {
    language,
    text,
    version: 1,
    example: '',
    authorId,
    sideId,
    confirmedBy: null,
    recording: null,
    ...more,
  };
}

/** Confirmed by somebody of the staff of the side that speaks it. */
export function sure(language: string, text: string, fields: Partial<Word> = {}): Word {
  const confirmedBy = people[language === 'de' ? 'Markus' : 'Sari'].id;
  return word(language, text, { confirmedBy, ...fields });
}

export function term(n: number, words: readonly Word[], fields: Partial<Term> = {}): Term {
  const [first] = words;
  return {
    id: `00000000-0000-4000-8000-${String(500 + n).padStart(12, '0')}` as TermId,
    roomId: glossaryId,
    words: [...words],
    picture: null,
    addedBy: first?.authorId ?? people.Aino.id,
    sideId: first?.sideId ?? people.Aino.sideId,
    createdAt: now,
    editedAt: null,
    deletedAt: null,
    takenAway: false,
    ...fields,
  };
}

export async function openGlossary(as: Name, terms: readonly Term[], path = paths.glossary(partnershipId)) {
  closeAllToasts();
  const partnership = partnershipAs(as, { side: sides });
  const { viewer, view } = partnership;
  const glossary: Snapshot = { room: glossaryId, seq: 1, view, viewer, records: { term: terms } };
  const realm = fakeRealm({ snapshots: [partnership, glossary] });
  history.replaceState(null, '', path);
  render(
    <RealmProvider realm={realm}>
      <>
        <Routes>
          <Route path="/p/:partnershipId/glossary" element={<GlossaryPage />} />
          <Route path="/p/:partnershipId/glossary/practice" element={<PracticePage />} />
        </Routes>
      </>
      <ToastRegion label="Messages" closeLabel="Close" />
    </RealmProvider>,
  );
  await act(settled);
  return {
    realm,
    user: userEvent.setup(),
    settle: () => act(settled),
    sent: () => realm.connection.questions('command').map(({ name, payload }) => ({ name, payload })),
    /** Somebody else did something. */
    deliver: async (record: Term) => {
      const puts = [{ type: 'term' as const, record }];
      await act(async () => {
        realm.connection.deliver('changes', {
          ...{ room: glossaryId, from: 1, to: 2, puts, removes: [], done: [] },
        });
        await settled();
      });
    },
  };
}
