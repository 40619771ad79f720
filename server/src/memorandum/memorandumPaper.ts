/** A version of the memorandum as a paper: its clauses part by part, and what each side has said to it. */
import type { MemorandumId } from '@silta/shared/ids';
import { memorandumParts } from '@silta/shared/memorandum/records';
import type { Memorandum } from '@silta/shared/memorandum/records';
import { Refusal } from '@silta/shared/refusals';
import { tasksOf } from '@silta/shared/tasks/room';
import { line, quietly, section } from '../papers/paper.ts';
import type { Block, Paper } from '../papers/paper.ts';
import { peopleOf } from '../papers/people.ts';
import type { People } from '../papers/people.ts';
import type { Reading } from '../papers/reading.ts';
import { filled, sayingIn } from '../saying.ts';
import type { Saying } from '../saying.ts';
import type { MemorandumWords } from './words/shape.ts';
import { wordsIn } from './words/wordsIn.ts';

interface Said {
  people: People;
  version: Memorandum;
  words: MemorandumWords;
  say: Saying;
}

type Asked = Pick<Paper, 'language' | 'now'> & { memorandumId: MemorandumId };

/** Refuses with `notFound` where there is no such version, or it is not for the reader. */
export async function memorandumPaper(
  reading: Reading,
  { memorandumId, language, now }: Asked,
): Promise<Paper> {
  const versions = await reading.all('memorandum', tasksOf(reading.room.id));
  const version = versions.find(({ id }) => id === memorandumId);
  if (!version) throw new Refusal('notFound');
  const words = wordsIn[language];
  const of: Said = { people: await peopleOf(reading), version, words, say: sayingIn(language) };
  const title = `${words.title}: ${filled(words.version, { number: version.number })}`;
  return {
    ...{ title, language, now, sides: of.people.sides },
    blocks: [
      quietly(laidDown(of)),
      ...memorandumParts.flatMap((part) => section(words.parts[part], clausesOf(version, part))),
      ...section(words.agreements, agreementBlocks(of)),
      ...(version.hash === null ? [] : section(words.hash, [line(version.hash)])),
    ],
  };
}

function laidDown({ people, version, words, say }: Said): string {
  const name = people.nameOf(version.laidDownBy) ?? '–';
  return filled(words.laidDown, { name, day: say.day(version.laidDownAt, people.zone) });
}

/** Numbered within each part, as on the screen and in what its hash is made of. */
function clausesOf({ clauses, language }: Memorandum, part: (typeof memorandumParts)[number]): Block[] {
  const items = clauses.filter((each) => each.part === part).map(({ text }) => ({ text, lang: language }));
  return items.length === 0 ? [] : [{ kind: 'list', isNumbered: true, items }];
}

function agreementBlocks({ people, version, words, say }: Said): Block[] {
  const rows = people.sides.map(({ id, country, name }) => {
    const said = version.agreements.find(({ sideId }) => sideId === id);
    const side = `${country} ${said?.sideName ?? name}`;
    return said
      ? [side, said.name, said.function, say.day(said.at, people.zone)]
      : [side, words.notYet, '', ''];
  });
  const columns = [
    { heading: words.side, share: 4 },
    { heading: words.name, share: 4 },
    { heading: words.function, share: 4 },
    { heading: words.day, share: 2 },
  ];
  return [{ kind: 'table', columns, rows }];
}
