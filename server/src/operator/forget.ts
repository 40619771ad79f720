/** npm run forget: shows what is known of a person, and with --yes forgets it. */
import { parseArgs } from 'node:util';
import { createDataSource } from '../database/dataSource.ts';
import { reachDatabase } from '../database/reachDatabase.ts';
import { forgetUploadsOf } from '../files/letting.ts';
import { openStorage } from '../files/openStorage.ts';
import { forget, namesakes, whatIsKnownOf } from '../forget/forget.ts';
import type { Known, Namesake } from '../forget/forget.ts';
import { createLogger } from '../logger.ts';
import { House } from '../realtime/house.ts';
import { entities, handlers, recordEntities } from '../registry.ts';
import { runCommand, say } from './command.ts';

const usage = `npm run forget -- <e-mail, account id, member id or name> [--yes] [--keep-texts]

Without --yes it only shows what there is. With it, name, account, devices and everything the person has written
go for good, in every partnership, and so do answers to their posts. --keep-texts keeps the texts, without a name.
What was backed up before stays in the backup.`;

await runCommand(async (config) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      yes: { type: 'boolean' },
      'keep-texts': { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [who] = positionals;
  if (who === undefined || values.help) throw new Error(usage);
  const database = await reachDatabase(config, say);
  const dataSource = await createDataSource(database.url, entities).initialize();
  try {
    const house = new House({
      dataSource,
      entities: recordEntities,
      handlers,
      logger: createLogger('error'),
    });
    const known = await whatIsKnownOf(house, who);
    if (!known) {
      const found = await namesakes(house, who);
      throw new Error(found.length === 0 ? 'Nobody is known by that.' : listOf(found));
    }
    say(describe(known));
    if (!values.yes) {
      say('Nothing was changed. Add --yes to forget this person.');
      return;
    }
    await forget(house, known, { keepTexts: values['keep-texts'] === true });
    const storage = await openStorage(config);
    await forgetUploadsOf({ dataSource, storage }, known.accountId);
    storage.close();
    say('Forgotten. Pages that are open there close within a minute.');
  } finally {
    await dataSource.destroy();
    await database.release();
  }
});

function listOf(found: readonly Namesake[]): string {
  const lines = found.map(
    ({ memberId, role, side, partnership, joinedAt }) =>
      `  ${memberId}  ${role} of ${side} in ${partnership}, since ${joinedAt.slice(0, 10)}`,
  );
  return ['Called so; give the id of the one you mean:', ...lines].join('\n');
}

function describe({ memberships, posts, comments, terms, devices }: Known): string {
  const places = memberships.map(({ partnership, role }) => `  ${role} in ${partnership}`);
  return [
    `${posts} posts, ${comments} comments, words of ${terms} terms, ${devices} signed-in devices`,
    ...places,
  ].join('\n');
}
