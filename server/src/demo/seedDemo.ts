/** Fills an empty database with the demo partnership, through the door like everybody else. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RoomId } from '@silta/shared/ids';
import type { Accounts, KnownAccount } from '../auth/accounts.ts';
import { inTurn } from '../database/turns.ts';
import { Uploads } from '../files/uploads.ts';
import type { UploadsParts } from '../files/uploads.ts';
import type { House } from '../realtime/house.ts';
import { boards } from './boards/all.ts';
import { boardSteps } from './boardSteps.ts';
import type { Bringing } from './boardSteps.ts';
import { checklistSteps } from './checklistSteps.ts';
import { newCast } from './cast.ts';
import type { Cast } from './cast.ts';
import { foundingSteps, peopleSteps } from './partnershipSteps.ts';
import { demoPassword, emailOf, names, people } from './people.ts';
import type { Name } from './people.ts';
import { memorandumSteps } from './memorandumSteps.ts';
import { pathwaySteps } from './pathwaySteps.ts';
import { ruleSteps } from './ruleSteps.ts';
import { roadmapSteps } from './roadmapSteps.ts';
import { sessions } from './sessions.ts';
import { sessionSteps } from './sessionSteps.ts';
import { Stage } from './stage.ts';
import type { Step } from './stage.ts';
import { stepPictures } from './stepPictures.ts';
import { taskSteps } from './taskSteps.ts';
import { termSteps } from './termSteps.ts';
import { terms } from './terms.ts';

type FilesOfDemo = Omit<UploadsParts, 'house'>;

const pictures = fileURLToPath(new URL('../../pictures', import.meta.url));

/**
 * Does nothing where anybody has an account. The accounts come last, so that a demo which was interrupted halfway
 * belongs to nobody and is told again at the next start.
 */
export function seedDemo({ dataSource }: House, accounts: Accounts, files: FilesOfDemo): Promise<void> {
  return inTurn(dataSource, 'demo', async () => {
    if (!(await accounts.isNobodyHere())) return;
    const cast = newCast();
    await tell(new Stage(dataSource), cast, files);
    await accounts.createKnown(names.map((name) => accountOf(cast, name)));
  });
}

async function tell(stage: Stage, cast: Cast, files: FilesOfDemo): Promise<void> {
  const start = Date.now();
  await stage.play(foundingSteps(cast, start));
  const { tables, dataSource } = stage.house;
  const [founding] = await tables.loadRoom(dataSource.manager, 'invitation', cast.partnershipId);
  if (!founding) throw new Error('The partnership came without an invitation for its second side.');
  const told = boards.map((board) => boardSteps(cast, start, board));
  const first = told.flatMap((board) => board.founding);
  await stage.play([...peopleSteps(cast, start, founding.id), ...first]);
  const uploads = new Uploads({ ...files, house: stage.house });
  for (const picture of told.flatMap(({ pictures }) => pictures)) await bring(uploads, picture);
  const held = sessions.flatMap((story) => sessionSteps(cast, { start, boardOf: boardIn(first) }, story));
  await stage.play([
    ...told.flatMap(({ steps }) => steps),
    ...terms.flatMap((story, i) => termSteps(cast, start, { story, nth: i % 5 })),
    ...taskSteps(cast, start),
    ...checklistSteps(cast, start),
    ...roadmapSteps(cast, start),
    ...pathwaySteps(cast, start),
    ...memorandumSteps(cast, start),
    ...ruleSteps(cast, start),
    ...held,
  ]);
  const onSteps = stepPictures(held, sessions);
  for (const picture of onSteps.pictures) await bring(uploads, picture);
  await uploads.close();
  await stage.play(onSteps.steps);
}

/** The board whose title begins so. */
function boardIn(steps: readonly Step[]): (beginning: string) => RoomId {
  return (beginning) => {
    for (const step of steps)
      if (step.name === 'board.create' && step.payload.title.startsWith(beginning)) return step.payload.id;
    throw new Error(`The demo has no board ${beginning}.`);
  };
}

/** As a device does it. */
async function bring(uploads: Uploads, { id, picture, accountId, boardId }: Bringing): Promise<void> {
  const path = `${pictures}/${picture}.webp`;
  const { size } = await stat(path);
  const measured = { width: null, height: null, seconds: null };
  const wish = { id, name: `${picture}.webp`, size, mediaType: 'image/webp', ...measured };
  await uploads.begin(accountId, boardId, wish);
  await uploads.take(accountId, id, { from: 0, bytes: size, body: createReadStream(path) });
  while ((await uploads.look(accountId, id, true)).state !== 'done')
    await new Promise((resolve) => setTimeout(resolve, 100));
}

function accountOf(cast: Cast, name: Name): KnownAccount {
  const { screen: language, returnKey } = people[name];
  const person = { id: cast.accountOf(name), name, language };
  return returnKey === null
    ? { ...person, email: emailOf(name), password: demoPassword }
    : { ...person, returnKey };
}
