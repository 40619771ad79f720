/** What each column of a table becomes; what Silta found out stands there already. */
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { columnUses } from '@silta/shared/transfer/routes';
import type { ColumnUse, ImportPreview } from '@silta/shared/transfer/routes';
import { Select } from '../ui/Select.tsx';

interface Props {
  columns: ImportPreview['columns'];
  onMean: (column: number, use: ColumnUse) => void;
}

export function ImportColumns({ columns, onMean }: Props) {
  const { t } = useTranslation('transfer');
  const id = useId();
  return (
    <fieldset className="import-columns">
      <legend className="label">{t('import.columns')}</legend>
      {columns.map(({ name, use, sample }, i) => (
        <div key={`${id}${i}`} className="import-column">
          <label htmlFor={`${id}${i}`}>
            <b>{name.length > 0 ? name : t('import.nameless', { number: i + 1 })}</b>
            <span className="meta">{sample}</span>
          </label>
          <Select
            id={`${id}${i}`}
            value={use}
            onChange={(event) => onMean(i, columnUses.find((each) => each === event.target.value) ?? 'none')}
          >
            {columnUses.map((each) => (
              <option key={each} value={each}>
                {t(`use.${each}`)}
              </option>
            ))}
          </Select>
        </div>
      ))}
    </fieldset>
  );
}
