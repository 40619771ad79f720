/** Whether this process should be sent people just now. */
import type { DataSource } from 'typeorm';

/** A probe is answered within this, also when the database hangs; orchestrators give up after two to three seconds. */
const patienceMs = 1_500;

export class Readiness {
  /** Set when the process is about to end: whoever shares out the people sends no more. */
  isStopping = false;
  #asking: Promise<boolean> | null = null;

  constructor(private readonly dataSource: DataSource) {}

  async isReady(): Promise<boolean> {
    if (this.isStopping) return false;
    // One question at a time, so that probes of a hung database do not use up its connections.
    this.#asking ??= this.#reachesDatabase().finally(() => (this.#asking = null));
    return (await inTime(this.#asking)) && !this.isStopping;
  }

  #reachesDatabase(): Promise<boolean> {
    return this.dataSource.query('select 1').then(
      () => true,
      () => false,
    );
  }
}

async function inTime(answer: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  try {
    return await Promise.race([answer, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
