/** What is asked just now, to be answered with one press; once it is closed, how each side has answered. */
import { useId } from 'react';
import { sumOf } from '@silta/shared/boards/polls';
import { ballotPaperIdOf } from '@silta/shared/sessions/quickPollCommands';
import type { QuickPoll } from '@silta/shared/sessions/quickPollRecords';
import { useRecord } from '../../realtime/hooks.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { useHeld } from '../room/roomContext.ts';
import { useChange } from '../room/useChange.ts';
import { PollResult } from './PollResult.tsx';
import { useQuickPoll } from './useQuickPoll.ts';
import './quickPoll.css';

export function QuickPollCard() {
  const shown = useQuickPoll();
  useNews(shown);
  return shown && <Card key={shown.id} quickPoll={shown} />;
}

function Card({ quickPoll }: { quickPoll: QuickPoll }) {
  const { t, may, takesPart, isOpen, send } = useHeld();
  const { poll } = quickPoll;
  const about = { quickPollId: quickPoll.id };
  const isClosed = poll.closedAt !== null;
  const count = sumOf(poll.answered);
  return (
    <section className="quick-poll sheet" aria-labelledby="quick-poll">
      <h2 className="break" id="quick-poll">
        {quickPoll.text}
      </h2>
      {!isClosed && takesPart && isOpen ? (
        <Answers quickPoll={quickPoll} />
      ) : (
        <PollResult quickPoll={quickPoll} />
      )}
      <p className="meta row-between">
        <span>
          {t('quickPoll.answered', { count })}
          {!isClosed && ` · ${t('quickPoll.hidden')}`}
        </span>
        {!isClosed && may('quickPoll.close') && (
          <Button size="s" onClick={() => send('quickPoll.close', about)}>
            {t('quickPoll.close')}
          </Button>
        )}
      </p>
    </section>
  );
}

function Answers({ quickPoll }: { quickPoll: QuickPoll }) {
  const { t, viewer, session, send } = useHeld();
  const group = useId();
  const own = viewer.memberId === null ? '' : ballotPaperIdOf(quickPoll.id, viewer.memberId);
  const mine = useRecord(session.id, 'ballotPaper', own)?.choices ?? [];
  const { several, choices } = quickPoll.poll;

  function answer(place: number, isOn: boolean) {
    const others = several ? mine.filter((each) => each !== place) : [];
    const chosen = (isOn ? [...others, place] : others).sort((a, b) => a - b);
    send('quickPoll.answer', { quickPollId: quickPoll.id, choices: chosen });
  }

  return (
    <fieldset>
      <legend className="sr">{several ? t('quickPoll.chooseSeveral') : t('quickPoll.chooseOne')}</legend>
      {choices.map(({ text }, place) => (
        <label key={place} className="quick-poll-pick">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={group}
            checked={mine.includes(place)}
            onChange={({ target }) => answer(place, target.checked)}
          />
          <span className="break">{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Said when one is asked and when it is closed. */
function useNews(shown: QuickPoll | null): void {
  const { t } = useHeld();
  useChange(shown ? `${shown.id} ${shown.poll.closedAt === null}` : '', () => {
    if (!shown) return;
    const { text, poll } = shown;
    announce(t(poll.closedAt === null ? 'quickPoll.sayAsked' : 'quickPoll.sayClosed', { text }));
  });
}
