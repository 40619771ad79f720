/** Signing in: with e-mail and password, or with the return key that learners got when they joined. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from '../ui/router.tsx';
import { comingFrom, paths } from '../paths.ts';
import { RadioSegment } from '../ui/RadioSegment.tsx';
import { KeySignIn } from './KeySignIn.tsx';
import { PasswordSignIn } from './PasswordSignIn.tsx';
import { useAccount } from './session.ts';

export function SignInPage() {
  const { t } = useTranslation('auth');
  const me = useAccount();
  const from = comingFrom(useLocation().state);
  const [way, setWay] = useState<'key' | 'password'>('password');
  if (me) return <Navigate to={from} replace />;
  return (
    <main className="door" id="main" tabIndex={-1}>
      <h1>{t('signIn.title')}</h1>
      {from !== paths.start && <p className="ink2">{t('signIn.first')}</p>}
      <RadioSegment
        label={t('signIn.how')}
        value={way}
        onChange={setWay}
        options={[
          { value: 'password', label: t('signIn.byPassword') },
          { value: 'key', label: t('signIn.byKey') },
        ]}
      />
      {way === 'password' ? <PasswordSignIn /> : <KeySignIn onDone={() => undefined} />}
      <p className="or">{t('or')}</p>
      <ul className="stack ui">
        <li>
          <Link to={paths.join}>{t('signIn.join')}</Link>
        </li>
        <li>
          <Link to={paths.found}>{t('signIn.found')}</Link>
        </li>
      </ul>
    </main>
  );
}
