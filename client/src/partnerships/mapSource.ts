/** From where streets and towns below maps come here, if from anywhere. */
import type { MapSource } from '@silta/shared/boards/mapRoutes';
import { askedOnce } from '../askedOnce.ts';

export const useMapSource = askedOnce<MapSource>('/api/maps', { source: null });
