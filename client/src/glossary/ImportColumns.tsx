/** The beginning of the table as it was read, with what each column holds: recognised, and open to change. */
import { languageName } from '../members/languageName.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Select } from '../ui/Select.tsx';
import type { Column } from './csvColumns.ts';
import { useOpenGlossary } from './glossaryContext.ts';

type Props = {
  rows: readonly (readonly string[])[];
  columns: readonly Column[];
  hasHeadings: boolean;
  onColumns: (columns: readonly Column[]) => void;
  onHeadings: (hasHeadings: boolean) => void;
};

/** Enough to see whether it was read as it was meant. */
const preview = 5;

export function ImportColumns({ rows, columns, hasHeadings, onColumns, onHeadings }: Props) {
  const { t, languages, locale } = useOpenGlossary();
  const choices: { value: Column; label: string }[] = [
    { value: 'none', label: t('import.ignore') },
    ...languages.map((language) => ({
      value: `word ${language}` as const,
      label: languageName(language, locale),
    })),
    ...languages.map((language) => ({
      value: `example ${language}` as const,
      label: t('csv.example', { language: languageName(language, locale) }),
    })),
  ];

  /** A column can be chosen once; where it was before, nothing is left. */
  function choose(at: number, value: string) {
    const chosen = choices.find((choice) => choice.value === value)?.value ?? 'none';
    onColumns(columns.map((column, i) => (i === at ? chosen : column === chosen ? 'none' : column)));
  }

  return (
    <>
      <Checkbox
        label={t('import.headings')}
        checked={hasHeadings}
        onChange={({ target }) => onHeadings(target.checked)}
      />
      <div className="import-table" role="region" aria-label={t('import.preview')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column, i) => (
                <th key={i} scope="col">
                  <Select
                    small
                    aria-label={t('import.column', { number: i + 1, heading: rows[0]?.[i] ?? '' })}
                    value={column}
                    onChange={({ target }) => choose(i, target.value)}
                  >
                    {choices.map(({ value, label }) => (
                      <option key={value} value={value}>
                        {label}
                      </option>
                    ))}
                  </Select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, preview).map((row, i) => (
              <tr key={i} className={i === 0 && hasHeadings ? 'import-head' : undefined}>
                {columns.map((_, at) => (
                  <td key={at}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
