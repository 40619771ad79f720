/** Kinds and sizes of files. */

export const fileKinds = ['photo', 'video', 'audio', 'pdf', 'file', 'captions'] as const;

/** The longer edge of each size in which a photo is kept; a smaller photo is never made larger. */
export const photoEdges = { small: 480, medium: 1_280, large: 2_560 } as const;
/** A file that nothing carries, and an upload that does not go on, is kept for this long. */
export const unusedHours = 24;
/** So many files leave in one command. */
export const mostCollected = 200;
