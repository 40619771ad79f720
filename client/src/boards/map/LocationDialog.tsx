/** Choosing a place: the cross in the middle of the map marks it, moved by finger, mouse, arrow keys or a typed name. */
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Location } from '@silta/shared/boards/fields';
import { limits } from '@silta/shared/limits';
import { useRecords } from '../../realtime/hooks.ts';
import { announce } from '../../ui/announcements.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { TextInput } from '../../ui/TextInput.tsx';
import { useScene } from '../boardContext.ts';
import { coordinatesText } from './coordinates.ts';
import { findPlace } from './findPlace.ts';
import { MapFrame } from './MapFrame.tsx';
import { boxAroundAll, centred, fitted, middleOf } from './mapView.ts';
import type { ChangeMap } from './mapView.ts';
import { boxOfCountry } from './outline.ts';
import { toMap, toPoint } from './projection.ts';
import { useMapView } from './useMapView.ts';

/** So near that the place which was chosen is known again by its coast. */
const nearZoom = 2;

export interface LocationDialogProps {
  title: string;
  value: Location | null;
  onChange: (location: Location | null) => void;
  onClose: () => void;
}

export function LocationDialog({ title, value, onChange, onClose }: LocationDialogProps) {
  const { t } = useScene();
  const [label, setLabel] = useState(value?.label ?? '');
  const chosen = useChosen(value);

  function answer(location: Location | null) {
    onChange(location);
    onClose();
  }

  return (
    <Dialog
      open
      size="l"
      title={title}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={() => chosen.point && answer({ ...chosen.point, label: label.trim() })}
      actions={
        <>
          {value && (
            <Button kind="quiet" onClick={() => answer(null)}>
              {t('map.remove')}
            </Button>
          )}
          <Button kind="primary" type="submit" aria-disabled={!chosen.point || undefined}>
            {t('map.save')}
          </Button>
        </>
      }
    >
      <Search goTo={chosen.goTo} />
      <MapFrame
        frame={chosen.frame}
        view={chosen.view}
        size={chosen.size}
        change={chosen.change}
        fit={chosen.fit}
        label={t('map.chooseLabel')}
        help={t('map.chooseHelp')}
        isFine
        onPress={(at) =>
          chosen.change((view) =>
            centred(middleOf(view, { width: 2 * at.x, height: 2 * at.y }), view.zoom, chosen.size),
          )
        }
      >
        <span className="map-cross" aria-hidden />
      </MapFrame>
      <p className="map-chosen" role="status">
        {chosen.point ? t('map.chosen', { place: coordinatesText(chosen.point) }) : t('map.notChosen')}
      </p>
      <Field label={t('map.name')} hint={t('map.nameHint')}>
        <TextInput value={label} maxLength={limits.place} onChange={({ target }) => setLabel(target.value)} />
      </Field>
    </Dialog>
  );
}

/** The place under the cross, once somebody has moved the map or typed one. */
function useChosen(value: Location | null) {
  const { sides } = useScene();
  const frame = useRef<HTMLDivElement>(null);
  const [hasChosen, setChosen] = useState(value !== null);
  const boxes = sides.ownFirst.slice(0, 1).flatMap(({ record }) => boxOfCountry(record.country) ?? []);
  const { view, size, change, fit } = useMapView(frame, {
    start: value && { middle: toMap(value), zoom: nearZoom },
    all: boxes.length > 0 ? boxAroundAll(boxes) : null,
  });
  const choose: ChangeMap = (next) => {
    setChosen(true);
    change(next);
  };
  return {
    frame,
    view,
    size,
    change: choose,
    fit,
    point: hasChosen ? toPoint(middleOf(view, size)) : null,
    goTo: (box: ReturnType<typeof boxAroundAll>) => choose(() => fitted(box, size)),
  };
}

function Search({ goTo }: { goTo: (box: ReturnType<typeof boxAroundAll>) => void }) {
  const { t, board, sides, locale } = useScene();
  const posts = useRecords(board.id, 'post');
  const [text, setText] = useState('');
  const [isUnknown, setUnknown] = useState(false);
  const id = useId();

  function find() {
    const locations = posts.flatMap(({ location, deletedAt }) => (location && !deletedAt ? [location] : []));
    const box = findPlace(text, { locations, sides: sides.ownFirst, locale });
    setUnknown(!box);
    if (!box) return;
    goTo(box);
    announce(t('map.sayFound', { place: text.trim() }));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter') return;
    // The form would be sent with a place that is not the typed one.
    event.preventDefault();
    find();
  }

  return (
    <div className="map-search">
      <Field
        id={id}
        label={t('map.find')}
        hint={t('map.findHint')}
        error={isUnknown ? t('map.unknown') : null}
      >
        <TextInput
          small
          value={text}
          maxLength={limits.place}
          onChange={({ target }) => {
            setText(target.value);
            setUnknown(false);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      <Button onClick={find}>{t('map.go')}</Button>
    </div>
  );
}
