/** Another role for one of the staff; learners stay learners. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { needsAccount } from '@silta/shared/roles';
import { useSend } from '../realtime/hooks.ts';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { Select } from '../ui/Select.tsx';
import { dialogWords } from './dialogWords.ts';
import { rolesToInvite } from './invitations.ts';
import type { Person } from './people.ts';
import { useRoleName } from './roleName.ts';
import type { People } from './usePeople.ts';

type Props = { people: People; person: Person; onClose: () => void };

export function RoleDialog({ people, person, onClose }: Props) {
  const { t } = useTranslation('members');
  const roleName = useRoleName();
  const send = useSend(people.roomId);
  const { member, side } = person;
  const [role, setRole] = useState(member.role);
  const roles = rolesToInvite(side.record.kind).filter(needsAccount);

  function save() {
    if (role !== member.role) send('member.setRole', { memberId: member.id, role });
    onClose();
  }

  return (
    <FormDialog
      size="s"
      title={t('setRole.title', { name: member.name })}
      t={dialogWords(t, 0)}
      submit={t('setRole.save')}
      onSubmit={save}
      onClose={onClose}
    >
      <Field label={t('setRole.label')} hint={t('setRole.hint')}>
        <Select
          value={role}
          onChange={({ target }) => setRole(roles.find((each) => each === target.value) ?? role)}
        >
          {roles.map((each) => (
            <option key={each} value={each}>
              {roleName(each, side.record.kind)}
            </option>
          ))}
        </Select>
      </Field>
    </FormDialog>
  );
}
