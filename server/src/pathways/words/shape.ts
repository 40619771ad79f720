/** The words of a pathway on paper. */
import type { Activity } from '@silta/shared/pathways/activities';
import type { AgreementPart, SkillLevel } from '@silta/shared/pathways/records';

export interface PathwayWords {
  title: string;
  nothing: string;
  parts: Record<AgreementPart, string>;
  noSkills: string;
  skill: string;
  unit: string;
  ownSide: string;
  levels: Record<SkillLevel, string>;
  reachedOn: string;
  notYet: string;
  activities: string;
  noActivities: string;
  task: string;
  due: string;
  state: string;
  states: Record<Activity['state'], string>;
  accepted: string;
  confirmed: string;
}
