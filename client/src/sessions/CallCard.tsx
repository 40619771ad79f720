/** Where one meets, and what happens when the video fails. */
import { ExternalLink } from 'lucide-react';
import type { Call } from '@silta/shared/sessions/records';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ToolWarning } from './ToolWarning.tsx';
import { usePlan } from './planContext.ts';
import { useCallPlace } from './useCallPlace.ts';

export function CallCard() {
  const { t, session, mayPlan, ask } = usePlan();
  const { call, backUp } = session;
  const { telephone: number } = backUp;
  const rings = number ? t('backUp.rings', { number }) : null;
  const words = [backUp.agenda, backUp.word].filter((text) => text !== '');
  const hasBackUp = words.length > 0 || rings !== null || backUp.call.kind !== 'none';
  return (
    <>
      <section className="sec" aria-labelledby="call-title">
        <div className="sec-h">
          <h2 className="h-s" id="call-title">
            {t('call.title')}
          </h2>
        </div>
        {call.kind === 'none' ? (
          <p className="ui ink2">{t('call.none')}</p>
        ) : (
          <p className="ui">
            <CallLink call={call} of="main" />
          </p>
        )}
        <ToolWarning call={call} />
      </section>
      <section className="sec" aria-labelledby="back-up-title">
        <div className="sec-h">
          <h2 className="h-s" id="back-up-title">
            {t('backUp.title')}
          </h2>
        </div>
        {words.map((text) => (
          <p key={text} className="ui ink2 break">
            {text}
          </p>
        ))}
        {rings !== null && <p className="ui">{rings}</p>}
        {backUp.call.kind !== 'none' && (
          <p className="ui">
            <CallLink call={backUp.call} of="backUp" />
          </p>
        )}
        <ToolWarning call={backUp.call} />
        {!hasBackUp && <p className="ui ink2">{t('backUp.none')}</p>}
        {mayPlan && (
          <Button size="s" onClick={() => ask({ what: 'backUp' })}>
            {t('backUp.change')}
          </Button>
        )}
      </section>
    </>
  );
}

function CallLink({ call, of }: { call: Call; of: 'main' | 'backUp' }) {
  const plan = usePlan();
  const place = useCallPlace(plan, call, of);
  if (!place) return null;
  return (
    <a className="call-link" href={place.href} target="_blank" rel="noreferrer">
      {place.host}
      <Icon of={ExternalLink} size="s" />
      <span className="sr">{plan.t('call.newWindow')}</span>
    </a>
  );
}
