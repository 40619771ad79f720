/** What every part of the glossary needs to know and may ask for. */
import { createContext, use } from 'react';
import type { TFunction } from 'i18next';
import type { Term } from '@silta/shared/glossary/records';
import type { RoomId } from '@silta/shared/ids';
import type { Side } from '@silta/shared/partnerships/records';
import type { Viewer } from '@silta/shared/viewer';
import type { Sides } from '../members/useSides.ts';
import type { Send } from '../realtime/hooks.ts';

export type Texts = TFunction<'glossary'>;

export interface Glossary {
  t: Texts;
  /** For names of languages and for the order of words. */
  locale: string;
  partnershipId: RoomId;
  viewer: Viewer;
  sides: Sides;
  sideRecords: readonly Side[];
  /** Those of the sides and English. */
  languages: readonly string[];
  /** All that are not in the bin, by what the reader's side calls them. */
  terms: readonly Term[];
  binned: readonly Term[];
  /** To the glossary's own room. */
  send: Send;
}

export type GlossaryDialog =
  | { kind: 'add' }
  | { kind: 'word' | 'recording'; term: Term; language: string }
  | { kind: 'picture'; term: Term }
  | { kind: 'import' }
  | { kind: 'bin' };

export interface OpenGlossary extends Glossary {
  ask: (dialog: GlossaryDialog | null) => void;
}

export const GlossaryContext = createContext<OpenGlossary | null>(null);

export function useOpenGlossary(): OpenGlossary {
  const glossary = use(GlossaryContext);
  if (!glossary) throw new Error('This stands outside the glossary.');
  return glossary;
}
