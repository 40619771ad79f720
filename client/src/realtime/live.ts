/** What comes behind the first screen: the connection, and what it takes to send. */
export { openConnection } from './connection.ts';
export * as shapes from './shapes.ts';
