/** How a record type says who sees it. */
import type { MemberId } from './ids.ts';
import type { Viewer } from './viewer.ts';

export interface Visibility<R> {
  /**
   * The record as this viewer may see it, or null. Must not depend on `viewer.memberId` for anybody
   * whom `inPerson` does not name, so that it is worked out once per kind of viewer.
   */
  see: (record: R, viewer: Viewer) => R | null;
  /** Those who may see more of it than others of their kind. */
  inPerson: (record: R) => readonly MemberId[];
  /** Where nobody but this member, or these two, ever see it: others are not even told that something has changed. */
  onlyFor?: (record: R) => MemberId | readonly [MemberId, MemberId] | null;
  /** With `onlyFor`: staff may see it, too, and managers. */
  staffToo?: true;
}

export const nobodyInPerson = (): readonly MemberId[] => [];

/** Seen whole by every member. */
export const seenByAll = { see: <R>(record: R): R => record, inPerson: nobodyInPerson };

/** The same derived record for the same record, so that equal views are encoded once. */
export function onceFor<R extends object>(derive: (record: R) => R): (record: R) => R {
  const known = new WeakMap<R, R>();
  return (record) => {
    const before = known.get(record);
    if (before) return before;
    const made = derive(record);
    known.set(record, made);
    return made;
  };
}
