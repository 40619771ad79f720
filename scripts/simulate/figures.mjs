/** What the simulation reckons with: costs measured here, a school day as assumed, machines and prices as assumed. */

/**
 * By `npm run simulate -- --measure` (median of five) on 2 shared cores, Node 20, PostgreSQL 18, 100 posts a second over
 * 20 boards of 40 people. Milliseconds are processor time.
 */
export const costs = {
  serverMsPerCommand: 1.3,
  databaseMsPerCommand: 0.8,
  serverMsPerDelivery: 0.004,
  /** Signs of life of one connection. */
  serverMsPerPersonSecond: 0.01,
  /** Connecting, both snapshots, entering both rooms. */
  serverMsPerArrival: 6,
  databaseMsPerArrival: 1.6,
  kibPerPerson: 21,
  bytesPerDelivery: 734,
  /** 7 kB of it measured, for 120 posts of the same words; people's own words pack to a quarter of that. */
  bytesPerArrival: 28_000,
  databaseBytesPerCommand: 683,
  walBytesPerCommand: 1_360,
  /** Hearing a commit of another server that comes alone; measured with two servers, Redis and 200 posts a second. */
  serverMsPerCommandElsewhere: 0.17,
};

/** A school day. None of it is measured; change it and run again. */
export const day = {
  /** Two classes and their staff, all looking at one board. */
  peoplePerPartnership: 40,
  /** Posts, comments, reactions, moves: each person one in two minutes, all through a session. */
  commandsPerPersonMinute: 0.5,
  /** In the liveliest minute three times as many. */
  burst: 3,
  sessionsPerWeek: 2,
  minutesPerSession: 45,
  weeksPerYear: 26,
  /** Hours of a week in which schools are open. */
  schoolHoursPerWeek: 30,
  /** The fullest hour of a week against the average one, within one time zone. */
  peakOfWeek: 2.5,
  /** Schools of three zones (Lisbon to Helsinki) do not have that hour at the same time. */
  zones: 0.8,
  /** At the full hour everybody comes within so many minutes. */
  arrivalMinutes: 5,
  /** Files come with their own decision; here a picture for every second person and session. */
  picturesPerPersonSession: 0.5,
  kibPerPicture: 400,
  /** Text in the database is kept so long; then the partnership is over and gone. */
  yearsKept: 2,
};

export const plan = {
  /** Of its processor, at peak: the rest is for the unforeseen and for a neighbour that died. */
  use: 0.5,
  /** One process, one core: beyond this reconnecting after a death takes too long. */
  peoplePerProcess: 5_000,
  kibPerProcess: 150 * 1024,
  serverCores: 8,
  databaseCores: 16,
  /** Processes that share one Redis and one PostgreSQL; each hears of all that the others commit. */
  processesPerGroup: 10,
  /** Tables hold dead rows and half-empty pages, too. */
  tableSlack: 2,
  /** A primary, one that can take over, one that snapshots are read from. */
  databasesPerGroup: 3,
  redisPerGroup: 2,
  balancersPerGroup: 2,
};

/** Euro a month, rounded from public lists of European providers; a large cloud takes three times as much. */
export const prices = {
  serverMachine: 60,
  databaseMachine: 250,
  redisMachine: 15,
  balancerMachine: 30,
  databaseTb: 100,
  objectTb: 15,
  trafficTb: 2,
};
