/** Counts what the house reports, for Prometheus. Loaded only where METRICS_PORT is set. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CommandName } from '@silta/shared/commands';
import type { RequestName } from '@silta/shared/protocol';
import type { Observer, Outcome, Tidied } from '../realtime/observer.ts';
import { definitions } from './definitions.ts';
import type { Definition, MetricName } from './definitions.ts';
import { Tally } from './tally.ts';

/** One number with its labels, read when Prometheus asks. */
export type Reading = readonly [labels: Record<string, string>, value: number];

/** HTTP knows some thirty methods more, which nobody here answers. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export class Metrics implements Observer {
  readonly registry = new Registry();
  readonly #doorSeconds = this.#histogram('silta_door_seconds');
  readonly #batchCommands = this.#histogram('silta_batch_commands');
  readonly #commitSeconds = this.#histogram('silta_commit_seconds');
  readonly #httpSeconds = this.#histogram('silta_http_seconds');
  readonly #snapshotSeconds = this.#histogram('silta_snapshot_seconds');
  readonly #commands = this.#counter('silta_commands_total');
  readonly #packets = this.#counter('silta_packets_total');
  readonly #deliveries = this.#counter('silta_deliveries_total');
  readonly #requests = this.#counter('silta_socket_requests_total');
  readonly #responses = this.#counter('silta_http_requests_total');
  readonly #fed = this.#counter('silta_fed_total');
  readonly #readersCut = this.#counter('silta_readers_cut_total');
  readonly #retention = this.#counter('silta_retention_runs_total');
  readonly #tidied = this.#counter('silta_retention_rows_total');
  readonly #mails = this.#counter('silta_mails_total');

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  command(name: CommandName | 'unknown', outcome: Outcome, ms: number): void {
    this.#commands.add(name, outcome);
    this.#doorSeconds.observe(ms / 1000);
  }

  batch(size: number, ms: number): void {
    this.#batchCommands.observe(size);
    this.#commitSeconds.observe(ms / 1000);
  }

  parcel(packets: number, receivers: number): void {
    this.#packets.add('', '', packets);
    this.#deliveries.add('', '', receivers);
  }

  request(name: RequestName | 'unknown', outcome: Outcome): void {
    this.#requests.add(name, outcome);
  }

  response(method: string, route: string, status: number, ms: number): void {
    this.#responses.add(`${methods.has(method) ? method : 'other'} ${route}`, String(status));
    this.#httpSeconds.observe(ms / 1000);
  }

  fed(what: 'snapshot' | 'changes' | 'snapshotNeeded', ms: number): void {
    this.#fed.add(what);
    if (what === 'snapshot') this.#snapshotSeconds.observe(ms / 1000);
  }

  readerCut(): void {
    this.#readersCut.add('');
  }

  retention(outcome: 'done' | 'elsewhere' | 'failed'): void {
    this.#retention.add(outcome);
  }

  tidied(what: Tidied, rows: number): void {
    this.#tidied.add(what, '', rows);
  }

  mail(outcome: 'sent' | 'later' | 'refused' | 'unknown'): void {
    this.#mails.add(outcome);
  }

  /** A number that is read when Prometheus asks; one that only ever rises is a counter. */
  read(name: MetricName, readings: () => readonly Reading[]): void {
    const definition: Definition = definitions[name];
    const Kind = definition.kind === 'counter' ? Counter : Gauge;
    new Kind({
      ...this.#configuration(name),
      collect() {
        this.reset();
        for (const [labels, value] of readings()) this.inc(labels, value);
      },
    });
  }

  #counter(name: MetricName): Tally {
    const { labels = [] }: Definition = definitions[name];
    const tally = new Tally();
    // Prometheus sees a first event only where there was a zero before.
    if (labels.length === 0) tally.add('', '', 0);
    this.read(name, () => {
      // A method and a route are kept as one word.
      const all = [...tally].map(([words, count]) => [words.join(' ').split(' '), count] as const);
      return all.map(([words, count]) => [
        Object.fromEntries(labels.map((label, i) => [label, words[i] ?? ''])),
        count,
      ]);
    });
    return tally;
  }

  #histogram(name: MetricName): Histogram {
    const { buckets = [] }: Definition = definitions[name];
    return new Histogram({ ...this.#configuration(name), buckets: [...buckets] });
  }

  #configuration(name: MetricName) {
    const { meaning, labels = [] }: Definition = definitions[name];
    return { name, help: meaning, labelNames: [...labels], registers: [this.registry] };
  }
}
