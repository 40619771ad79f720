/** Watches the glossary and hands up how its terms are marked in a text; shows nothing itself. */
import { useEffect, useMemo } from 'react';
import type { RoomId } from '@silta/shared/ids';
import type { MarkText } from '../ui/textMarks.ts';
import { languageRows } from './languageRows.ts';
import { MarkedText } from './MarkedText.tsx';
import { useMarking } from './marking.ts';
import { createTermMatcher } from './termMatcher.ts';
import { useGlossary } from './useGlossary.ts';
import './termMarks.css';

type Props = { partnershipId: RoomId; onMarks: (marks: MarkText | null) => void };

export function TermMarks({ partnershipId, onMarks }: Props) {
  const { glossary } = useGlossary(partnershipId);
  const isOn = useMarking();
  const terms = glossary?.terms;
  const sides = glossary?.sides;
  const languages = glossary?.languages;
  const t = glossary?.t;
  // The same until a term changes, so that the texts on the page rest.
  const marks = useMemo((): MarkText | null => {
    if (!isOn || !terms || terms.length === 0 || !sides || !languages || !t) return null;
    const find = createTermMatcher(terms);
    const rows = languageRows(languages, sides);
    return (text, language) => <MarkedText text={text} found={find(text, language)} rows={rows} t={t} />;
  }, [isOn, terms, sides, languages, t]);
  useEffect(() => onMarks(marks), [marks, onMarks]);
  return null;
}
