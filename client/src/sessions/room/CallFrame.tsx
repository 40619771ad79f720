/** A call on the stage itself: nothing foreign is loaded before somebody joins, and then it stays until they leave. */
import { Video } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '@silta/shared/refusals';
import { refusalIn, useRefusalText } from '../../realtime/refusalText.ts';
import { Button } from '../../ui/Button.tsx';
import { useStore } from '../../ui/createStore.ts';
import { Icon } from '../../ui/Icon.tsx';
import { askForCall } from '../askForCall.ts';
import type { CallPlace } from '../useCallPlace.ts';
import { CallLink } from './CallLink.tsx';
import { joined } from './joined.ts';
import { useHeld } from './roomContext.ts';

interface Props {
  of: 'main' | 'backUp';
  place: CallPlace;
}

/** What a call needs of the device. */
const allowed = 'autoplay; camera; display-capture; fullscreen; microphone';
/** Everything but leading this window elsewhere. */
const sandbox = 'allow-downloads allow-forms allow-modals allow-popups allow-same-origin allow-scripts';

export function CallFrame({ of, place }: Props) {
  const { t, session } = useHeld();
  const now = useStore(joined);
  const frame = useRef<HTMLIFrameElement>(null);
  const url = now?.of === of && now.sessionId === session.id ? now.url : null;
  useEffect(() => () => joined.set(null), []);
  // The button that was pressed is gone.
  useEffect(() => frame.current?.focus(), [url]);
  if (url === null) return <Joining of={of} place={place} />;
  return (
    <>
      <iframe
        ref={frame}
        className="room-frame"
        title={t('call.title')}
        src={url}
        allow={allowed}
        sandbox={sandbox}
        referrerPolicy="no-referrer"
      />
      <p className="room-frame-foot">
        <CallLink place={place} kind="quiet">
          {t('live.call.own')}
        </CallLink>
        <Button kind="quiet" size="s" onClick={() => joined.set(null)}>
          {t('live.call.leave')}
        </Button>
      </p>
    </>
  );
}

function Joining({ of, place }: Props) {
  const { t, session } = useHeld();
  const refusalText = useRefusalText();
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function join() {
    setAsking(true);
    setRefusal(null);
    try {
      joined.set({ sessionId: session.id, of, url: await askForCall(session.id, of) });
    } catch (error) {
      setRefusal(refusalIn(error));
    } finally {
      setAsking(false);
    }
  }

  return (
    <div className="room-call">
      <Icon of={Video} size="l" />
      <Button kind="primary" size="l" busy={isAsking} onClick={() => void join()}>
        {t('live.call.here')}
      </Button>
      <p>{t('live.call.asks', { host: place.host })}</p>
      <p role="alert">{refusal && refusalText(refusal.code, refusal.details)}</p>
      <CallLink place={place} kind="quiet">
        {t('live.call.own')}
      </CallLink>
    </div>
  );
}
