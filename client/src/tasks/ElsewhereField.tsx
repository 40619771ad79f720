/** A task to begin with from another partnership of one's own, also from one that has ended. */
import { useState } from 'react';
import type { RoomId } from '@silta/shared/ids';
import type { Task } from '@silta/shared/tasks/records';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { useOtherPartnerships, useTasksOf } from './useElsewhere.ts';
import type { Found } from './useElsewhere.ts';
import type { Tasks } from './useTasks.ts';

type Props = { tasks: Tasks; onChoose: (task: Task) => void };

export function ElsewhereField({ tasks: { t, partnershipId }, onChoose }: Props) {
  const others = useOtherPartnerships(partnershipId);
  const [chosen, setChosen] = useState<RoomId | null>(null);
  const found = useTasksOf(chosen);
  if (others.length === 0) return null;
  return (
    <>
      <Field label={t('elsewhere.label')}>
        <Select
          value={chosen ?? ''}
          onChange={({ target }) =>
            setChosen(others.find((each) => each.partnershipId === target.value)?.partnershipId ?? null)
          }
        >
          <option value="">{t('elsewhere.none')}</option>
          {others.map((each) => (
            <option key={each.partnershipId} value={each.partnershipId}>
              {each.partnershipName}
            </option>
          ))}
        </Select>
      </Field>
      {chosen !== null && <FoundTasks key={chosen} t={t} found={found} onChoose={onChoose} />}
    </>
  );
}

type FoundProps = Pick<Tasks, 't'> & Pick<Props, 'onChoose'> & { found: Found };

function FoundTasks({ t, found, onChoose }: FoundProps) {
  const [taskId, setTaskId] = useState('');
  if (found === 'coming' || found === 'unreached' || found.length === 0)
    return (
      <p className="hint" role="status">
        {t(typeof found === 'string' ? `elsewhere.${found}` : 'elsewhere.empty')}
      </p>
    );
  return (
    <Field label={t('elsewhere.task')}>
      <Select
        value={taskId}
        onChange={({ target }) => {
          setTaskId(target.value);
          const one = found.find(({ id }) => id === target.value);
          if (one) onChoose(one);
        }}
      >
        <option value="">{t('elsewhere.choose')}</option>
        {found.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
