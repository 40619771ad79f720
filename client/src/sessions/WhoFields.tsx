/** Who takes part. Guests look on. */
import { useTranslation } from 'react-i18next';
import { WhoField } from '../members/WhoField.tsx';
import { useRecords } from '../realtime/hooks.ts';
import { fieldIds } from './sessionDraft.ts';
import { errorFor } from './SessionFields.tsx';
import type { FieldsProps } from './SessionFields.tsx';

export function WhoFields({ partnershipId, draft, errors, change }: FieldsProps) {
  const { t } = useTranslation('sessions');
  const members = useRecords(partnershipId, 'member');
  return (
    <WhoField
      partnershipId={partnershipId}
      id={fieldIds.who}
      label={t('fields.who')}
      nameOf={(who) => t(`who.${who}`)}
      members={members.filter(({ removedAt, role }) => removedAt === null && role !== 'guest')}
      value={draft.participants}
      onChange={(participants) => change({ participants })}
      error={errorFor(errors, fieldIds.who)}
    />
  );
}
