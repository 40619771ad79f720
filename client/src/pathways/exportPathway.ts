/** A pathway as a table and as data, in the order of a learning agreement. */
import type { MemberId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import { activitiesOf } from '@silta/shared/pathways/activities';
import { skillsFor } from '@silta/shared/pathways/path';
import { agreementParts } from '@silta/shared/pathways/records';
import { csvFor } from '../ui/csvText.ts';
import { isoDay } from '../ui/time.ts';
import type { Pathways } from './usePathways.ts';

type Step = { by: MemberId | null; at: string } | null;

function sayerOf({ sides }: Pathways) {
  return (step: Step | undefined) =>
    step ? { by: step.by === null ? '' : (sides.member(step.by)?.name ?? ''), at: step.at } : null;
}

/** Everything that the page shows, under the words of the code. */
function dataOf(of: Pathways, learner: Member) {
  const { sides, pathwayOf } = of;
  const pathway = pathwayOf(learner);
  const sayer = sayerOf(of);
  const sideName = (id: string) => sides.all.find((side) => side.id === id)?.name ?? '';
  return {
    learner: learner.name,
    side: sideName(learner.sideId),
    ...pathway.words,
    skills: skillsFor(of.skills, pathway).map(({ id, title, unit, sideId }) => {
      const mark = pathway.marks.find(({ skillId }) => skillId === id);
      const reached = pathway.reached.find(({ skillId }) => skillId === id);
      return {
        ...{ title, unit, trainedBy: sideName(sideId), level: mark?.level ?? null, levelSaid: sayer(mark) },
        reached: sayer(reached),
        word: reached?.word ?? '',
      };
    }),
    activities: activitiesOf({ ...of, pathway }, learner).map(({ task, state, accepted, confirmed }) => ({
      ...{ title: task.title, skill: task.skill, dueAt: task.dueAt, state },
      ...{ accepted: sayer(accepted), confirmed: sayer(confirmed) },
    })),
  };
}

export function pathwayJson(of: Pathways, learner: Member): string {
  return `${JSON.stringify(dataOf(of, learner), null, 2)}\n`;
}

export function pathwayCsv(of: Pathways, learner: Member): string {
  const { t, locale, zone } = of;
  const { learner: name, side, skills, activities, ...words } = dataOf(of, learner);
  const day = (step: { at: string } | null) => (step ? isoDay(step.at, zone) : '');
  const by = (step: { by: string } | null) => step?.by ?? '';
  const said = (part: (typeof agreementParts)[number]) => [t(`part.${part}`), words[part]];
  return csvFor(locale, [
    [t('of', { name }), side],
    ...agreementParts.map(said),
    [],
    [t('part.during'), ...(['unit', 'level', 'reached', 'by', 'word'] as const).map((c) => t(`column.${c}`))],
    ...skills.map(({ title, unit, level, reached, word }) => [
      ...[title, unit, level === null ? '' : t(`level.${level}`)],
      ...[day(reached), by(reached), word],
    ]),
    [],
    [
      t('activities.title'),
      ...(['skill', 'due', 'state', 'accepted', 'by', 'confirmed', 'by'] as const).map((c) =>
        t(`column.${c}`),
      ),
    ],
    ...activities.map(({ title, skill, dueAt, state, accepted, confirmed }) => [
      ...[title, skill, dueAt === null ? '' : isoDay(dueAt, zone), t(`state.${state}`)],
      ...[day(accepted), by(accepted), day(confirmed), by(confirmed)],
    ]),
  ]);
}
