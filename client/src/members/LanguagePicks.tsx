/** Which languages somebody speaks: the likely ones to tick, the others to add. */
import { useId, useState, type ReactNode } from 'react';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import { languageName } from './languageName.ts';
import { spokenLanguages } from './spokenLanguages.ts';

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  /** For an error summary to lead here. */
  id?: string;
  value: readonly string[];
  /** Offered to tick even while they are not chosen. */
  likely: readonly string[];
  /** What the list of further languages says while nothing is chosen in it. */
  moreLabel: string;
  locale: string;
  most: number;
  onChange: (languages: string[]) => void;
};

export function LanguagePicks({
  label,
  hint,
  error,
  id,
  value,
  likely,
  moreLabel,
  locale,
  most,
  onChange,
}: Props) {
  const hintId = useId();
  // What was offered once stays, so that a box does not vanish under the finger.
  const [offered, setOffered] = useState<readonly string[]>([]);
  const shown = [...new Set([...likely, ...offered, ...value])];
  const others = spokenLanguages
    .filter((language) => !shown.includes(language))
    .map((language) => ({ language, name: languageName(language, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  const isFull = value.length >= most;

  function toggle(language: string, isChosen: boolean) {
    setOffered(shown);
    onChange(isChosen ? [...value, language] : value.filter((each) => each !== language));
  }

  return (
    <fieldset
      className="field"
      id={id}
      tabIndex={id === undefined ? undefined : -1}
      aria-describedby={hintId}
    >
      <legend className="lab">{label}</legend>
      <div className="actions">
        {shown.map((language) => (
          <Checkbox
            key={language}
            boxed
            label={languageName(language, locale)}
            checked={value.includes(language)}
            disabled={isFull && !value.includes(language)}
            onChange={(event) => toggle(language, event.target.checked)}
          />
        ))}
        {!isFull && (
          <Select
            small
            aria-label={moreLabel}
            value=""
            onChange={(event) => toggle(event.target.value, true)}
          >
            <option value="">{moreLabel}</option>
            {others.map(({ language, name }) => (
              <option key={language} value={language}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
      <p className={error ? 'err' : 'hint'} id={hintId}>
        {error ?? hint}
      </p>
    </fieldset>
  );
}
