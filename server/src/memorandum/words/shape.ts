/** The words of a memorandum on paper. */
import type { MemorandumPart } from '@silta/shared/memorandum/records';

export interface MemorandumWords {
  title: string;
  version: string;
  laidDown: string;
  parts: Record<MemorandumPart, string>;
  agreements: string;
  side: string;
  name: string;
  function: string;
  day: string;
  notYet: string;
  hash: string;
}
