/** What was asked in the moment, and how each side has answered. */
import { useHeld } from '../room/roomContext.ts';
import { PollResult } from '../together/PollResult.tsx';
import { useRemains } from './useRemains.ts';

export function PollsPart() {
  const { t } = useHeld();
  const { polls } = useRemains();
  if (polls.length === 0) return null;
  return (
    <section className="sec" aria-labelledby="record-polls">
      <div className="sec-h">
        <h2 id="record-polls">{t('record.polls')}</h2>
      </div>
      {polls.map((quickPoll) => (
        <div key={quickPoll.id} className="record-step">
          <h3 className="break">{quickPoll.text}</h3>
          <PollResult quickPoll={quickPoll} />
        </div>
      ))}
    </section>
  );
}
