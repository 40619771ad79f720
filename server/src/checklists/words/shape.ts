/** The words of a checklist on paper. */
import type { Answer } from '@silta/shared/checklists/records';
import type { Checklist, Topic } from '@silta/shared/checklists/topics';

export interface ChecklistWords {
  lists: Record<Checklist, string>;
  far: string;
  what: string;
  nobody: string;
  by: string;
  states: Record<Answer['state'], string>;
  notes: string;
  topics: Record<Topic, { title: string; about: string }>;
}
