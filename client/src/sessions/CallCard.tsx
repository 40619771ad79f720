/** Where one meets, and what happens when the video fails. */
import { ExternalLink } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { ToolWarning } from './ToolWarning.tsx';
import { usePlan } from './planContext.ts';

export function CallCard() {
  const { t, session, mayPlan, ask } = usePlan();
  const { call, backUp } = session;
  const { telephone: number } = backUp;
  const rings = number ? t('backUp.rings', { number }) : null;
  const words = [backUp.agenda, backUp.word].filter((text) => text !== '');
  const hasBackUp = words.length > 0 || rings !== null || backUp.call.url !== '';
  return (
    <>
      <section className="sec" aria-labelledby="call-title">
        <div className="sec-h">
          <h2 className="h-s" id="call-title">
            {t('call.title')}
          </h2>
        </div>
        {call.url === '' ? (
          <p className="ui ink2">{t('call.none')}</p>
        ) : (
          <p className="ui">
            <CallLink url={call.url} />
          </p>
        )}
        <ToolWarning url={call.url} />
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
        {backUp.call.url !== '' && (
          <p className="ui">
            <CallLink url={backUp.call.url} />
          </p>
        )}
        <ToolWarning url={backUp.call.url} />
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

/** The host is what people know; the rest of the address tells nobody anything. */
function CallLink({ url }: { url: string }) {
  const { t } = usePlan();
  return (
    <a className="call-link" href={url} target="_blank" rel="noreferrer">
      {new URL(url).hostname}
      <Icon of={ExternalLink} size="s" />
      <span className="sr">{t('call.newWindow')}</span>
    </a>
  );
}
