/** Every step the database has taken, oldest first; only ever added to. */
import { First1790000000000 } from './migrations/1790000000000-first.ts';

export const migrations = [First1790000000000];
