/** A classroom that is here by one device: how many sit there, and on a press who; or one whose device has dropped. */
import { Pencil, Presentation } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Member } from '@silta/shared/members/records';
import type { Classroom } from '@silta/shared/sessions/classrooms';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { useHeld } from './roomContext.ts';
import './classroom.css';

type Props = {
  classroom: Classroom;
  /** Who sits there. */
  people: readonly Member[];
  onChange: (() => void) | undefined;
  /** Their faces. */
  children: ReactNode;
};

export function ClassroomHere({ classroom, people, onChange, children }: Props) {
  const { t, locale } = useHeld();
  const count = people.length;
  return (
    <div className="classroom">
      <details>
        <summary>
          <Icon of={Presentation} size="s" />
          <span className="break">{t('classroom.here', { name: classroom.name, count })}</span>
        </summary>
        {count > 0 && (
          <>
            {children}
            {/* The faces say the names to whoever hears them; a touch screen shows no titles. */}
            <p className="meta break" aria-hidden>
              {new Intl.ListFormat(locale).format(people.map(({ name }) => name))}
            </p>
          </>
        )}
      </details>
      {onChange && <Change classroom={classroom} onChange={onChange} />}
    </div>
  );
}

/** For those who may take its people elsewhere or close it; to everybody else it is not there. */
export function ClassroomDropped({ classroom, onChange }: { classroom: Classroom; onChange: () => void }) {
  const { t } = useHeld();
  return (
    <div className="classroom">
      <p className="meta break">{t('classroom.dropped', { name: classroom.name })}</p>
      <Change classroom={classroom} onChange={onChange} />
    </div>
  );
}

function Change({ classroom, onChange }: { classroom: Classroom; onChange: () => void }) {
  const { t } = useHeld();
  return (
    <IconButton
      icon={Pencil}
      size="s"
      label={t('classroom.change', { name: classroom.name })}
      onClick={onChange}
    />
  );
}
