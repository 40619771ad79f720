/** A memorandum that a test finds ready, made through the door. */
import type { Payload } from '@silta/shared/commands';
import { newId } from '@silta/shared/ids';
import type { ClauseId, MemorandumId } from '@silta/shared/ids';
import { rankBetween } from '@silta/shared/rank';
import type { Person } from './person.ts';

export const clauseWith = (text: string, part: Payload<'clause.add'>['part'] = 'learners') => ({
  id: newId<ClauseId>(),
  part,
  rank: rankBetween(null, null),
  text,
});

export async function aClause(by: Person, text = 'Four learners travel each spring.'): Promise<ClauseId> {
  const clause = clauseWith(text);
  await by.send('clause.add', clause).isDone();
  return clause.id;
}

/** The clauses that are there, as the next version; `after` is the number of the last one. */
export async function aVersion(by: Person, after = 0): Promise<MemorandumId> {
  await aClause(by, `Clause for version ${after + 1}.`);
  const id = newId<MemorandumId>();
  await by.send('memorandum.layDown', { id, after, language: 'en' }).isDone();
  return id;
}
