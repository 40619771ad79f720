/** Answers that somebody has begun stay on the device until they are given. */
import * as z from 'zod/mini';
import type { AccountId, PeerFeedbackId } from '@silta/shared/ids';
import { forgetOnDevice, keepOnDevice, recallFromDevice } from '../ui/keptOnDevice.ts';

const drafts = z.record(z.string(), z.array(z.string()));

const keyOf = (accountId: AccountId) => `silta.peerFeedback.${accountId}`;

function all(accountId: AccountId): z.infer<typeof drafts> {
  try {
    return drafts.parse(JSON.parse(recallFromDevice(keyOf(accountId)) ?? '{}'));
  } catch {
    return {};
  }
}

export function recallAnswers(accountId: AccountId, id: PeerFeedbackId): string[] | null {
  return all(accountId)[id] ?? null;
}

/** Empty ones are forgotten. */
export function keepAnswers(accountId: AccountId, id: PeerFeedbackId, answers: readonly string[]): void {
  const { [id]: _, ...others } = all(accountId);
  const isBegun = answers.some((text) => text !== '');
  keepOnDevice(keyOf(accountId), JSON.stringify(isBegun ? { ...others, [id]: answers } : others));
}

/** What the next person at this device must not find. */
export function forgetAnswers(accountId: AccountId): void {
  forgetOnDevice(keyOf(accountId));
}
