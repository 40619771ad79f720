/** Every metric of ours: docs/metrics.md is generated from this table, and the alerts of deploy/ name nothing else. */

export interface Definition {
  kind: 'counter' | 'gauge' | 'histogram';
  meaning: string;
  labels?: readonly string[];
  /** Upper bounds of a histogram's buckets. */
  buckets?: readonly number[];
}

/** From the quickest commit on an SSD to the limit of patience. */
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const definitions = {
  silta_commands_total: {
    kind: 'counter',
    labels: ['command', 'outcome'],
    meaning: 'Commands answered at the door, by name and by `done` or the code of the refusal.',
  },
  silta_door_seconds: {
    kind: 'histogram',
    buckets: seconds,
    meaning: 'Time from a command’s arrival at the door to its answer.',
  },
  silta_door_waiting: { kind: 'gauge', meaning: 'Commands that wait at the door just now.' },
  silta_batch_commands: {
    kind: 'histogram',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128],
    meaning: 'Commands that were committed together.',
  },
  silta_commit_seconds: {
    kind: 'histogram',
    buckets: seconds,
    meaning: 'Time of one transaction of the door, from begin to commit.',
  },
  silta_packets_total: { kind: 'counter', meaning: 'Packets of changes that were encoded.' },
  silta_deliveries_total: {
    kind: 'counter',
    meaning: 'Packets of changes times the connections they went to.',
  },
  silta_sent_bytes_total: {
    kind: 'counter',
    labels: ['road'],
    meaning: 'Bytes sent, by `websocket` or `http` (pages, REST and long polling).',
  },
  silta_received_bytes_total: {
    kind: 'counter',
    labels: ['road'],
    meaning: 'Bytes received, by the same roads.',
  },
  silta_connections: {
    kind: 'gauge',
    labels: ['transport'],
    meaning: 'Open socket connections of this process, by `websocket` or `polling`.',
  },
  silta_people_here: {
    kind: 'gauge',
    meaning: 'Accounts with at least one open connection to this process.',
  },
  silta_rooms_with_audience: { kind: 'gauge', meaning: 'Rooms that somebody looks at through this process.' },
  silta_socket_requests_total: {
    kind: 'counter',
    labels: ['request', 'outcome'],
    meaning: 'Requests over the socket; `tooFast` are those of people who asked too much.',
  },
  silta_http_requests_total: {
    kind: 'counter',
    labels: ['method', 'route', 'status'],
    meaning: 'Requests by HTTP, by the template of their route; 429 are those of people who asked too much.',
  },
  silta_http_seconds: { kind: 'histogram', buckets: seconds, meaning: 'Time to answer a request by HTTP.' },
  silta_fed_total: {
    kind: 'counter',
    labels: ['what'],
    meaning: 'Rooms handed out: `snapshot`, `changes`, or `snapshotNeeded` where only the whole would do.',
  },
  silta_snapshot_seconds: { kind: 'histogram', buckets: seconds, meaning: 'Time to make a snapshot.' },
  silta_readers_cut_total: {
    kind: 'counter',
    meaning: 'Connections ended because they did not take what they were sent.',
  },
  silta_database_connections: {
    kind: 'gauge',
    labels: ['state'],
    meaning: 'Connections to PostgreSQL, `busy` or `idle`.',
  },
  silta_database_waiting: { kind: 'gauge', meaning: 'Requests that wait for a connection to PostgreSQL.' },
  silta_retention_runs_total: {
    kind: 'counter',
    labels: ['outcome'],
    meaning: 'Rounds of tidying up: `done`, `failed`, or `elsewhere` where another server was at it.',
  },
  silta_retention_rows_total: {
    kind: 'counter',
    labels: ['what'],
    meaning: 'Rows tidied away, and rooms whose bin or old invitations were.',
  },
  silta_mails_total: {
    kind: 'counter',
    labels: ['outcome'],
    meaning:
      'Weekly e-mails tried: `sent`, `later` (tried again), `refused`, or `unknown` where the line broke while one left.',
  },
} as const satisfies Record<string, Definition>;

export type MetricName = keyof typeof definitions;
