/** A link to a call, as a button; it opens a window of its own, so that the room stays. */
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonLook } from '../../ui/buttonLook.ts';
import type { ButtonKind, ButtonSize } from '../../ui/buttonLook.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { CallPlace } from '../useCallPlace.ts';
import { joined } from './joined.ts';
import { useHeld } from './roomContext.ts';

interface Props {
  place: CallPlace;
  kind?: ButtonKind;
  size?: ButtonSize;
  children: ReactNode;
}

export function CallLink({ place, kind = 'primary', size = 's', children }: Props) {
  const { t } = useHeld();
  return (
    <a
      className={buttonLook(kind, size)}
      href={place.href}
      target="_blank"
      rel="noreferrer"
      // Whoever were in two calls at once would hear themselves.
      onClick={() => joined.set(null)}
    >
      <Icon of={ExternalLink} size={size === 's' ? 's' : 'm'} />
      {children}
      <span className="sr"> {t('call.newWindow')}</span>
    </a>
  );
}
