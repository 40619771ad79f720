/** What a learner has begun to hand in stays on the device until it is sent. */
import * as z from 'zod/mini';
import type { AccountId, TaskId } from '@silta/shared/ids';
import { postId } from '@silta/shared/ids';
import { draftAttachment } from '../attachments/draftFiles.ts';
import { forgetOnDevice, keepOnDevice, recallFromDevice } from '../ui/keptOnDevice.ts';

const handInDraft = z.object({
  text: z._default(z.string(), ''),
  link: z._default(z.string(), ''),
  attachments: z._default(z.array(draftAttachment), []),
  postId: z._default(z.nullable(postId), null),
});
export type HandInDraft = z.infer<typeof handInDraft>;

const drafts = z.record(z.string(), handInDraft);

export const nothingBegun: HandInDraft = { text: '', link: '', attachments: [], postId: null };

const keyOf = (accountId: AccountId) => `silta.handIns.${accountId}`;

function all(accountId: AccountId): z.infer<typeof drafts> {
  try {
    return drafts.parse(JSON.parse(recallFromDevice(keyOf(accountId)) ?? '{}'));
  } catch {
    return {};
  }
}

export function recallHandIn(accountId: AccountId, taskId: TaskId): HandInDraft {
  return all(accountId)[taskId] ?? nothingBegun;
}

export function isBegun({ text, link, attachments, postId: post }: HandInDraft): boolean {
  return text !== '' || link !== '' || attachments.length > 0 || post !== null;
}

export function keepHandIn(accountId: AccountId, taskId: TaskId, draft: HandInDraft): void {
  const { [taskId]: _, ...others } = all(accountId);
  const kept = isBegun(draft) ? { ...others, [taskId]: draft } : others;
  keepOnDevice(keyOf(accountId), JSON.stringify(kept));
}

/** What the next person at this device must not find. */
export function forgetHandIns(accountId: AccountId): void {
  forgetOnDevice(keyOf(accountId));
}
