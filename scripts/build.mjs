/** npm run build: builds shared, server and client anew. */
import { buildAll } from './steps/build.mjs';
import { ensureInstalled } from './steps/ensureInstalled.mjs';

await ensureInstalled();
await buildAll({ force: true });
