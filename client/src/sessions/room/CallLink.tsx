/** A link to a call, as a button; it opens a window of its own, so that the room stays. */
import { ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import { buttonLook } from '../../ui/buttonLook.ts';
import type { ButtonSize } from '../../ui/buttonLook.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useHeld } from './roomContext.ts';

interface Props {
  url: string;
  size?: ButtonSize;
  children: ReactNode;
}

export function CallLink({ url, size = 's', children }: Props) {
  const { t } = useHeld();
  return (
    <a className={buttonLook('primary', size)} href={url} target="_blank" rel="noreferrer">
      <Icon of={ExternalLink} size={size === 's' ? 's' : 'm'} />
      {children}
      <span className="sr"> {t('call.newWindow')}</span>
    </a>
  );
}

/** What people know of an address. */
export const hostOf = (url: string): string => new URL(url).hostname;
