/** In the composer, where places matter: on a map, or when one was given before. */
import { MapPin, Route } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode, SyntheticEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useScene } from '../boardContext.ts';
import type { PostDraft } from '../drafts.ts';
import { locationText } from './coordinates.ts';
import { trackText } from './figures.ts';
import { LaterLocationDialog, LaterTrackDialog } from './laterMap.tsx';

interface Props {
  draft: PostDraft;
  change: (fields: Partial<PostDraft>) => void;
}

export function ComposerPlaces({ draft, change }: Props) {
  const { t, layout, board, locale } = useScene();
  const [open, setOpen] = useState<'location' | 'track' | null>(null);
  const { location = null, track = null } = draft;
  const isMap = layout === 'map' || board.layout === 'map';
  const close = () => setOpen(null);
  if (!isMap && !location && !track) return null;
  return (
    <div className="composer-places">
      <Button size="s" icon={MapPin} onClick={() => setOpen('location')}>
        {location ? t('map.at', { place: locationText(location) }) : t('map.set')}
      </Button>
      <Button size="s" icon={Route} onClick={() => setOpen('track')}>
        {track ? trackText(track, t, locale) : t('track.set')}
      </Button>
      {open === 'location' && (
        <Apart>
          <LaterLocationDialog
            title={t('map.set')}
            value={location}
            onChange={(next) => change({ location: next })}
            onClose={close}
            onMissing={close}
          />
        </Apart>
      )}
      {open === 'track' && (
        <Apart>
          <LaterTrackDialog
            title={t('track.set')}
            value={track}
            onChange={(next) => change({ track: next })}
            onClose={close}
            onMissing={close}
          />
        </Apart>
      )}
    </div>
  );
}

/** React brings events of the dialog to the form that opened it: they would send the post, or ask to leave it. */
function Apart({ children }: { children: ReactNode }) {
  const keepApart = (event: SyntheticEvent) => event.stopPropagation();
  return (
    <div role="presentation" onKeyDown={keepApart} onSubmit={keepApart}>
      {children}
    </div>
  );
}
