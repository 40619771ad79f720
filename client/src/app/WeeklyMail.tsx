/** Whether the week comes by e-mail: shown only where there could be one. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseWeeklyMail, useAccount } from '../auth/session.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Checkbox } from '../ui/Checkbox.tsx';
import { showToast } from '../ui/toasts.ts';
import { SettingsSection } from './SettingsSection.tsx';

export function WeeklyMail() {
  const { t } = useTranslation('app');
  const textOf = useRefusalText();
  const [isBusy, setBusy] = useState(false);
  const me = useAccount();
  const isWanted = me?.weeklyMail ?? null;
  if (isWanted === null) return null;

  async function choose(weeklyMail: boolean) {
    if (isBusy) return;
    setBusy(true);
    try {
      await chooseWeeklyMail(weeklyMail);
      showToast({ id: 'weekly-mail', kind: 'done', text: t('settings.saved') });
    } catch (error) {
      const { code, details } = refusalIn(error);
      showToast({ id: 'weekly-mail', kind: 'error', text: textOf(code, details) });
    }
    setBusy(false);
  }

  return (
    <SettingsSection title={t('settings.weeklyMail.title')} text={t('settings.weeklyMail.text')}>
      <Checkbox
        label={t('settings.weeklyMail.send')}
        hint={t('settings.weeklyMail.goesTo', { email: me?.email })}
        checked={isWanted}
        onChange={(event) => void choose(event.target.checked)}
      />
    </SettingsSection>
  );
}
