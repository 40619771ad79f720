/** What the house tells of its own work to whoever counts: numbers, and words from closed lists; never people or texts. */
import type { CommandName } from '@silta/shared/commands';
import type { RequestName } from '@silta/shared/protocol';
import type { RefusalCode } from '@silta/shared/refusals';

/** How something ended. */
export type Outcome = 'done' | RefusalCode;

/** What the server tidies away by itself. */
export const tidied = [
  'log',
  'receipts',
  'devices',
  'bins',
  'reports',
  'acts',
  'terms',
  'invitations',
  'accounts',
  'letters',
  'files',
  'uploads',
] as const;
export type Tidied = (typeof tidied)[number];

/** Called on hot paths: once for a command, a batch, a parcel. Must be quick and never throw. */
export interface Observer {
  /** A command was answered, after so long at the door. */
  command: (name: CommandName | 'unknown', outcome: Outcome, ms: number) => void;
  /** A transaction with this many commands was committed. */
  batch: (size: number, ms: number) => void;
  /** What was committed in a room left as this many packets for this many connections. */
  parcel: (packets: number, receivers: number) => void;
  /** A request over the socket was answered. */
  request: (name: RequestName | 'unknown', outcome: Outcome) => void;
  /** A request by REST was answered; `route` is the template. */
  response: (method: string, route: string, status: number, ms: number) => void;
  /** Somebody got a room: whole, as changes, or the word that only the whole will do. */
  fed: (what: 'snapshot' | 'changes' | 'snapshotNeeded', ms: number) => void;
  /** A connection was ended because it did not take what it was sent. */
  readerCut: () => void;
  /** A round of tidying up; `elsewhere`: another server is at it. */
  retention: (outcome: 'done' | 'elsewhere' | 'failed') => void;
  tidied: (what: Tidied, rows: number) => void;
  /** A weekly e-mail was tried; `unknown`: the line broke while it left. */
  mail: (outcome: 'sent' | 'later' | 'refused' | 'unknown') => void;
}

const nothing = (): void => undefined;

/** Where nobody counts. */
export const unobserved: Observer = {
  command: nothing,
  batch: nothing,
  parcel: nothing,
  request: nothing,
  response: nothing,
  fed: nothing,
  readerCut: nothing,
  retention: nothing,
  tidied: nothing,
  mail: nothing,
};
