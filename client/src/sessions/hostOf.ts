/** What people know of an address; the rest of it tells nobody anything. */
export const hostOf = (url: string): string => new URL(url).hostname;
