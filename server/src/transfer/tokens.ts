/** Names under which Nest hands out what is no class. */
export const PICTURES = Symbol('pictures');
