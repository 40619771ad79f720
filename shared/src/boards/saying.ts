/** What a post or a half needs at least: something to see or to hear. */
import { isVisible } from '../texts.ts';

interface Said {
  title?: string;
  text: string;
  attachments?: readonly unknown[] | undefined;
}

export function saysSomething({ title = '', text, attachments = [] }: Said): boolean {
  return isVisible(title) || isVisible(text) || attachments.length > 0;
}

/** Where an edit leaves the attachments as they are, only the server knows whether there are any. */
export function maySaySomething(payload: Said): boolean {
  return payload.attachments === undefined || saysSomething(payload);
}
