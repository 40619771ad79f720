/** What a session can begin with: steps, minutes and open roles; the words are in the client's texts. */
import type { AgendaKind, PartRole, SessionKind } from './records.ts';

interface TemplateStep {
  minutes: number;
  kind: AgendaKind;
  roles: readonly PartRole[];
}

interface Template {
  kind: SessionKind;
  steps: readonly TemplateStep[];
}

const step = (minutes: number, kind: AgendaKind, ...roles: PartRole[]): TemplateStep => ({
  minutes,
  kind,
  roles,
});

/** By name; every step has a title in the texts under its number. */
export const templates = {
  firstMeeting: {
    kind: 'class',
    steps: [
      step(5, 'talk', 'host', 'host', 'technology'),
      step(15, 'pairs', 'facilitator', 'timekeeper'),
      step(15, 'talk', 'presenter', 'presenter', 'questions'),
      step(5, 'quiz', 'presenter', 'notes'),
      step(5, 'talk', 'notes', 'facilitator'),
    ],
  },
  companyVisit: {
    kind: 'visit',
    steps: [
      step(5, 'talk', 'host', 'host', 'timekeeper'),
      step(10, 'pairs', 'facilitator'),
      step(20, 'liveWalk', 'guide', 'guide', 'camera', 'chat'),
      step(10, 'questions', 'questions', 'guide', 'notes'),
      step(10, 'quiz', 'presenter', 'presenter', 'judge'),
      step(5, 'talk', 'presenter', 'notes'),
    ],
  },
  workshopVisit: {
    kind: 'visit',
    steps: [
      step(5, 'talk', 'host', 'host', 'technology'),
      step(15, 'liveWalk', 'guide', 'camera', 'chat'),
      step(15, 'liveWalk', 'guide', 'camera', 'languageHelper'),
      step(15, 'questions', 'questions', 'questions', 'notes'),
      step(10, 'talk', 'presenter', 'timekeeper'),
    ],
  },
  compareTechniques: {
    kind: 'workshop',
    steps: [
      step(5, 'talk', 'facilitator', 'timekeeper'),
      step(15, 'talk', 'presenter', 'camera', 'chat'),
      step(15, 'talk', 'presenter', 'camera', 'chat'),
      step(15, 'board', 'questions', 'notes', 'notes'),
      step(10, 'talk', 'presenter', 'presenter'),
    ],
  },
  productReview: {
    kind: 'workshop',
    steps: [
      step(5, 'talk', 'facilitator', 'timekeeper'),
      step(15, 'talk', 'presenter', 'presenter', 'notes'),
      step(20, 'groups', 'facilitator', 'notes'),
      step(10, 'board', 'presenter', 'judge', 'judge'),
      step(10, 'talk', 'notes', 'presenter'),
    ],
  },
  englishConversation: {
    kind: 'class',
    steps: [
      step(5, 'talk', 'host', 'timekeeper'),
      step(10, 'pairs', 'facilitator', 'languageHelper'),
      step(15, 'groups', 'facilitator', 'languageHelper', 'notes'),
      step(10, 'quiz', 'presenter', 'judge'),
      step(5, 'talk', 'presenter'),
    ],
  },
  competition: {
    kind: 'competition',
    steps: [
      step(10, 'talk', 'host', 'host', 'technology'),
      step(30, 'groups', 'timekeeper', 'facilitator', 'facilitator'),
      step(5, 'break'),
      step(20, 'talk', 'presenter', 'presenter', 'camera', 'chat'),
      step(10, 'board', 'judge', 'judge', 'judge'),
      step(15, 'talk', 'host', 'notes'),
    ],
  },
  lookBack: {
    kind: 'class',
    steps: [
      step(5, 'talk', 'host', 'timekeeper'),
      step(15, 'board', 'facilitator', 'notes'),
      step(15, 'pairs', 'facilitator'),
      step(10, 'talk', 'presenter', 'presenter', 'notes'),
    ],
  },
} as const satisfies Record<string, Template>;

export type TemplateName = keyof typeof templates;
export const templateNames = Object.keys(templates) as TemplateName[];

/** The template, with its exact shape forgotten. */
export function templateOf(name: TemplateName): Template {
  return templates[name];
}

export function minutesOf(name: TemplateName): number {
  return templateOf(name).steps.reduce((sum, { minutes }) => sum + minutes, 0);
}
