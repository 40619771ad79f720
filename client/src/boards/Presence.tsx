/** Who looks at the board just now, by side. */
import type { Member } from '@silta/shared/members/records';
import { Avatar } from '../members/Avatar.tsx';
import { SideCode } from '../members/SideCode.tsx';
import type { ShownSide } from '../members/useSides.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useScene } from './boardContext.ts';

export interface HereOfSide {
  side: ShownSide;
  people: readonly Member[];
}

/** As many faces as fit beside the title. */
const mostFaces = 3;

export function Presence({ here }: { here: readonly HereOfSide[] }) {
  const { t } = useScene();
  if (here.length === 0) return null;
  return (
    <span className="presence" role="group" aria-label={t('here.label')}>
      {here.map(({ side, people }) => (
        <Faces key={side.id} side={side} people={people} />
      ))}
    </span>
  );
}

function Faces({ side, people }: HereOfSide) {
  const { t } = useScene();
  const more = people.length - mostFaces;
  const names = people.map(({ name }) => name).join(', ');
  return (
    <>
      <SideCode side={side} />
      <span className="avs" title={names}>
        <VisuallyHidden>{names}</VisuallyHidden>
        {people.slice(0, mostFaces).map((person) => (
          <Avatar key={person.id} side={side} name={person.name} />
        ))}
        {more > 0 && (
          <span className="more" aria-hidden>
            {t('here.more', { count: more })}
          </span>
        )}
      </span>
    </>
  );
}

/** The same in one line, for a phone. */
export function PresenceLine({ here }: { here: readonly HereOfSide[] }) {
  const { t } = useScene();
  if (here.length === 0) return null;
  return (
    <p className="meta here-line">
      {t('here.now')}
      {here.map(({ side, people }) => (
        <span key={side.id}>
          {people.length} <SideCode side={side} quiet />
        </span>
      ))}
    </p>
  );
}
