/** A learner's pathway as a paper, in the order of a learning agreement. */
import type { MemberId } from '@silta/shared/ids';
import type { Member } from '@silta/shared/members/records';
import { activitiesOf } from '@silta/shared/pathways/activities';
import type { Activity } from '@silta/shared/pathways/activities';
import { inUnits, newPathway, pathwayIdOf, skillsFor } from '@silta/shared/pathways/path';
import { agreementParts } from '@silta/shared/pathways/records';
import type { AgreementPart, Pathway, Skill } from '@silta/shared/pathways/records';
import { Refusal } from '@silta/shared/refusals';
import { isStaff } from '@silta/shared/roles';
import { tasksOf } from '@silta/shared/tasks/room';
import { line, quietly, section } from '../papers/paper.ts';
import type { Block, Paper } from '../papers/paper.ts';
import { peopleOf } from '../papers/people.ts';
import type { People } from '../papers/people.ts';
import type { Reading } from '../papers/reading.ts';
import { filled, localeOf, sayingIn } from '../saying.ts';
import type { Saying } from '../saying.ts';
import type { PathwayWords } from './words/shape.ts';
import { wordsIn } from './words/wordsIn.ts';

interface Read {
  people: People;
  learner: Member;
  pathway: Pathway;
  skills: readonly Skill[];
  activities: readonly Activity[];
}

interface Said extends Read {
  words: PathwayWords;
  say: Saying;
}

type Asked = Pick<Paper, 'language' | 'now'> & { memberId: MemberId };

/** Refuses with `notFound` where there is no such learner, or their pathway is not for the reader. */
export async function pathwayPaper(reading: Reading, { memberId, language, now }: Asked): Promise<Paper> {
  const read = await readPathway(reading, memberId, localeOf(language));
  const of: Said = { ...read, words: wordsIn[language], say: sayingIn(language) };
  const { people, learner, pathway, words } = of;
  const side = people.sideOf(learner.sideId);
  const blocksOf = (part: AgreementPart): Block[] => [
    ...(pathway.words[part] === '' ? [] : [line(pathway.words[part])]),
    ...(part === 'during' ? skillBlocks(of) : []),
  ];
  return {
    ...{ title: filled(words.title, { name: learner.name }), language, now, sides: people.sides },
    blocks: [
      ...(side ? [quietly(`${side.country} ${side.name}`)] : []),
      ...agreementParts.flatMap((part) => {
        const blocks = blocksOf(part);
        const said = section(words.parts[part], blocks.length === 0 ? [quietly(words.nothing)] : blocks);
        return part === 'after' ? [...said, ...section(words.activities, activityBlocks(of))] : said;
      }),
    ],
  };
}

async function readPathway(reading: Reading, memberId: MemberId, locale: string): Promise<Read> {
  const { room, viewer, all } = reading;
  const roomId = tasksOf(room.id);
  const people = await peopleOf(reading);
  const learner = people.members.find(({ id }) => id === memberId);
  const isReader = isStaff(viewer) || viewer.memberId === memberId;
  if (!isReader || learner?.role !== 'learner' || learner.removedAt !== null) throw new Refusal('notFound');
  const pathways = await all('pathway', roomId);
  const begun = pathways.find(({ id }) => id === pathwayIdOf(memberId));
  const pathway = begun ?? newPathway(roomId, memberId, learner.sideId);
  const skills = inUnits(await all('skill', roomId), locale);
  const known = { tasks: await all('task', roomId), works: await all('work', roomId), skills, pathway };
  return {
    ...{ people, learner, pathway },
    skills: skillsFor(skills, pathway),
    activities: activitiesOf(known, learner),
  };
}

/** What the learner's own side says of each, and whether the side that trains it has seen it. */
function skillBlocks({ words, say, people, pathway, skills }: Said): Block[] {
  if (skills.length === 0) return [quietly(words.noSkills)];
  const rows = skills.map(({ id, title, unit, sideId }) => {
    const mark = pathway.marks.find(({ skillId }) => skillId === id);
    const reached = pathway.reached.find(({ skillId }) => skillId === id);
    const by = reached && (people.nameOf(reached.by) ?? people.sideOf(sideId)?.name ?? '–');
    const seen = reached
      ? [`${by}, ${say.day(reached.at, people.zone)}`, onOneLine(reached.word)]
          .filter((each) => each !== '')
          .join('\n')
      : words.notYet;
    return [title, unit, mark ? words.levels[mark.level] : '', seen];
  });
  const columns = [
    { heading: words.skill, share: 3 },
    { heading: words.unit, share: 3 },
    { heading: words.ownSide, share: 2 },
    { heading: words.reachedOn, share: 4 },
  ];
  return [{ kind: 'table', columns, rows }];
}

/** A row stands on one page, however many lines somebody has begun. */
const onOneLine = (text: string) => text.replaceAll(/\s+/g, ' ');

function activityBlocks({ words, say, people, activities }: Said): Block[] {
  if (activities.length === 0) return [quietly(words.noActivities)];
  const said = (sentence: string, step: Activity['accepted']) =>
    step
      ? [filled(sentence, { name: people.nameOf(step.by) ?? '–', day: say.day(step.at, people.zone) })]
      : [];
  const rows = activities.map(({ task, state, accepted, confirmed }) => {
    const steps = [...said(words.accepted, accepted), ...said(words.confirmed, confirmed)];
    const due = task.dueAt === null ? '' : say.day(task.dueAt, people.zone);
    return [task.title, task.skill, due, [words.states[state], ...steps].join('\n')];
  });
  const columns = [
    { heading: words.task, share: 4 },
    { heading: words.skill, share: 3 },
    { heading: words.due, share: 2 },
    { heading: words.state, share: 4 },
  ];
  return [{ kind: 'table', columns, rows }];
}
