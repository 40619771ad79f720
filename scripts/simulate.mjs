/** npm run simulate: what so many people need, by arithmetic; `-- --measure` takes the costs behind it anew. */
import { buildServer } from './steps/build.mjs';
import { say } from './steps/project.mjs';
import * as figures from './simulate/figures.mjs';
import { simulate } from './simulate/model.mjs';
import { tableOf } from './simulate/table.mjs';

/** A school, a town, a region, and the plan. */
export const sizes = [200, 2_000, 20_000, 200_000];

export const outcome = () => tableOf(sizes.map((people) => simulate(people, figures)));

if (process.argv.includes('--measure')) {
  await buildServer();
  const { measure } = await import('./simulate/measure.mjs');
  say(JSON.stringify(await measure(), null, 2));
} else if (process.argv[1]?.endsWith('simulate.mjs')) {
  say(outcome());
}
