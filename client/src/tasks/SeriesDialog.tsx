/** Several tasks at once, from the usual ones or from those that were set before, here or in another partnership. */
import { useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { RoomId, TaskId } from '@silta/shared/ids';
import { announce } from '../ui/announcements.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { toggled } from '../ui/toggled.ts';
import { useFormErrors } from '../ui/useFormErrors.ts';
import { DueFields } from './DueFields.tsx';
import { LearnersFields } from './LearnersFields.tsx';
import { gaps, seriesFrom } from './series.ts';
import type { Gap } from './series.ts';
import { blankTask, fieldIds, taskFaults } from './taskDraft.ts';
import type { TaskDraft } from './taskDraft.ts';
import { anew, usual, usualNames } from './taskTemplates.ts';
import { useOtherPartnerships, useTasksOf } from './useElsewhere.ts';
import type { Tasks } from './useTasks.ts';

type Props = { tasks: Tasks; onClose: () => void };

/** Where the tasks are taken from. */
type Source = 'usual' | 'here' | RoomId;
interface Choice {
  id: string;
  title: string;
  begun: Partial<TaskDraft>;
}

export function SeriesDialog({ tasks, onClose }: Props) {
  const { t, zone, viewer, send } = tasks;
  const [draft, setDraft] = useState<TaskDraft | null>(
    () => viewer.memberId && blankTask(zone, viewer.memberId),
  );
  const [source, setSource] = useState<Source>('usual');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [gap, setGap] = useState<Gap>(7);
  const errors = useFormErrors();
  const choices = useChoices(tasks, source);
  if (!draft) return null;

  function set(base: TaskDraft, all: readonly Choice[]) {
    const begun = all.filter(({ id }) => chosen.includes(id)).map((choice) => choice.begun);
    const isRight = errors.show([
      begun.length === 0 && { fieldId: fieldIds.series, message: t('series.missing') },
      ...taskFaults({ ...base, title: t('series.title') }, t),
    ]);
    if (!isRight) return;
    for (const fields of seriesFrom(base, begun, gap))
      send('task.set', { id: newId<TaskId>(), ...fields, attachments: [] });
    announce(t('series.isSet', { count: begun.length }));
    onClose();
  }

  const fields = {
    tasks,
    draft,
    change: (some: Partial<TaskDraft>) => setDraft({ ...draft, ...some }),
    errorOf: errors.of,
  };
  return (
    <FormDialog
      title={t('series.title')}
      t={(word) => t(word === 'fix' ? 'dialog.fix' : word === 'save' ? 'dialog.save' : word)}
      submit={t('series.set', { count: chosen.length })}
      errors={errors.all}
      onSubmit={() => set(draft, Array.isArray(choices) ? choices : [])}
      onClose={onClose}
    >
      <SourceField
        tasks={tasks}
        source={source}
        onChange={(next) => {
          setSource(next);
          setChosen([]);
        }}
      />
      <Choices
        tasks={tasks}
        choices={choices}
        chosen={chosen}
        error={errors.of(fieldIds.series)}
        onChange={setChosen}
      />
      <LearnersFields {...fields} />
      <DueFields {...fields} />
      <Field label={t('series.gap')}>
        <Select
          value={gap}
          onChange={({ target }) => setGap(gaps.find((each) => String(each) === target.value) ?? gap)}
        >
          {gaps.map((days) => (
            <option key={days} value={days}>
              {days === 0 ? t('series.sameDay') : t('series.days', { count: days })}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}

type Choosable = readonly Choice[] | 'coming' | 'unreached';

function useChoices({ t, tasks }: Tasks, source: Source): Choosable {
  const found = useTasksOf(source === 'usual' || source === 'here' ? null : source);
  if (source === 'usual')
    return usualNames.map((name) => ({
      id: name,
      title: t(`template.${name}.title`),
      begun: usual(name, t),
    }));
  const all = source === 'here' ? tasks : found;
  if (typeof all === 'string') return all;
  return all.map((task) => ({ id: task.id, title: task.title, begun: anew(task) }));
}

type SourceProps = { tasks: Tasks; source: Source; onChange: (source: Source) => void };

function SourceField({ tasks: { t, tasks, partnershipId }, source, onChange }: SourceProps) {
  const others = useOtherPartnerships(partnershipId);
  const sources: { value: Source; label: string }[] = [
    { value: 'usual', label: t('dialog.usual') },
    ...(tasks.length > 0 ? [{ value: 'here' as const, label: t('dialog.earlier') }] : []),
    ...others.map((each) => ({ value: each.partnershipId, label: each.partnershipName })),
  ];
  if (sources.length === 1) return null;
  return (
    <Field label={t('series.from')}>
      <Select
        value={source}
        onChange={({ target }) =>
          onChange(sources.find(({ value }) => value === target.value)?.value ?? source)
        }
      >
        {sources.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

type ChoicesProps = {
  tasks: Tasks;
  choices: Choosable;
  chosen: readonly string[];
  error: string | undefined;
  onChange: (chosen: string[]) => void;
};

function Choices({ tasks: { t }, choices, chosen, error, onChange }: ChoicesProps) {
  if (typeof choices === 'string' || choices.length === 0)
    return (
      <p className="hint" role="status">
        {t(typeof choices === 'string' ? `elsewhere.${choices}` : 'elsewhere.empty')}
      </p>
    );
  return (
    <fieldset className="task-fields" id={fieldIds.series} tabIndex={-1}>
      <legend className="label">{t('series.which')}</legend>
      <div className="task-series">
        {choices.map(({ id, title }) => (
          <Checkbox
            key={id}
            boxed
            label={title}
            checked={chosen.includes(id)}
            onChange={({ target }) => onChange(toggled(chosen, id, target.checked))}
          />
        ))}
      </div>
      {error !== undefined && <p className="err">{error}</p>}
    </fieldset>
  );
}
