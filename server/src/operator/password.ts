/** npm run password: another password for one of staff who has forgotten theirs. */
import { parseArgs } from 'node:util';
import { Accounts } from '../auth/accounts.ts';
import { Devices } from '../auth/devices.ts';
import { createDataSource } from '../database/dataSource.ts';
import { reachDatabase } from '../database/reachDatabase.ts';
import { entities } from '../registry.ts';
import { runCommand, say } from './command.ts';

const usage = `npm run password -- <e-mail>

Prints six words that are the account's password from now on, and signs it out everywhere. Make sure by voice who is
asking. The person chooses another one in the settings after signing in.`;

await runCommand(async (config) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [email] = positionals;
  if (email === undefined || values.help) throw new Error(usage);
  const database = await reachDatabase(config, say);
  const dataSource = await createDataSource(database.url, entities).initialize();
  try {
    const reset = await new Accounts(dataSource).resetPassword(email);
    if (!reset) throw new Error('Nobody signs in with that address.');
    await new Devices(dataSource, false, () => undefined).endAll(reset.id);
    say(`${reset.password}\nPages that are open there close within a minute.`);
  } finally {
    await dataSource.destroy();
    await database.release();
  }
});
