/** What the partnership has in mind for its stays; every change is compared with both countries at once. */
import { announce } from '../ui/announcements.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import type { Plan, Rules } from './useRules.ts';

const wishes = ['isPaid', 'hasMinors', 'isAfterGraduation'] as const;
/** Of a stay: two weeks to a year. */
const lengths = [7, 14, 21, 28, 42, 60, 89, 120, 180, 365] as const;

export function PlanFields({ of }: { of: Rules }) {
  const { t, plan, mayPlan, send } = of;

  function change(some: Partial<Plan>) {
    const { version, ...fields } = { ...plan, ...some };
    const { isPaid, days, hasMinors, isAfterGraduation } = fields;
    send('stay.plan', { was: version, isPaid, days, hasMinors, isAfterGraduation });
    announce(t('saved'));
  }

  return (
    <section className="sec" aria-labelledby="rules-plan">
      <div className="sec-h">
        <h2 id="rules-plan">{t('plan.title')}</h2>
      </div>
      <div className="rules-plan">
        {wishes.map((wish) => (
          <Field key={wish} label={t(`plan.${wish}`)}>
            <Select
              disabled={!mayPlan}
              value={plan[wish] === null ? '' : String(plan[wish])}
              onChange={({ target }) =>
                change({ [wish]: target.value === '' ? null : target.value === 'true' })
              }
            >
              <option value="">{t('plan.open')}</option>
              <option value="true">{t('plan.yes')}</option>
              <option value="false">{t('plan.no')}</option>
            </Select>
          </Field>
        ))}
        <Field label={t('plan.days')}>
          <Select
            disabled={!mayPlan}
            value={plan.days === null ? '' : String(plan.days)}
            onChange={({ target }) => change({ days: target.value === '' ? null : Number(target.value) })}
          >
            <option value="">{t('plan.open')}</option>
            {[...new Set([...lengths, ...(plan.days === null ? [] : [plan.days])])]
              .sort((a, b) => a - b)
              .map((days) => (
                <option key={days} value={days}>
                  {t('days', { count: days })}
                </option>
              ))}
          </Select>
        </Field>
      </div>
    </section>
  );
}
