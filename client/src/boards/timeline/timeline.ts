/** Names of what stands on a timeline, for going there. */
export const groupIdOf = (key: string) => `time-${key}`;
