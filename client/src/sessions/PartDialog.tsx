/** Gives somebody a role, in a step or for the whole session; or changes one that is there. */
import { useState } from 'react';
import { newId } from '@silta/shared/newId';
import type { PartId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Member } from '@silta/shared/members/records';
import { partRoles } from '@silta/shared/sessions/partRoles';
import type { Part } from '@silta/shared/sessions/records';
import { announce } from '../ui/announcements.ts';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { FormDialog } from './FormDialog.tsx';
import { usePlan } from './planContext.ts';
import type { PlanDialog } from './planContext.ts';
import { partName } from './sessionNames.ts';

type Asked = Extract<PlanDialog, { what: 'part' }>;
type Fields = Pick<Part, 'memberId' | 'role' | 'ownRole' | 'agendaItemId'>;

const ownRoleId = 'part-own-role';

export function PartDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const { t, items, parts, send, sides } = usePlan();
  const known = parts.find(({ id }) => id === asked.id);
  const [fields, setFields] = useState<Fields>(() => ({
    role: known?.role ?? 'questions',
    ownRole: known?.ownRole ?? '',
    memberId: known?.memberId ?? asked.memberId ?? null,
    agendaItemId: known ? known.agendaItemId : (asked.agendaItemId ?? null),
  }));
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const error = errors[0]?.message;
  const change = (some: Partial<Fields>) => setFields((all) => ({ ...all, ...some }));

  function submit() {
    const { role, ownRole, agendaItemId, memberId } = fields;
    if (role === 'own' && ownRole.trim() === '') {
      setErrors([{ fieldId: ownRoleId, message: t('part.ownMissing') }]);
      return;
    }
    const what = { role, ownRole: role === 'own' ? ownRole : '', agendaItemId };
    if (!known) send('part.add', { id: newId<PartId>(), ...what, memberId });
    else {
      const isOther = known.role !== role || known.ownRole !== ownRole || known.agendaItemId !== agendaItemId;
      if (isOther) send('part.edit', { partId: known.id, ...what });
      if (known.memberId !== memberId) send('part.give', { partId: known.id, memberId });
    }
    const name = sides.member(memberId)?.name;
    if (name !== undefined) announce(t('part.given', { name }));
    onClose();
  }

  return (
    <FormDialog
      title={known ? t('part.change') : t('part.new')}
      submit={known ? t('dialog.save') : t('part.giveIt')}
      errors={errors}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonField value={fields.memberId} onChange={(memberId) => change({ memberId })} />
      <RoleFields fields={fields} error={error} onChange={change} />
      <Field label={t('part.when')}>
        <Select
          value={fields.agendaItemId ?? ''}
          onChange={({ target }) =>
            change({
              agendaItemId: items.find(({ item }) => item.id === target.value)?.item.id ?? null,
            })
          }
        >
          <option value="">{t('agenda.whole')}</option>
          {items.map(({ item }) => (
            <option key={item.id} value={item.id}>
              {item.title}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}

interface RoleProps {
  fields: Fields;
  error: FormError['message'] | undefined;
  onChange: (some: Partial<Fields>) => void;
}

function RoleFields({ fields: { role, ownRole }, error, onChange }: RoleProps) {
  const { t } = usePlan();
  return (
    <>
      <Field label={t('part.role')}>
        <Select
          value={role}
          onChange={({ target }) =>
            onChange({ role: partRoles.find((each) => each === target.value) ?? role })
          }
        >
          {partRoles.map((each) => (
            <option key={each} value={each}>
              {t(`role.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      {role === 'own' && (
        <Field label={t('part.own')} id={ownRoleId} error={error} required>
          <TextInput
            maxLength={limits.ownRole}
            value={ownRole}
            onChange={({ target }) => onChange({ ownRole: target.value })}
          />
        </Field>
      )}
    </>
  );
}

interface PersonProps {
  value: Part['memberId'];
  onChange: (memberId: Part['memberId']) => void;
}

/** Side by side, those without a role first; what somebody wishes stands beside the field. */
function PersonField({ value, onChange }: PersonProps) {
  const { t, sides, people, without, wishes } = usePlan();
  const lacking = new Set(without.map(({ id }) => id));
  const first = (member: Member) => (lacking.has(member.id) ? 0 : 1);
  const wish = wishes.find(({ memberId }) => memberId === value);
  const said = wish && [
    wish.role !== null && t('wish.wants', { role: partName(t, { role: wish.role, ownRole: '' }) }),
    wish.offCamera && t('wish.offCamera'),
    wish.word,
  ];
  return (
    <Field label={t('part.who')} hint={said?.filter((each) => each !== false && each !== '').join(' · ')}>
      <Select
        value={value ?? ''}
        onChange={({ target }) => onChange(people.find(({ id }) => id === target.value)?.id ?? null)}
      >
        <option value="">{t('part.nobody')}</option>
        {sides.ownFirst.map((side) => (
          <optgroup key={side.id} label={`${side.code} ${side.place}`}>
            {people
              .filter(({ sideId }) => sideId === side.id)
              .sort((a, b) => first(a) - first(b) || a.name.localeCompare(b.name))
              .map((member) => (
                <option key={member.id} value={member.id}>
                  {lacking.has(member.id) ? t('part.stillWithout', { name: member.name }) : member.name}
                </option>
              ))}
          </optgroup>
        ))}
      </Select>
    </Field>
  );
}
