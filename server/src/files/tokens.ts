/** Under these names Nest hands out what is no class. */
export const STORAGE = Symbol('storage');
