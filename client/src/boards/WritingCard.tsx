/** That somebody is writing just now; not read out, because it comes and goes. */
import type { Member } from '@silta/shared/members/records';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import { useScene } from './boardContext.ts';
import { thread, woven } from './woven.tsx';

export function WritingCard({ writers }: { writers: readonly Member[] }) {
  const { t, sides } = useScene();
  const [first] = writers;
  const side = first && sides.of(first.sideId);
  if (!first || !side) return null;
  return (
    <p className="typing">
      {writers.slice(0, 3).map((writer) => {
        const of = sides.of(writer.sideId);
        return of && <Avatar key={writer.id} side={of} name={writer.name} size={20} />;
      })}
      <span>
        {writers.length === 1
          ? woven(t('writing.one', { name: thread(0), code: thread(1) }), [
              <b className="strong">{first.name}</b>,
              <SideCode side={side} quiet />,
            ])
          : t('writing.several', { count: writers.length })}
      </span>
      <span className="dots" aria-hidden>
        <i />
        <i />
        <i />
      </span>
    </p>
  );
}
