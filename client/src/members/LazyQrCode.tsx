/** The QR code, fetched when the first one is shown: drawing it needs a library of its own. */
import { lazy } from 'react';

export const LazyQrCode = lazy(() =>
  import('../ui/QrCode.tsx').then((module) => ({ default: module.QrCode })),
);
