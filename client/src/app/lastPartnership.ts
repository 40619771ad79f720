/** The partnership that was open last on this device, so that the next visit begins there. */
import type { Me } from '@silta/shared/auth';
import type { RoomId } from '@silta/shared/ids';
import { forgetOnDevice, keepOnDevice, recallFromDevice } from '../ui/keptOnDevice.ts';
import { paths } from '../paths.ts';

const keptUnder = 'silta-last-partnership';

export function keepLastPartnership(id: RoomId): void {
  keepOnDevice(keptUnder, id);
}

export function forgetLastPartnership(): void {
  forgetOnDevice(keptUnder);
}

/** Where somebody begins: the last partnership, the only one, or the choice. */
export function firstPage({ memberships }: Pick<Me, 'memberships'>): string {
  const last = recallFromDevice(keptUnder);
  const ids = memberships.map(({ partnershipId }) => partnershipId);
  const [only] = ids.length === 1 ? ids : [];
  const id = ids.find((each) => each === last) ?? only;
  return id === undefined ? paths.partnerships : paths.today(id);
}
