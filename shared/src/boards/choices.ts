/** What there is to choose from on a board, and how long things stay. */

export const layouts = ['columns', 'wall', 'stream', 'grid', 'timeline', 'canvas', 'map', 'table'] as const;
export const papers = ['plain', 'butter', 'apricot', 'rose', 'lilac', 'sky', 'mint', 'stone'] as const;
export const approvals = ['off', 'learners', 'everyone'] as const;
export const anonymities = ['named', 'firstName', 'peers', 'reason'] as const;
export const postStates = ['shown', 'waiting', 'returned', 'hidden', 'collected'] as const;
export const reportReasons = ['hurts', 'private', 'danger', 'notHere', 'other'] as const;
export const reactionKinds = ['none', 'useful', 'votes', 'stars', 'marks', 'emoji', 'dots'] as const;
export const pollResults = ['atOnce', 'afterVoting', 'afterClosing'] as const;
export const fewestChoices = 2;
export const reportOutcomes = ['left', 'hidden', 'deleted', 'returned'] as const;

/** How long a report is kept once staff have decided. */
export const decidedReportDays = 30;
/** So many reports are cleared in one command. */
export const mostReportsCleared = 200;
/** How long a deleted post can be brought back. */
export const binDays = 30;
/** So many posts and so many comments leave the bin in one command. */
export const mostFromBin = 200;
