/** Words and halves that were there before pictures, recordings and files are what they were, and carry none. */
import { DataSource } from 'typeorm';
import { newId } from '@silta/shared/ids';
import type { HalfId } from '@silta/shared/ids';
import { bareDatabase } from '../../testing/database.ts';
import { migrations } from '../migrations.ts';
import { HalfFiles1790000120017 } from './1790000120017-half-files.ts';
import { WordsHeard1790000120018 } from './1790000120018-words-heard.ts';

test('words keep their order and have no recording, terms no picture, halves no files', async () => {
  const database = await bareDatabase();
  const source = (all: (new () => object)[]) =>
    new DataSource({ type: 'postgres', url: database.url, migrations: all }).initialize();
  const added: (new () => object)[] = [HalfFiles1790000120017, WordsHeard1790000120018];
  const before = await source(migrations.filter((each) => !added.includes(each)));
  await before.runMigrations();
  const words = ['fi', 'de', 'en'].map((language) => ({ language, text: `word in ${language}` }));
  for (const kept of [words, []])
    await before.query(
      `insert into "term" ("id", "roomId", "words", "addedBy", "sideId", "createdAt") values ($1, $2, $3, $4, $5, now())`,
      [newId(), newId(), JSON.stringify(kept), newId(), newId()],
    );
  await before.query(
    `insert into "half" values ($1, $2, $3, $4, $5, 'At ours', 'en', true, now(), null)`,
    Array.from({ length: 5 }, () => newId<HalfId>()),
  );
  await before.destroy();
  const after = await source(migrations);
  await after.runMigrations();
  const recorded = words.map((word) => ({ ...word, recording: null }));
  expect(await after.query(`select "words", "picture" from "term" order by "words" = '[]'`)).toEqual([
    { words: recorded, picture: null },
    { words: [], picture: null },
  ]);
  expect(await after.query(`select "text", "attachments" from "half"`)).toEqual([
    { text: 'At ours', attachments: [] },
  ]);
  await after.destroy();
  await database.drop();
});
