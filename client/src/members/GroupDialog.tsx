/** What a group is called and who is in it; what is meant for it follows by itself. */
import { Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@silta/shared/newId';
import type { MemberId, WorkingGroupId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { WorkingGroup } from '@silta/shared/members/records';
import { useSend } from '../realtime/hooks.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { FormError } from '../ui/ErrorSummary.tsx';
import { Field } from '../ui/Field.tsx';
import { FormDialog } from '../ui/FormDialog.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { dialogWords } from './dialogWords.ts';
import { PeoplePicks } from './PeoplePicks.tsx';
import type { People } from './usePeople.ts';

type Props = { people: People; group: WorkingGroup | null; onClose: () => void };

/** As it was when the dialog was opened: only what was changed in it is sent. */
const nobody: readonly MemberId[] = [];

export function GroupDialog({ people, group, onClose }: Props) {
  const { t } = useTranslation('members');
  const send = useSend(people.roomId);
  const nameId = useId();
  const [before] = useState(group?.memberIds ?? nobody);
  const [name, setName] = useState(group?.name ?? '');
  const [chosen, setChosen] = useState(before);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isRemoving, setIsRemoving] = useState(false);
  const members = people.all.map(({ member }) => member).filter(({ role }) => role !== 'guest');

  function save() {
    if (name.trim() === '') {
      setErrors([{ fieldId: nameId, message: t('groups.nameMissing') }]);
      return;
    }
    if (!group) send('workingGroup.make', { id: newId<WorkingGroupId>(), name, memberIds: [...chosen] });
    else
      send('workingGroup.edit', {
        workingGroupId: group.id,
        name,
        joiningIds: chosen.filter((id) => !before.includes(id)),
        leavingIds: before.filter((id) => !chosen.includes(id)),
      });
    onClose();
  }

  if (group && isRemoving) return <RemoveGroup people={people} group={group} onClose={onClose} />;
  return (
    <FormDialog
      title={group ? t('groups.change', { name: group.name }) : t('groups.new')}
      t={dialogWords(t, errors.length)}
      instead={group && { label: t('groups.remove'), icon: Trash2, onClick: () => setIsRemoving(true) }}
      errors={errors}
      onSubmit={save}
      onClose={onClose}
    >
      <Field label={t('groups.name')} id={nameId} error={errors[0]?.message} required>
        <TextInput
          value={name}
          maxLength={limits.name}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      <p className="ui ink2">{t('groups.hint')}</p>
      <PeoplePicks sides={people.sides} members={members} chosen={chosen} onChange={setChosen} />
    </FormDialog>
  );
}

function RemoveGroup({ people, group, onClose }: Props & { group: WorkingGroup }) {
  const { t } = useTranslation('members');
  const send = useSend(people.roomId);
  function remove() {
    send('workingGroup.remove', { workingGroupId: group.id });
    onClose();
  }
  return (
    <ConfirmDialog
      open
      danger
      title={t('groups.removeTitle', { name: group.name })}
      confirmLabel={t('groups.remove')}
      cancelLabel={t('dialog.cancel')}
      closeLabel={t('dialog.close')}
      onConfirm={remove}
      onClose={onClose}
    >
      <p>{t('groups.removeText')}</p>
    </ConfirmDialog>
  );
}
