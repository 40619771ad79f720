/** A version as it was laid down: its clauses, what is new in it, each side's word, and its hash. */
import { Check, Lock } from 'lucide-react';
import { useState } from 'react';
import { clauseChanges } from '@silta/shared/memorandum/text';
import type { Memorandum } from '@silta/shared/memorandum/records';
import { SideCode } from '../members/SideCode.tsx';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { ChangedText } from '../ui/ChangedText.tsx';
import { Chip } from '../ui/Chip.tsx';
import { Icon } from '../ui/Icon.tsx';
import { monthDay } from '../ui/time.ts';
import { AgreeDialog } from './AgreeDialog.tsx';
import { Clauses } from './Clauses.tsx';
import { Proof } from './Proof.tsx';
import type { MemorandumNow } from './useMemorandum.ts';

type Props = { of: MemorandumNow; version: Memorandum; before: Memorandum | null; isNewest?: boolean };

export function Version({ of, version, before, isNewest = false }: Props) {
  const { t, sides, locale, zone } = of;
  const laidDown = sides.member(version.laidDownBy)?.name ?? '–';
  return (
    <section
      className={isNewest ? 'sheet memorandum-version' : 'memorandum-version'}
      aria-label={t('version', { number: version.number })}
    >
      {isNewest && (
        <div className="row-between">
          <h2>{t('version', { number: version.number })}</h2>
          <State of={of} version={version} />
        </div>
      )}
      <p className="meta">
        {t('laidDown', { name: laidDown, day: monthDay(version.laidDownAt, locale, zone) })}
      </p>
      <Clauses t={t} clauses={version.clauses} language={version.language} heading="h3" />
      {before && <Changes of={of} before={before} after={version} />}
      <Agreements of={of} version={version} isNewest={isNewest} />
      {version.hash !== null && <Proof t={t} version={version} hash={version.hash} />}
    </section>
  );
}

function State({ of: { t, sides }, version }: { of: MemorandumNow; version: Memorandum }) {
  if (version.hash !== null)
    return (
      <Chip kind="ok" icon={Lock}>
        {t('state.locked')}
      </Chip>
    );
  return <Chip>{t('state.waits', { count: sides.all.length - version.agreements.length })}</Chip>;
}

function Changes({
  of: { t, locale },
  before,
  after,
}: {
  of: MemorandumNow;
  before: Memorandum;
  after: Memorandum;
}) {
  const changes = clauseChanges(before.clauses, after.clauses);
  if (changes.length === 0) return null;
  const said = { added: t('added'), removed: t('removed'), language: locale.slice(0, 2) };
  return (
    <details className="no-print">
      <summary>{t('changes', { count: changes.length, number: before.number })}</summary>
      <ul className="memorandum-changes" lang={after.language}>
        {changes.map((change, i) => (
          <li key={i} className="read break">
            <ChangedText before={change.before ?? ''} after={change.after ?? ''} said={said} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Agreements({ of, version, isNewest }: Omit<Props, 'before'>) {
  const { t, sides, viewer, mayAgree, locale, zone, send } = of;
  const [isOpen, setOpen] = useState(false);
  const isOpenTo = isNewest && version.hash === null && mayAgree;
  return (
    <>
      <ul className="memorandum-sides" aria-label={t('agreements')}>
        {sides.all.map((side) => {
          const said = version.agreements.find(({ sideId }) => sideId === side.id);
          const isOwn = side.id === viewer.sideId;
          return (
            <li key={side.id} data-hue={side.hue}>
              <p>
                <SideCode side={side} /> <b>{said?.sideName ?? side.name}</b>
              </p>
              {said ? (
                <>
                  <p className="row">
                    <Icon of={Check} size="s" />
                    {t('agreed', { name: said.name, day: monthDay(said.at, locale, zone) })}
                  </p>
                  {said.function !== '' && <small>{said.function}</small>}
                  {isOpenTo && isOwn && (
                    <button
                      type="button"
                      className="linkbtn no-print"
                      onClick={() => {
                        send('memorandum.withdraw', { memorandumId: version.id });
                        announce(t('withdrawn'));
                      }}
                    >
                      {t('withdraw')}
                    </button>
                  )}
                </>
              ) : (
                <>
                  <p className="ui ink2">{t('notYet')}</p>
                  {isOpenTo && isOwn && (
                    <Button kind="primary" className="no-print" onClick={() => setOpen(true)}>
                      {t('agree')}
                    </Button>
                  )}
                </>
              )}
            </li>
          );
        })}
      </ul>
      {isOpen && <AgreeDialog of={of} version={version} onClose={() => setOpen(false)} />}
    </>
  );
}
