/** Every step the database has taken, oldest first; only ever added to. */
import { First1790000000000 } from './migrations/1790000000000-first.ts';
import { Files1790000001000 } from './migrations/1790000001000-files.ts';
import { Moderation1790000003000 } from './migrations/1790000003000-moderation.ts';

export const migrations = [First1790000000000, Files1790000001000, Moderation1790000003000];
