import type { UiLanguage } from '@silta/shared/texts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fi } from './fi.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import type { ChecklistWords } from './shape.ts';

export const wordsIn: Readonly<Record<UiLanguage, ChecklistWords>> = { en, de, fi, es, pt, pl };
