/** How groups are made: of so many people, so many of them, or pairs; for how long; and where each works. */
import { useTranslation } from 'react-i18next';
import { limits } from '@silta/shared/limits';
import type { GroupPlan } from '@silta/shared/sessions/groupRecords';
import { Field } from '../../ui/Field.tsx';
import { RadioSegment } from '../../ui/RadioSegment.tsx';
import { Select } from '../../ui/Select.tsx';

interface Props {
  plan: GroupPlan;
  onChange: (plan: GroupPlan) => void;
  /** Of the places, those that are possible. */
  places: readonly GroupPlan['place'][];
}

export const plainPlan: GroupPlan = { by: 'size', number: 3, minutes: 10, place: 'none' };

const minutesOffered = [3, 5, 8, 10, 12, 15, 20, 30, 45, 60] as const;
const numbersOffered = { size: [2, 3, 4, 5, 6, 8], count: [2, 3, 4, 5, 6, 8, 10, 12, 15, 20] } as const;

export function GroupPlanFields({ plan, onChange, places }: Props) {
  const { t } = useTranslation('sessions');
  const { by, number, minutes, place } = plan;
  const change = (fields: Partial<GroupPlan>) => onChange({ ...plan, ...fields });
  return (
    <div className="group-fields">
      <RadioSegment
        label={t('groups.how')}
        value={by}
        onChange={(next) => change({ by: next, ...(next !== 'pairs' && { number: 3 }) })}
        options={(['size', 'count', 'pairs'] as const).map((value) => ({
          value,
          label: t(`groups.by.${value}`),
        }))}
      />
      {by !== 'pairs' && (
        <Field label={t(`groups.number.${by}`)}>
          <Numbers
            offered={numbersOffered[by]}
            value={number}
            most={limits.groupsAtOnce}
            onChange={(next) => change({ number: next })}
          />
        </Field>
      )}
      <Field label={t('groups.minutes')}>
        <Select
          value={minutes ?? ''}
          onChange={({ target }) => change({ minutes: target.value === '' ? null : Number(target.value) })}
        >
          <option value="">{t('groups.noLimit')}</option>
          {withChosen(minutesOffered, minutes).map((count) => (
            <option key={count} value={count}>
              {t('groups.minutesOf', { count })}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('groups.place')}>
        <Select
          value={place}
          onChange={({ target }) => change({ place: places.find((each) => each === target.value) ?? 'none' })}
        >
          {places.map((each) => (
            <option key={each} value={each}>
              {t(`groups.places.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}

interface NumbersProps {
  offered: readonly number[];
  value: number;
  most: number;
  onChange: (value: number) => void;
}

function Numbers({ offered, value, most, onChange }: NumbersProps) {
  return (
    <Select value={value} onChange={({ target }) => onChange(Math.min(most, Number(target.value)))}>
      {withChosen(offered, value).map((count) => (
        <option key={count} value={count}>
          {count}
        </option>
      ))}
    </Select>
  );
}

function withChosen(offered: readonly number[], chosen: number | null): number[] {
  const all = chosen === null || offered.includes(chosen) ? offered : [...offered, chosen];
  return [...all].sort((a, b) => a - b);
}
