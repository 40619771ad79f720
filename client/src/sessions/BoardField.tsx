/** Which board belongs to a step or a station, if any. */
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { useRecords } from '../realtime/hooks.ts';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';

interface Props {
  partnershipId: RoomId;
  label: string;
  hint?: string;
  /** Stays to be chosen though it was put away. */
  before: RoomId | null;
  value: RoomId | null;
  onChange: (boardId: RoomId | null) => void;
}

export function BoardField({ partnershipId, label, hint, before, value, onChange }: Props) {
  const { t } = useTranslation('sessions');
  const boards = useRecords(partnershipId, 'board');
  const open = boards.filter(({ archivedAt, id }) => archivedAt === null || id === before);
  return (
    <Field label={label} hint={hint}>
      <Select
        value={value ?? ''}
        onChange={({ target }) => onChange(open.find(({ id }) => id === target.value)?.id ?? null)}
      >
        <option value="">{t('item.noBoard')}</option>
        {open.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
