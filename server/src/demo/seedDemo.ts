/** Fills an empty database with the demo partnership, through the door like everybody else. */
import type { Accounts, KnownAccount } from '../auth/accounts.ts';
import { inTurn } from '../database/turns.ts';
import type { House } from '../realtime/house.ts';
import { boards } from './boards/all.ts';
import { boardSteps } from './boardSteps.ts';
import { newCast } from './cast.ts';
import type { Cast } from './cast.ts';
import { foundingSteps, peopleSteps } from './partnershipSteps.ts';
import { demoPassword, emailOf, names, people } from './people.ts';
import type { Name } from './people.ts';
import { Stage } from './stage.ts';
import { termSteps } from './termSteps.ts';
import { terms } from './terms.ts';

/**
 * Does nothing where anybody has an account. The accounts come last, so that a demo which was interrupted halfway
 * belongs to nobody and is told again at the next start.
 */
export function seedDemo({ dataSource }: House, accounts: Accounts): Promise<void> {
  return inTurn(dataSource, 'demo', async () => {
    if (!(await accounts.isNobodyHere())) return;
    const cast = newCast();
    await tell(new Stage(dataSource), cast, Date.now());
    await accounts.createKnown(names.map((name) => accountOf(cast, name)));
  });
}

async function tell(stage: Stage, cast: Cast, start: number): Promise<void> {
  await stage.play(foundingSteps(cast, start));
  const { tables, dataSource } = stage.house;
  const [founding] = await tables.loadRoom(dataSource.manager, 'invitation', cast.partnershipId);
  if (!founding) throw new Error('The partnership came without an invitation for its second side.');
  await stage.play([
    ...peopleSteps(cast, start, founding.id),
    ...boards.flatMap((board) => boardSteps(cast, start, board)),
    ...terms.flatMap((story, i) => termSteps(cast, start, { story, nth: i % 5 })),
  ]);
}

function accountOf(cast: Cast, name: Name): KnownAccount {
  const { screen: language, returnKey } = people[name];
  const person = { id: cast.accountOf(name), name, language };
  return returnKey === null
    ? { ...person, email: emailOf(name), password: demoPassword }
    : { ...person, returnKey };
}
