/** What every part of the people page needs: who is there, and how to start doing something about them. */
import { createContext, use } from 'react';
import type { WorkingGroup } from '@silta/shared/members/records';
import type { PairRow, Person } from './people.ts';
import type { PersonAction } from './personActions.ts';
import type { People } from './usePeople.ts';

/** What was started and has a dialog of its own. */
export type Doing =
  | { what: Exclude<PersonAction, 'pair' | 'split'>; person: Person }
  | { what: 'pair'; people: readonly Person[] }
  | { what: 'split'; row: PairRow }
  | { what: 'mix' }
  | { what: 'group'; group: WorkingGroup | null }
  | { what: 'invite' };

export interface PeoplePageParts {
  people: People;
  start: (doing: Doing) => void;
}

export const PeopleContext = createContext<PeoplePageParts | null>(null);

export function usePeoplePage(): PeoplePageParts {
  const parts = use(PeopleContext);
  if (!parts) throw new Error('This part stands outside the people page.');
  return parts;
}
