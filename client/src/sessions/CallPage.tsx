/** On the way into a call: asks where it is and goes on there; where there is none, says so and what to do. */
import { Video, VideoOff } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomId } from '@silta/shared/ids';
import { idFrom } from '@silta/shared/newId';
import type { Refusal } from '@silta/shared/refusals';
import { paths } from '../paths.ts';
import { refusalIn, useRefusalText } from '../realtime/refusalText.ts';
import { Button } from '../ui/Button.tsx';
import { buttonLook } from '../ui/buttonLook.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Icon } from '../ui/Icon.tsx';
import { useParams } from '../ui/router.tsx';
import { askForCall } from './askForCall.ts';

/** `goTo`: leaves Silta, without a way back to this page. */
export function CallPage({ goTo }: { goTo: (address: string) => void }) {
  const { t } = useTranslation('sessions');
  const { partnershipId, sessionId, of = '' } = useParams();
  const [partnership, session] = [idFrom<RoomId>(partnershipId), idFrom<RoomId>(sessionId)];
  const refusalText = useRefusalText();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [tries, setTries] = useState(0);
  const leave = useEffectEvent(goTo);

  useEffect(() => {
    if (!session) return undefined;
    let isOver = false;
    askForCall(session, of).then(
      (url) => isOver || leave(url),
      (error: unknown) => isOver || setRefusal(refusalIn(error)),
    );
    return () => {
      isOver = true;
    };
  }, [session, of, tries]);

  function again() {
    setRefusal(null);
    setTries(tries + 1);
  }

  return (
    <main className="page" id="main" tabIndex={-1} aria-busy={refusal === null}>
      <EmptyState
        heading="h1"
        picture={<Icon of={refusal ? VideoOff : Video} size="l" />}
        title={t(refusal ? 'call.page.none' : 'call.page.coming')}
        actions={
          refusal && (
            <>
              <Button kind="primary" onClick={again}>
                {t('call.page.again')}
              </Button>
              {partnership && session && (
                <a className={buttonLook('secondary', 'm')} href={paths.sessionRoom(partnership, session)}>
                  {t('call.page.session')}
                </a>
              )}
            </>
          )
        }
      >
        {refusal && refusalText(refusal.code, refusal.details)}
      </EmptyState>
    </main>
  );
}
