/** The minutes: what was decided, what is to be done, and the notes under the step in which they were written. */
import type { NoteLine } from '@silta/shared/sessions/liveRecords';
import { Author } from '../room/Author.tsx';
import { useHeld } from '../room/roomContext.ts';
import { useRemains } from './useRemains.ts';

export function MinutesPart() {
  const { t, items } = useHeld();
  const { notes } = useRemains();
  const known = new Set<string | null>(items.map(({ id }) => id));
  const plain = notes.filter(({ kind }) => kind === 'note');
  const steps = [
    ...items.map(({ id, title }) => ({ id, title, lines: plain.filter((line) => line.agendaItemId === id) })),
    { id: null, title: t('live.notes.other'), lines: plain.filter((line) => !known.has(line.agendaItemId)) },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <>
      <Kind title={t('record.decisions')} lines={notes.filter(({ kind }) => kind === 'decision')} />
      <Kind title={t('record.followUps')} lines={notes.filter(({ kind }) => kind === 'followUp')} />
      <section className="sec" aria-labelledby="record-notes">
        <div className="sec-h">
          <h2 id="record-notes">{t('live.notes.title')}</h2>
        </div>
        {steps.length === 0 && <p className="ui ink2">{t('record.noNotes')}</p>}
        {steps.map(({ id, title, lines }) => (
          <div key={id ?? 'other'} className="record-step">
            <h3 className="break">{title}</h3>
            <Lines lines={lines} />
          </div>
        ))}
      </section>
    </>
  );
}

function Kind({ title, lines }: { title: string; lines: readonly NoteLine[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{title}</h2>
      </div>
      <Lines lines={lines} />
    </section>
  );
}

function Lines({ lines }: { lines: readonly NoteLine[] }) {
  return (
    <ul className="rows">
      {lines.map(({ id, text, authorId, sideId }) => (
        <li key={id}>
          <span className="grow break">
            {text}
            <small>
              <Author memberId={authorId} sideId={sideId} />
            </small>
          </span>
        </li>
      ))}
    </ul>
  );
}
