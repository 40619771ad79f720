/** The door of a class: a code, a first name, and one is in. */
import { LogIn } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Joined } from '@silta/shared/auth';
import { needsAccount } from '@silta/shared/roles';
import { paths } from '../paths.ts';
import { buttonLook } from '../ui/buttonLook.ts';
import { Icon } from '../ui/Icon.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { CodeField } from './CodeField.tsx';
import { codeIn } from './codeInput.ts';
import { JoinAsStaff } from './JoinAsStaff.tsx';
import { JoinBridge } from './JoinBridge.tsx';
import { JoinForm } from './JoinForm.tsx';
import { ScanButton } from './ScanButton.tsx';
import { useAccount } from './session.ts';
import { useInvitation } from './useInvitation.ts';

const ReturnKeyPage = lazy(() => import('./ReturnKeyPage.tsx').then((m) => ({ default: m.ReturnKeyPage })));

/** Knows nothing of the router, which would double what a phone loads for it. */
export function JoinPage({ goTo }: { goTo: (path: string) => void }) {
  const { t } = useTranslation('auth');
  const [code, setCode] = useState(codeInAddress);
  const { invitation, again } = useInvitation(code);
  const [newKey, setNewKey] = useState<{ joined: Joined; key: string; name: string } | null>(null);
  const look = invitation.state === 'found' ? invitation.look : null;

  function enter(joined: Joined, name: string) {
    if (joined.returnKey === null) goTo(paths.today(joined.partnershipId));
    else setNewKey({ joined, key: joined.returnKey, name });
  }

  if (newKey) {
    return (
      <Suspense fallback={<Spinner />}>
        <ReturnKeyPage
          name={newKey.name}
          returnKey={newKey.key}
          onDone={() => goTo(paths.today(newKey.joined.partnershipId))}
        />
      </Suspense>
    );
  }
  const form = { code, invitation, again, onJoined: enter };
  return (
    <main className="join-main" id="main" tabIndex={-1}>
      <div>
        <h1>{t('join.title')}</h1>
        <div className="join-form">
          {look && needsAccount(look.role) ? (
            <>
              <CodeField value={code} invitation={invitation} onChange={(typed) => setCode(codeIn(typed))} />
              <JoinAsStaff code={code} look={look} onJoined={enter} />
            </>
          ) : (
            <JoinForm {...form} onCode={(typed) => setCode(codeIn(typed))} />
          )}
          <OtherWays>
            <ScanButton onFound={(text) => setCode(codeIn(text))} />
          </OtherWays>
        </div>
      </div>
      <JoinBridge look={look} />
    </main>
  );
}

/** For those who are here already. */
function OtherWays({ children }: { children: ReactNode }) {
  const { t } = useTranslation('auth');
  const me = useAccount();
  return (
    <>
      <p className="or">{t('or')}</p>
      <div className="actions">
        <a className={buttonLook('secondary', 'm')} href={me ? paths.start : paths.signIn}>
          <Icon of={LogIn} />
          {me ? t('join.goOn', { name: me.name }) : t('join.signIn')}
        </a>
        {children}
      </div>
    </>
  );
}

function codeInAddress(): string {
  const code = codeIn(location.pathname);
  return code === location.pathname ? '' : code;
}
