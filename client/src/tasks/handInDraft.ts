/** What a learner has begun to hand in stays on the device until it is sent. */
import type { AccountId, TaskId } from '@silta/shared/ids';
import { forgetOnDevice, keepOnDevice, recallFromDevice } from '../ui/keptOnDevice.ts';

export interface HandInDraft {
  text: string;
  link: string;
}

type Drafts = Record<string, HandInDraft>;

const keyOf = (accountId: AccountId) => `silta.handIns.${accountId}`;

function all(accountId: AccountId): Drafts {
  try {
    return JSON.parse(recallFromDevice(keyOf(accountId)) ?? '{}') as Drafts;
  } catch {
    return {};
  }
}

export function recallHandIn(accountId: AccountId, taskId: TaskId): HandInDraft {
  return all(accountId)[taskId] ?? { text: '', link: '' };
}

export function keepHandIn(accountId: AccountId, taskId: TaskId, { text, link }: HandInDraft): void {
  const { [taskId]: _, ...others } = all(accountId);
  const drafts = text === '' && link === '' ? others : { ...others, [taskId]: { text, link } };
  keepOnDevice(keyOf(accountId), JSON.stringify(drafts));
}

/** What the next person at this device must not find. */
export function forgetHandIns(accountId: AccountId): void {
  forgetOnDevice(keyOf(accountId));
}
