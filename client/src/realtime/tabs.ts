/** The other tabs of the same account: which one sends, and what they tell each other. */
import type { AccountId, CommandId } from '@silta/shared/ids';
import type { Entry, RefusedEntry } from './entry.ts';
import { Listeners } from './listeners.ts';

export type TabMessage =
  | { kind: 'added'; entry: Entry }
  | { kind: 'answered'; id: CommandId; seq: number }
  | { kind: 'refused'; entry: RefusedEntry }
  | { kind: 'withdrawn'; id: CommandId }
  | { kind: 'dismissed'; id: CommandId }
  | { kind: 'discarded' }
  /** Somebody (or nobody) is signed in now in this browser. */
  | { kind: 'signedIn'; accountId: AccountId | null };

export interface Tabs {
  /** Whether only one tab leads at a time. If not, each sends what was written in it. */
  readonly isExclusive: boolean;
  isVisible(): boolean;
  tell(message: TabMessage): void;
  listen(listener: (message: TabMessage) => void): () => void;
  /** Calls with true when this tab is to send, with false when another one has taken over. */
  lead(changed: (isLeading: boolean) => void): void;
  /** Takes over at once, for a leader that does not move (a phone freezes the tabs behind). */
  takeOver(): void;
  /** Lets another tab take over. */
  close(): void;
}

type Locks = Pick<LockManager, 'request'>;

/** `locks` exist only behind https or on localhost, channels everywhere. */
export function browserTabs(
  accountId: AccountId,
  locks: Locks | undefined = (navigator as { locks?: Locks }).locks,
): Tabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('silta-outbox');
  const heard = new Listeners<[TabMessage]>();
  const lock = locks && new LeadingLock(locks, `silta-outbox:${accountId}`);
  if (channel) {
    channel.onmessage = ({ data }: MessageEvent<{ accountId: AccountId; message: TabMessage }>) => {
      if (data.accountId === accountId || data.message.kind === 'signedIn') heard.call(data.message);
    };
  }
  return {
    isExclusive: lock !== undefined,
    isVisible: () => document.visibilityState === 'visible',
    tell: (message) => channel?.postMessage({ accountId, message }),
    listen: heard.add,
    lead: (changed) => (lock ? lock.lead(changed) : changed(true)),
    takeOver: () => lock?.takeOver(),
    close: () => {
      lock?.close();
      channel?.close();
    },
  };
}

class LeadingLock {
  #locks: Locks;
  #name: string;
  #changed: (isLeading: boolean) => void = () => undefined;
  #release: () => void = () => undefined;
  #queue = new AbortController();
  #isClosed = false;

  constructor(locks: Locks, name: string) {
    this.#locks = locks;
    this.#name = name;
  }

  lead(changed: (isLeading: boolean) => void): void {
    this.#changed = changed;
    this.#wait();
  }

  takeOver(): void {
    this.#queue.abort();
    void this.#request({ steal: true });
  }

  close(): void {
    this.#isClosed = true;
    this.#queue.abort();
    this.#release();
  }

  #wait(): void {
    this.#queue = new AbortController();
    void this.#request({ signal: this.#queue.signal });
  }

  /** The lock is held until the tab closes, or until another tab steals it: then the request rejects. */
  async #request(options: LockOptions): Promise<void> {
    const grant = { isHeld: false };
    try {
      await this.#locks.request(this.#name, options, async () => {
        grant.isHeld = true;
        if (this.#isClosed) return;
        this.#changed(true);
        await new Promise<void>((release) => (this.#release = release));
      });
    } catch {
      if (!grant.isHeld || this.#isClosed) return;
      this.#changed(false);
      this.#wait();
    }
  }
}
