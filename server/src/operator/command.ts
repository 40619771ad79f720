/** What the operator's commands have in common: configuration, words for the person at the keyboard, and an end. */
import { readFileSync } from 'node:fs';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';

export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export async function runCommand(work: (config: Config) => Promise<void>): Promise<never> {
  try {
    await work(readConfig(process.env));
    process.exit(0);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'It failed.';
    process.stderr.write(`\n${message}\n`);
    process.exit(1);
  }
}

/** The version that runs here. */
export function productVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
