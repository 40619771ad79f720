/** Who sees what of small groups: who is where is for all, the call and the results are for the group until all are back. */
import type { MemberId } from '../ids.ts';
import { isStaff } from '../roles.ts';
import { onceFor, seenByAll } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { Viewer } from '../viewer.ts';
import type { Finding, Group } from './groupRecords.ts';

export const groupingVisibility = seenByAll;

const withoutCall = onceFor<Group>((group) => ({ ...group, callUrl: '' }));

export const groupVisibility: Visibility<Group> = {
  see: (group, viewer) =>
    group.callUrl === '' || isWithin(group.memberIds, viewer) ? group : withoutCall(group),
  inPerson: ({ callUrl, memberIds }) => (callUrl === '' ? [] : memberIds),
};

export const findingVisibility: Visibility<Finding> = {
  see: (finding, viewer) =>
    finding.shownAt !== null || isWithin(finding.readerIds, viewer) ? finding : null,
  inPerson: ({ shownAt, readerIds }) => (shownAt === null ? readerIds : []),
};

/** Staff go from group to group. */
export function isWithin(memberIds: readonly MemberId[], viewer: Viewer): boolean {
  return isStaff(viewer) || (viewer.memberId !== null && memberIds.includes(viewer.memberId));
}
