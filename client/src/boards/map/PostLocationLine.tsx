/** The place that a post is about. */
import { MapPin } from 'lucide-react';
import type { Location } from '@silta/shared/boards/fields';
import { Icon } from '../../ui/Icon.tsx';
import { locationText } from './coordinates.ts';

export function PostLocationLine({ location }: { location: Location | null }) {
  if (!location) return null;
  return (
    <p className="post-dates">
      <Icon of={MapPin} size="s" />
      <span>{locationText(location)}</span>
    </p>
  );
}
