/** Bringing a way from a GPX file: it is read, cut and made simple on the device, and seen before it is kept. */
import { useRef, useState } from 'react';
import type { Track } from '@silta/shared/boards/fields';
import { measured } from '@silta/shared/boards/tracks';
import { FileInput } from '../../transfer/FileInput.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { useScene } from '../boardContext.ts';
import { trackText } from './figures.ts';
import { GpxError, readGpxFile } from './gpx.ts';
import type { Fix, GpxTrouble } from './gpx.ts';
import { MapFrame } from './MapFrame.tsx';
import { boxAround } from './mapView.ts';
import { shapeTrack } from './shapeTrack.ts';
import { TrackShape } from './TrackLines.tsx';
import { spotsOfTrack } from './trackShapes.ts';
import { useMapView } from './useMapView.ts';

export interface TrackDialogProps {
  title: string;
  value: Track | null;
  onChange: (track: Track | null) => void;
  onClose: () => void;
}

export function TrackDialog({ title, value, onChange, onClose }: TrackDialogProps) {
  const { t, locale } = useScene();
  const { track, trouble, cutsEnds, setCutsEnds, read } = useGpx(value);

  function answer(next: Track | null) {
    onChange(next);
    onClose();
  }

  return (
    <Dialog
      open
      size="l"
      title={title}
      closeLabel={t('dialog.close')}
      onClose={onClose}
      onSubmit={() => track && answer(track)}
      actions={
        <>
          {value && (
            <Button kind="quiet" onClick={() => answer(null)}>
              {t('track.remove')}
            </Button>
          )}
          <Button kind="primary" type="submit" aria-disabled={!track || undefined}>
            {t('map.save')}
          </Button>
        </>
      }
    >
      <Field label={t('track.file')} hint={t('track.stays')} error={trouble && t(`track.trouble.${trouble}`)}>
        <FileInput accept=".gpx,application/gpx+xml" onChoose={(file) => void read(file)} />
      </Field>
      <Switch checked={cutsEnds} onChange={setCutsEnds}>
        {t('track.cut')}
      </Switch>
      <p className="map-chosen" role="status">
        {track ? trackText(track, t, locale) : t('track.none')}
      </p>
      {track && <Preview key={track.line} line={track.line} />}
    </Dialog>
  );
}

/** What was read lasts as long as the dialog, so that the ends can be had back. */
function useGpx(value: Track | null) {
  const [fixes, setFixes] = useState<readonly Fix[] | null>(null);
  const [cutsEnds, setCutsEnds] = useState(true);
  const [track, setTrack] = useState(value);
  const [trouble, setTrouble] = useState<GpxTrouble | null>(null);

  function shape(from: readonly Fix[], cuts: boolean) {
    setTrouble(null);
    try {
      setTrack(measured(shapeTrack(from, cuts)));
    } catch (error) {
      fail(error);
    }
  }

  function fail(error: unknown) {
    setTrack(null);
    setTrouble(error instanceof GpxError ? error.trouble : 'noGpx');
  }

  return {
    track,
    trouble,
    cutsEnds,
    setCutsEnds: (cuts: boolean) => {
      setCutsEnds(cuts);
      if (fixes) shape(fixes, cuts);
    },
    read: async (file: File | null) => {
      if (!file) return;
      try {
        const read = await readGpxFile(file);
        setFixes(read);
        shape(read, cutsEnds);
      } catch (error) {
        fail(error);
      }
    },
  };
}

function Preview({ line }: { line: string }) {
  const { t, sides } = useScene();
  const frame = useRef<HTMLDivElement>(null);
  const map = useMapView(frame, { start: null, all: boxAround(spotsOfTrack(line)) });
  const side = sides.own;
  return (
    <MapFrame
      {...map}
      frame={frame}
      label={t('track.preview')}
      help={t('map.chooseHelp')}
      lines={
        <g data-hue={side?.hue} data-side={side?.position}>
          <TrackShape line={line} />
        </g>
      }
    />
  );
}
