/** npm run password: builds what has changed, and hands over to the server's own command, which Docker calls directly. */
import { runOperator } from './steps/operator.mjs';

await runOperator('password');
