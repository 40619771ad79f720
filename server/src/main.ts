/** Starts Silta: database, server, demo; ends it in order. */
import 'reflect-metadata';
import { ConfigError, readConfig } from './config.ts';
import type { Config } from './config.ts';
import { startEmbeddedPostgres } from './database/embeddedPostgres.ts';
import { createLogger } from './logger.ts';
import { createServer } from './server.ts';

/** Open requests get this long to finish; the whole end stays under five seconds. */
const graceMs = 3_500;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function fail(message: string): never {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

async function run(config: Config): Promise<void> {
  const embedded =
    config.databaseUrl === undefined ? await startEmbeddedPostgres(config.dataDir, { say }) : null;
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
  const server = await createServer({ config, databaseUrl, logger: createLogger(config.logLevel) });
  let isEnding = false;
  const exit = (): never => process.exit(process.exitCode ?? 0);
  const end = (): void => {
    if (isEnding) return;
    isEnding = true;
    setTimeout(exit, graceMs).unref();
    void server
      .close()
      .catch(() => undefined)
      .then(() => embedded?.stop())
      .catch(() => undefined)
      .then(exit);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  for (const line of await server.welcome()) say(line);
}

try {
  await run(readConfig(process.env));
} catch (error) {
  if (error instanceof ConfigError) fail(error.message);
  fail(error instanceof Error ? error.message : 'Silta could not start.');
}
