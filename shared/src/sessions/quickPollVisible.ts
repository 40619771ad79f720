/** Who sees quick polls: everybody in the session, without the counts until one is closed; answers only who gave them. */
import { areCountsOpen, withoutCounts } from '../boards/polls.ts';
import { nobodyInPerson, onceFor } from '../visible.ts';
import type { Visibility } from '../visible.ts';
import type { BallotPaper, QuickPoll } from './quickPollRecords.ts';

const uncounted = onceFor<QuickPoll>((quickPoll) => ({ ...quickPoll, poll: withoutCounts(quickPoll.poll) }));

export const quickPollVisibility: Visibility<QuickPoll> = {
  see: (quickPoll) => (areCountsOpen(quickPoll.poll) ? quickPoll : uncounted(quickPoll)),
  inPerson: nobodyInPerson,
};

export const ballotPaperVisibility: Visibility<BallotPaper> = {
  see: (paper, viewer) => (paper.memberId === viewer.memberId ? paper : null),
  inPerson: (paper) => [paper.memberId],
  onlyFor: (paper) => paper.memberId,
};
