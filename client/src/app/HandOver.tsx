/** Handing one's side over to a coordinator or teacher of the same side. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { memberId } from '@silta/shared/ids';
import type { RoomId } from '@silta/shared/ids';
import type { Side } from '@silta/shared/partnerships/records';
import { useRoleName } from '../members/roleName.ts';
import { useRecords } from '../realtime/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Select } from '../ui/Select.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useSave } from './useSave.ts';

export function HandOver({ partnershipId, side }: { partnershipId: RoomId; side: Side }) {
  const { t } = useTranslation('app');
  const roleName = useRoleName();
  const { save, isBusy } = useSave(partnershipId);
  const [chosen, setChosen] = useState('');
  const [isAsking, setAsking] = useState(false);
  const deputies = useRecords(partnershipId, 'member').filter(
    ({ id, sideId, role, removedAt }) =>
      sideId === side.id &&
      removedAt === null &&
      id !== side.ownerId &&
      (role === 'coordinator' || role === 'teacher'),
  );
  const deputy = deputies.find(({ id }) => id === chosen);

  async function handOver() {
    await save('side.handOver', { sideId: side.id, memberId: memberId.parse(chosen) });
    setAsking(false);
  }

  return (
    <SettingsSection title={t('settings.handOver.title')} text={t('settings.handOver.text')}>
      {deputies.length === 0 ? (
        <p className="ui ink2">{t('settings.handOver.nobody')}</p>
      ) : (
        <div className="stack form">
          <Field label={t('settings.handOver.to')}>
            <Select value={chosen} onChange={(event) => setChosen(event.target.value)}>
              <option value="">{t('settings.handOver.choose')}</option>
              {deputies.map(({ id, name, role }) => (
                <option key={id} value={id}>
                  {t('settings.handOver.person', { name, role: roleName(role, side.kind) })}
                </option>
              ))}
            </Select>
          </Field>
          <div className="actions">
            <Button
              blockedBecause={deputy ? undefined : t('settings.handOver.chooseFirst')}
              onClick={() => setAsking(true)}
            >
              {t('settings.handOver.submit')}
            </Button>
          </div>
        </div>
      )}
      {deputy && (
        <ConfirmDialog
          open={isAsking}
          title={t('settings.handOver.ask', { name: deputy.name })}
          confirmLabel={t('settings.handOver.submit')}
          cancelLabel={t('cancel')}
          closeLabel={t('close')}
          busy={isBusy}
          onClose={() => setAsking(false)}
          onConfirm={() => void handOver()}
        >
          {t('settings.handOver.askText', { name: deputy.name })}
        </ConfirmDialog>
      )}
    </SettingsSection>
  );
}
