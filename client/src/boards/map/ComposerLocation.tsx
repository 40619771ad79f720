/** In the composer, where a place matters: on a map, or when one was given before. */
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useScene } from '../boardContext.ts';
import type { PostDraft } from '../drafts.ts';
import { locationText } from './coordinates.ts';
import { LaterLocationDialog } from './laterMap.tsx';

interface Props {
  draft: PostDraft;
  change: (fields: Partial<PostDraft>) => void;
}

export function ComposerLocation({ draft, change }: Props) {
  const { t, layout, board } = useScene();
  const [isChoosing, setChoosing] = useState(false);
  const location = draft.location ?? null;
  if (layout !== 'map' && board.layout !== 'map' && location === null) return null;
  return (
    <div className="composer-location">
      <Button size="s" icon={MapPin} onClick={() => setChoosing(true)}>
        {location ? t('map.at', { place: locationText(location) }) : t('map.set')}
      </Button>
      {isChoosing && (
        <div role="presentation" onKeyDown={keepApart} onSubmit={keepApart}>
          <LaterLocationDialog
            title={t('map.set')}
            value={location}
            onChange={(next) => change({ location: next })}
            onClose={() => setChoosing(false)}
            onMissing={() => setChoosing(false)}
          />
        </div>
      )}
    </div>
  );
}

/** React brings events of the dialog to the form that opened it: they would send the post, or ask to leave it. */
function keepApart(event: SyntheticEvent): void {
  event.stopPropagation();
}
