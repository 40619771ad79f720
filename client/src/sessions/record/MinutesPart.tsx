/** The minutes: what was decided, what is to be done, and the notes under the step in which they were written. */
import { CircleCheckBig } from 'lucide-react';
import { can } from '@silta/shared/access';
import type { NoteLine } from '@silta/shared/sessions/liveRecords';
import { paths } from '../../paths.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/router.tsx';
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
      <Kind title={t('record.followUps')} lines={notes.filter(({ kind }) => kind === 'followUp')} areTasks />
      <section className="sec" aria-labelledby="record-notes" hidden={steps.length === 0 && notes.length > 0}>
        <div className="sec-h">
          <h2 id="record-notes">{t('live.notes.title')}</h2>
        </div>
        {notes.length === 0 && <p className="ui ink2">{t('record.noNotes')}</p>}
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

type LinesProps = { lines: readonly NoteLine[]; areTasks?: boolean };

function Kind({ title, ...of }: LinesProps & { title: string }) {
  if (of.lines.length === 0) return null;
  return (
    <section className="sec">
      <div className="sec-h">
        <h2>{title}</h2>
      </div>
      <Lines {...of} />
    </section>
  );
}

function Lines({ lines, areTasks }: LinesProps) {
  const { t, partnershipId, viewer } = useHeld();
  const isOffered = areTasks && can(viewer, 'task.set');
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
          {isOffered && (
            <Link className="record-task" to={paths.newTask(partnershipId, { title: text })}>
              <Icon of={CircleCheckBig} size="s" />
              {t('record.setTask')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
