/** The map comes with its coasts, so only when somebody asks for it. */
import { later } from '../../ui/later.ts';
import type { LocationDialogProps } from './LocationDialog.tsx';
import type { TrackDialogProps } from './TrackDialog.tsx';

export const LaterLocationDialog = later<LocationDialogProps>(() =>
  import('./LocationDialog.tsx').then((file) => file.LocationDialog),
);

export const LaterTrackDialog = later<TrackDialogProps>(() =>
  import('./TrackDialog.tsx').then((file) => file.TrackDialog),
);
