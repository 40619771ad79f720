/** How it is handed in. */
import type { HandInWay } from '@silta/shared/tasks/records';
import { Checkbox } from '../ui/Checkbox.tsx';
import { fieldIds } from './taskDraft.ts';
import type { FieldsProps } from './taskFields.ts';

const ways: readonly HandInWay[] = ['text', 'photo', 'video', 'audio', 'file', 'link', 'post', 'tick'];

export function WaysFields({ tasks: { t }, draft, change, errorOf }: FieldsProps) {
  const error = errorOf(fieldIds.ways);
  return (
    <fieldset className="task-fields" id={fieldIds.ways} tabIndex={-1}>
      <legend className="label">{t('dialog.ways')}</legend>
      <div className="task-picks">
        {ways.map((way) => (
          <Checkbox
            key={way}
            boxed
            label={t(`way.${way}`)}
            checked={draft.ways.includes(way)}
            onChange={({ target }) =>
              change({
                ways: target.checked ? [...draft.ways, way] : draft.ways.filter((each) => each !== way),
              })
            }
          />
        ))}
      </div>
      {error !== undefined && <p className="err">{error}</p>}
    </fieldset>
  );
}
