/** What is to be seen and asked at one station: in the room while it is visited, and on the page by which it is followed. */
import { Check, LayoutDashboard } from 'lucide-react';
import { newId } from '@silta/shared/newId';
import type { QuestionId } from '@silta/shared/ids';
import { limits } from '@silta/shared/limits';
import type { Station } from '@silta/shared/sessions/visitRecords';
import type { Stop } from '@silta/shared/sessions/visits';
import { paths } from '../../paths.ts';
import { useRecords } from '../../realtime/hooks.ts';
import { Button } from '../../ui/Button.tsx';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Link } from '../../ui/router.tsx';
import { LineForm } from '../LineForm.tsx';
import { useDraft } from '../room/drafts.tsx';
import { LinkItems } from '../material/LinkItems.tsx';
import { QuestionLine } from '../room/Questions.tsx';
import { useHeld } from '../room/roomContext.ts';
import { useCollected } from './useStops.ts';

/** Pictures and clips behind links, and the boards with more of it. Nothing is fetched from there until somebody presses. */
export function Showings({ station, item }: Stop) {
  const { partnershipId } = useHeld();
  const boards = useRecords(partnershipId, 'board');
  const shown = boards.filter(({ id }) => id === station.boardId || id === item.boardId);
  if (station.links.length + shown.length === 0) return null;
  return (
    <ul className="visit-links">
      <LinkItems links={station.links} />
      {shown.map(({ id, title }) => (
        <li key={id}>
          <Link className="break" to={paths.board(partnershipId, id)}>
            <Icon of={LayoutDashboard} size="s" />
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Who leads ticks what has been asked; everybody else sees it. */
export function Prepared({ station }: { station: Station }) {
  const { t, may, session, send } = useHeld();
  if (station.prepared.length === 0) return null;
  const { id: agendaItemId } = station;
  const mayTick = may('station.ask') && session.state !== 'cancelled';
  return (
    <div className="visit-part">
      <h3>{t('visit.prepared')}</h3>
      <ul className="visit-prepared">
        {station.prepared.map(({ id: preparedId, text, askedAt }) => (
          <li key={preparedId}>
            {mayTick ? (
              <Checkbox
                label={text}
                hint={askedAt === null ? undefined : t('visit.asked')}
                checked={askedAt !== null}
                onChange={() => send(askedAt ? 'station.unask' : 'station.ask', { agendaItemId, preparedId })}
              />
            ) : (
              <p className="ui break">
                {text}
                {askedAt !== null && (
                  <span className="meta row">
                    <Icon of={Check} size="s" />
                    {t('visit.asked')}
                  </span>
                )}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

export function Collecting({ station }: { station: Station }) {
  const { t, takesPart, isOpen } = useHeld();
  const collected = useCollected(station.id);
  const mayAsk = takesPart && isOpen;
  if (collected.length === 0 && !mayAsk) return null;
  return (
    <div className="visit-part">
      <h3>{t('visit.collected')}</h3>
      {collected.length === 0 && <p className="ui ink2">{t('visit.noQuestion')}</p>}
      <ol className="room-questions">
        {collected.map(({ question, votes }) => (
          <QuestionLine key={question.id} question={question} votes={votes} />
        ))}
      </ol>
      {mayAsk && <AskHere key={station.id} station={station} />}
    </div>
  );
}

function AskHere({ station: { id: agendaItemId } }: { station: Station }) {
  const { t, send } = useHeld();
  const [text, setText] = useDraft(`station ${agendaItemId}`);

  return (
    <LineForm
      className="visit-form"
      label={t('visit.askField')}
      maxLength={limits.questionText}
      text={text}
      setText={setText}
      onLine={() => send('question.ask', { id: newId<QuestionId>(), text, agendaItemId })}
    >
      <Button type="submit" size="s">
        {t('live.questions.ask')}
      </Button>
    </LineForm>
  );
}
