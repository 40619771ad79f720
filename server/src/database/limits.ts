/** How long anybody waits for the database: together they keep every answer under ten seconds. */

/** For a free or a new connection. */
export const connectMs = 3_000;
/** PostgreSQL itself ends a statement that takes longer, or that waits so long for a lock. */
export const statementMs = 4_000;
/** A little later the connection of a statement without an answer is given up: PostgreSQL, or the way to it, hangs. */
export const silenceMs = statementMs + 500;
/** For a whole transaction with the wait for its connection; an idle one does not keep its locks for longer either. */
export const transactionMs = 5_000;
/** For a request of a person, whatever it asks of the database; a client waits a second longer. */
export const requestMs = 9_000;

export const poolSize = 12;
/** Beyond these nobody is queued for a connection: a class that comes back at once fits in, a hung database fills no memory. */
export const mostWaitingForConnection = 2_000;
