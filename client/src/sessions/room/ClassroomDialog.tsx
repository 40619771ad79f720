/** What a classroom is called and who sits before this device; only what is changed here is sent. */
import { DoorClosed } from 'lucide-react';
import { useId, useState } from 'react';
import type { ClassroomId, MemberId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import { newId } from '@silta/shared/newId';
import type { Classroom } from '@silta/shared/sessions/classrooms';
import { PeoplePicks } from '../../members/PeoplePicks.tsx';
import type { FormError } from '../../ui/ErrorSummary.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { FormDialog } from '../FormDialog.tsx';
import { usePress } from '../together/usePress.ts';
import { useHeld } from './roomContext.ts';
import { usePresent } from './usePresent.ts';

type Props = { classroom: Classroom | null; sitting: readonly MemberId[]; onClose: () => void };

export function ClassroomDialog({ classroom, sitting, onClose }: Props) {
  const { t, sides, people, viewer } = useHeld();
  const nameId = useId();
  const [before] = useState(sitting);
  const [name, setName] = useState(classroom?.name ?? '');
  const [chosen, setChosen] = useState(before);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const { isBusy, press } = usePress();
  const sideId = classroom?.sideId ?? viewer.sideId;
  const side = sides.of(sideId);

  async function save() {
    if (isBusy) return;
    if (name.trim() === '') {
      setErrors([{ fieldId: nameId, message: t('classroom.nameMissing') }]);
      return;
    }
    const joiningIds = chosen.filter((id) => !before.includes(id));
    const leavingIds = before.filter((id) => !chosen.includes(id));
    const isDone = classroom
      ? await press('classroom.change', {
          classroomId: classroom.id,
          ...(name === classroom.name ? {} : { name }),
          joiningIds,
          leavingIds,
        })
      : await press('classroom.open', { id: newId<ClassroomId>(), name, memberIds: [...chosen] });
    if (isDone) onClose();
  }

  async function close() {
    if (classroom && !isBusy && (await press('classroom.close', { classroomId: classroom.id }))) onClose();
  }

  return (
    <FormDialog
      title={classroom ? t('classroom.change', { name: classroom.name }) : t('classroom.title')}
      submit={classroom ? t('classroom.save') : t('classroom.open')}
      instead={classroom && { label: t('classroom.close'), icon: DoorClosed, onClick: () => void close() }}
      errors={errors}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <p className="ui ink2">{t('classroom.about')}</p>
      <Field
        label={t('classroom.name')}
        hint={t('classroom.nameHint')}
        id={nameId}
        error={errors[0]?.message}
        required
      >
        <TextInput
          value={name}
          maxLength={limits.classroomName}
          autoComplete="off"
          onChange={({ target }) => setName(target.value)}
        />
      </Field>
      {side && (
        <PeoplePicks
          sides={[side]}
          members={people.filter((person) => person.sideId === sideId && person.id !== viewer.memberId)}
          chosen={chosen}
          onChange={setChosen}
        />
      )}
      <Moving ids={chosen} to={classroom} />
    </FormDialog>
  );
}

/** Nobody sits in two classrooms. */
function Moving({ ids, to }: { ids: readonly MemberId[]; to: Classroom | null }) {
  const { t, sides } = useHeld();
  const { tickedIn } = usePresent();
  const moving = ids.flatMap((id) => {
    const from = tickedIn(id);
    return from && from.id !== to?.id ? [{ id, who: sides.member(id)?.name ?? '', from: from.name }] : [];
  });
  if (moving.length === 0) return null;
  return (
    <ul className="meta" role="status">
      {moving.map(({ id, who, from }) => (
        <li key={id}>{t('classroom.moves', { who, from })}</li>
      ))}
    </ul>
  );
}
