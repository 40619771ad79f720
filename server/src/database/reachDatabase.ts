/** Finds the database of a configured Silta for an operator's command, whether Silta runs just now or not. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDataLocked } from './dataLock.ts';
import { startEmbeddedPostgres } from './embeddedPostgres.ts';
import { findPlace } from './postgresPlace.ts';
import { postmaster } from './postgresProcess.ts';

export interface ReachedDatabase {
  url: string;
  /** Ends what was started for the command. */
  release: () => Promise<void>;
}

interface Where {
  databaseUrl: string | undefined;
  dataDir: string;
}

const nothing = (): Promise<void> => Promise.resolve();

/** Throws where there is no database yet. */
export async function reachDatabase(
  { databaseUrl, dataDir }: Where,
  say: (line: string) => void,
): Promise<ReachedDatabase> {
  if (databaseUrl !== undefined) return { url: databaseUrl, release: nothing };
  if (!existsSync(join(dataDir, 'postgres.password')))
    throw new Error(`There is no database in ${dataDir}. Set DATA_DIR or DATABASE_URL as Silta has them.`);
  if (isDataLocked(dataDir)) return { url: urlOfRunning(dataDir), release: nothing };
  const { url, stop } = await startEmbeddedPostgres(dataDir, { say });
  return { url, release: stop };
}

/** The one that the running Silta has started. */
function urlOfRunning(dataDir: string): string {
  const running = postmaster(findPlace(dataDir).folder);
  if (running?.ready !== true) throw new Error('Silta is just starting or ending. Try again in a moment.');
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  return `postgres://silta:${password}@127.0.0.1:${running.port}/silta`;
}
