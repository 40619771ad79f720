/** How far the way of a post goes, and how much of it uphill. */
import { Route } from 'lucide-react';
import type { Track } from '@silta/shared/boards/fields';
import { Icon } from '../../ui/Icon.tsx';
import { useScene } from '../boardContext.ts';
import { trackText } from './figures.ts';

export function PostTrackLine({ track }: { track: Track | null }) {
  const { t, locale } = useScene();
  if (!track) return null;
  return (
    <p className="post-dates">
      <Icon of={Route} size="s" />
      <span>{trackText(track, t, locale)}</span>
    </p>
  );
}
