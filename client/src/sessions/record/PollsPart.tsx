/** What was asked in the moment, and how each side has answered. */
import { useRecords } from '../../realtime/hooks.ts';
import { useHeld } from '../room/roomContext.ts';
import { PollResult } from '../together/PollResult.tsx';

export function PollsPart() {
  const { t, session } = useHeld();
  const polls = useRecords(session.id, 'quickPoll');
  if (polls.length === 0) return null;
  const inOrder = [...polls].sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
  return (
    <section className="sec" aria-labelledby="record-polls">
      <div className="sec-h">
        <h2 id="record-polls">{t('record.polls')}</h2>
      </div>
      {inOrder.map((quickPoll) => (
        <div key={quickPoll.id} className="record-step">
          <h3 className="break">{quickPoll.text}</h3>
          <PollResult quickPoll={quickPoll} />
        </div>
      ))}
    </section>
  );
}
