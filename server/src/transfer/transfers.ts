/** How often one account may have whole boards read and written. */
import { ofAccount } from '../bounds.ts';
import { Throttle } from '../realtime/throttle.ts';

export class Transfers {
  readonly copies = new Throttle(ofAccount.copies);
}
