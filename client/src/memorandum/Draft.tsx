/** The clauses that both sides are at: chosen from what is usual, or written; then laid down as the next version. */
import { ArrowDown, ArrowUp, Pencil, Plus, Stamp } from 'lucide-react';
import { useState } from 'react';
import { byRank, rankBetween } from '@silta/shared/rank';
import { memorandumParts } from '@silta/shared/memorandum/records';
import type { Clause, MemorandumPart } from '@silta/shared/memorandum/records';
import { clauseChanges } from '@silta/shared/memorandum/text';
import { announce } from '../ui/announcements.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { ClauseDialog } from './ClauseDialog.tsx';
import { LayDownDialog } from './LayDownDialog.tsx';
import type { MemorandumNow } from './useMemorandum.ts';

type Open = { what: 'clause'; part: MemorandumPart; clause: Clause | null } | { what: 'layDown' } | null;

export function Draft({ of }: { of: MemorandumNow }) {
  const { t, clauses, versions, mayWrite, mayLayDown } = of;
  const [open, setOpen] = useState<Open>(null);
  const [newest] = versions;
  const isChanged = newest === undefined || clauseChanges(newest.clauses, clauses).length > 0;
  return (
    <section className="sec no-print" aria-labelledby="memorandum-draft">
      <div className="sec-h">
        <h2 id="memorandum-draft">{t('draft.title')}</h2>
        {mayLayDown && clauses.length > 0 && isChanged && (
          <Button kind="primary" size="s" icon={Stamp} onClick={() => setOpen({ what: 'layDown' })}>
            {t('draft.layDown', { number: (newest?.number ?? 0) + 1 })}
          </Button>
        )}
      </div>
      <p className="ui ink2">{t(isChanged ? 'draft.about' : 'draft.same')}</p>
      {memorandumParts.map((part) => (
        <Part key={part} of={of} part={part} onOpen={(clause) => setOpen({ what: 'clause', part, clause })} />
      ))}
      {open?.what === 'clause' && mayWrite && (
        <ClauseDialog
          key={open.clause?.id ?? 'new'}
          of={of}
          part={open.part}
          clause={open.clause}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.what === 'layDown' && <LayDownDialog of={of} onClose={() => setOpen(null)} />}
    </section>
  );
}

type PartProps = { of: MemorandumNow; part: MemorandumPart; onOpen: (clause: Clause | null) => void };

function Part({ of, part, onOpen }: PartProps) {
  const { t, clauses, mayWrite, send } = of;
  const theirs = clauses.filter((each) => each.part === part).sort(byRank);

  function move(clause: Clause, to: number) {
    const others = theirs.filter(({ id }) => id !== clause.id);
    const rank = rankBetween(others[to - 1]?.rank ?? null, others[to]?.rank ?? null);
    send('clause.move', { clauseId: clause.id, rank });
    announce(t('draft.moved', { place: to + 1, all: theirs.length }), 'assertive');
  }

  return (
    <div className="memorandum-part">
      <h3>{t(`part.${part}`)}</h3>
      {theirs.length === 0 && <p className="ui ink2">{t('draft.empty')}</p>}
      <ol>
        {theirs.map((clause, at) => (
          <li key={clause.id}>
            <span className="read break">{clause.text}</span>
            {mayWrite && (
              <span className="memorandum-acts">
                <IconButton
                  icon={ArrowUp}
                  size="s"
                  label={t('draft.up', { number: at + 1 })}
                  aria-disabled={at === 0}
                  onClick={() => at > 0 && move(clause, at - 1)}
                />
                <IconButton
                  icon={ArrowDown}
                  size="s"
                  label={t('draft.down', { number: at + 1 })}
                  aria-disabled={at === theirs.length - 1}
                  onClick={() => at < theirs.length - 1 && move(clause, at + 1)}
                />
                <IconButton
                  icon={Pencil}
                  size="s"
                  label={t('draft.change', { number: at + 1 })}
                  onClick={() => onOpen(clause)}
                />
              </span>
            )}
          </li>
        ))}
      </ol>
      {mayWrite && (
        <Button kind="quiet" size="s" icon={Plus} onClick={() => onOpen(null)}>
          {t('draft.add')}
          <span className="sr">: {t(`part.${part}`)}</span>
        </Button>
      )}
    </div>
  );
}
