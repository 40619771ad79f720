/** How a quiz counts: what a team has said to a question, and how far each team is. */
import type { GroupId, GroupingId } from '../ids.ts';
import type { Group } from './groupRecords.ts';
import type { QuizQuestion, TeamOutcome } from './quizRecords.ts';

/** Whether the right choice has more voices than any other: what most say is what the team says, and a draw says nothing. */
export function isRight(choices: readonly number[], solution: number): boolean {
  const voices = new Map<number, number>();
  for (const choice of choices) voices.set(choice, (voices.get(choice) ?? 0) + 1);
  const right = voices.get(solution) ?? 0;
  return [...voices].every(([choice, count]) => choice === solution || count < right) && right > 0;
}

type Team = Pick<Group, 'id' | 'number' | 'memberIds'>;

/** What each team has made of a question. */
export function outcomesOf(
  teams: readonly Team[],
  answers: readonly { memberId: string; choice: number }[],
  solution: number,
): TeamOutcome[] {
  return teams.map(({ id: groupId, number, memberIds }) => {
    const ids = new Set<string>(memberIds);
    const own = answers.filter(({ memberId }) => ids.has(memberId)).map(({ choice }) => choice);
    return { groupId, number, isRight: isRight(own, solution) };
  });
}

export interface Standing {
  groupId: GroupId;
  number: number;
  points: number;
  /** From 1; teams with the same points share it. */
  place: number;
}

/** A point for each question that a team had right; those who are ahead first. */
export function standingsOf(
  questions: readonly Pick<QuizQuestion, 'groupingId' | 'teams'>[],
  groupingId: GroupingId | null,
): Standing[] {
  const teams = new Map<GroupId, { number: number; points: number }>();
  for (const question of questions)
    if (question.groupingId === groupingId)
      for (const { groupId, number, isRight: hasPoint } of question.teams) {
        const points = (teams.get(groupId)?.points ?? 0) + (hasPoint ? 1 : 0);
        teams.set(groupId, { number, points });
      }
  const all = [...teams].map(([groupId, team]) => ({ groupId, ...team }));
  return all
    .map((team) => ({ ...team, place: 1 + all.filter(({ points }) => points > team.points).length }))
    .sort((a, b) => a.place - b.place || a.number - b.number);
}

/** In the order in which they were written. */
export function inQuizOrder<Q extends Pick<QuizQuestion, 'id' | 'writtenAt'>>(questions: readonly Q[]): Q[] {
  return [...questions].sort((a, b) =>
    a.writtenAt === b.writtenAt ? (a.id < b.id ? -1 : 1) : a.writtenAt < b.writtenAt ? -1 : 1,
  );
}
