/** What somebody is writing in the room stays while they look at something else in it. */
import { createContext, use, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

type Field = 'chat' | 'groupChat' | 'question' | 'note' | 'caption' | 'finding' | `station ${string}`;
type Texts = Partial<Record<Field, string>>;

interface Drafts {
  texts: Texts;
  set: (field: Field, text: string) => void;
}

const DraftsContext = createContext<Drafts | null>(null);

export function DraftsProvider({ children }: { children: ReactNode }) {
  const [texts, setTexts] = useState<Texts>({});
  const drafts = useMemo(
    () => ({
      texts,
      set: (field: Field, text: string) => setTexts((before) => ({ ...before, [field]: text })),
    }),
    [texts],
  );
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

/** The text of a field, and how to change it. */
export function useDraft(field: Field): [string, (text: string) => void] {
  const drafts = use(DraftsContext);
  if (!drafts) throw new Error('outside of a room');
  return [drafts.texts[field] ?? '', (text) => drafts.set(field, text)];
}
