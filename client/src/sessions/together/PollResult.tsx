/** How each side has answered a quick poll: numbers in text, and a bar that says the same to the eye. */
import type { CSSProperties } from 'react';
import { sumOf } from '@silta/shared/boards/polls';
import type { QuickPoll } from '@silta/shared/sessions/quickPollRecords';
import { SideCode } from '../../members/SideCode.tsx';
import { useHeld } from '../room/roomContext.ts';
import './quickPoll.css';

export function PollResult({ quickPoll: { poll } }: { quickPoll: QuickPoll }) {
  const { sides } = useHeld();
  const most = Math.max(1, ...poll.choices.map(({ bySide }) => sumOf(bySide)));
  return (
    <ul className="quick-poll-result">
      {poll.choices.map(({ text, bySide }, place) => (
        <li key={place}>
          <span className="break">{text}</span>
          {poll.closedAt !== null && (
            <>
              <span className="num">
                {sides.all.map((side) => (
                  <span key={side.id}>
                    <SideCode side={side} quiet /> {bySide[side.id] ?? 0}{' '}
                  </span>
                ))}
              </span>
              <span className="quick-poll-bar" aria-hidden style={{ '--most': most } as CSSProperties}>
                {sides.all.map(({ id, hue }) => (
                  <i key={id} data-hue={hue} style={{ '--n': bySide[id] ?? 0 } as CSSProperties} />
                ))}
              </span>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
