/** For whoever needs an account here and now: a new one, or the one they have. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { NewAccount } from './NewAccount.tsx';
import { PasswordSignIn } from './PasswordSignIn.tsx';

export function AccountStep() {
  const { t } = useTranslation('auth');
  const [way, setWay] = useState<'new' | 'known'>('new');
  return (
    <div className="stack form">
      <RadioSegment
        label={t('account.title')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'new', label: t('account.new') },
          { value: 'known', label: t('account.known') },
        ]}
      />
      {way === 'new' ? <NewAccount /> : <PasswordSignIn />}
    </div>
  );
}
