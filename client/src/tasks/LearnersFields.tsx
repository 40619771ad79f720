/** For whom: all learners, those of a side, or chosen ones. */
import type { MemberId, SideId } from '@silta/shared/ids';
import { Checkbox } from '../ui/Checkbox.tsx';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { fieldIds } from './taskDraft.ts';
import type { FieldsProps } from './taskFields.ts';

export function LearnersFields({ tasks, draft, change, errorOf }: FieldsProps) {
  const { t, sides } = tasks;
  const { learners } = draft;
  const error = errorOf(fieldIds.who);

  function choose(who: typeof learners.who) {
    if (who === 'all') change({ learners: { who } });
    else if (who === 'sides') change({ learners: { who, sideIds: sides.ownFirst.map(({ id }) => id) } });
    else change({ learners: { who, memberIds: [] } });
  }

  return (
    <fieldset className="task-fields" id={fieldIds.who} tabIndex={-1}>
      <legend className="label">{t('dialog.who')}</legend>
      <RadioSegment
        label={t('dialog.who')}
        value={learners.who}
        options={(['all', 'sides', 'chosen'] as const).map((who) => ({ value: who, label: t(`who.${who}`) }))}
        onChange={choose}
      />
      {learners.who === 'sides' && (
        <div className="task-picks">
          {sides.ownFirst.map(({ id, code, place }) => (
            <Checkbox
              key={id}
              boxed
              label={`${code} ${place}`}
              checked={learners.sideIds.includes(id)}
              onChange={({ target }) =>
                change({
                  learners: { who: 'sides', sideIds: toggled<SideId>(learners.sideIds, id, target.checked) },
                })
              }
            />
          ))}
        </div>
      )}
      {learners.who === 'chosen' && <Chosen tasks={tasks} chosen={learners.memberIds} change={change} />}
      {error !== undefined && <p className="err">{error}</p>}
    </fieldset>
  );
}

type ChosenProps = Pick<FieldsProps, 'tasks' | 'change'> & { chosen: readonly MemberId[] };

function Chosen({ tasks: { sides, learners }, chosen, change }: ChosenProps) {
  return (
    <div className="task-people">
      {sides.ownFirst.map((side) => (
        <fieldset className="task-fields" key={side.id}>
          <legend className="meta">
            {side.code} {side.place}
          </legend>
          {learners
            .filter(({ sideId }) => sideId === side.id)
            .map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={chosen.includes(id)}
                onChange={({ target }) =>
                  change({ learners: { who: 'chosen', memberIds: toggled(chosen, id, target.checked) } })
                }
              />
            ))}
        </fieldset>
      ))}
    </div>
  );
}

export function toggled<T>(all: readonly T[], one: T, isIn: boolean): T[] {
  return isIn ? [...all, one] : all.filter((each) => each !== one);
}
