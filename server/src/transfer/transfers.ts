/** How often one account may have whole boards read and written, and how many are at it at once. */
import { Turns } from '../papers/turns.ts';
import { Throttle } from '../realtime/throttle.ts';
import { ofAccount, transfer } from './bounds.ts';

export class Transfers {
  readonly copies = new Throttle(ofAccount.copies);
  readonly exports = new Throttle(ofAccount.exports);
  readonly imports = new Throttle(ofAccount.imports);
  readonly turns = new Turns({ atOnce: transfer.atOnce.most, waiting: transfer.waiting.most });
}
