/** A turning ring for work under way; the word that says what is happening stands beside it. */
import { LoaderCircle } from 'lucide-react';
import { Icon, type IconSize } from './Icon.tsx';

export function Spinner({ size = 'm' }: { size?: IconSize }) {
  return <Icon of={LoaderCircle} size={size} className="spin" />;
}
