/** Names under which Nest hands out what is not a class of ours. */
export const LOGGER = Symbol('logger');
export const SIGNED_IN = Symbol('signedIn');
