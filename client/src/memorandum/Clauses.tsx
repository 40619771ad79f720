/** Clauses as they are read: part by part, numbered within each. */
import { memorandumParts } from '@silta/shared/memorandum/records';
import type { Memorandum } from '@silta/shared/memorandum/records';
import type { Texts } from './useMemorandum.ts';

type Props = { t: Texts; clauses: Memorandum['clauses']; language: string; heading: 'h3' | 'h4' };

export function Clauses({ t, clauses, language, heading: Heading }: Props) {
  return memorandumParts.map((part) => {
    const theirs = clauses.filter((each) => each.part === part);
    if (theirs.length === 0) return null;
    return (
      <div key={part} className="memorandum-part">
        <Heading>{t(`part.${part}`)}</Heading>
        <ol lang={language}>
          {theirs.map(({ id, text }) => (
            <li key={id} className="read break">
              {text}
            </li>
          ))}
        </ol>
      </div>
    );
  });
}
