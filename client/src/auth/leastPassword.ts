/** What the server asks of a password: so many characters. */
export const leastPassword = 12;
