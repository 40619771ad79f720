/** A house on a database of its own, without a network: where worlds are built. */
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/dataSource.ts';
import { createLogger } from '../logger.ts';
import { House } from '../realtime/house.ts';
import { entities, handlers, recordEntities } from '../registry.ts';
import { freshDatabase } from './database.ts';
import { FakeSockets } from './fakeSockets.ts';

export interface Place {
  house: House;
  dataSource: DataSource;
  databaseUrl: string;
  sockets: FakeSockets;
  /** Days that the server's clock is ahead. */
  clock: { aheadDays: number };
  close: () => Promise<void>;
}

/** `level`: how much the house logs; tests that make it fail on purpose want nothing. */
export async function aPlace({ level = 'error' } = {}): Promise<Place> {
  const database = await freshDatabase();
  const dataSource = await connected(database.url);
  const clock = { aheadDays: 0 };
  const now = () => new Date(Date.now() + clock.aheadDays * 86_400_000);
  const logger = createLogger(level);
  const house = new House({ dataSource, entities: recordEntities, handlers, logger, now });
  const sockets = new FakeSockets();
  house.connect(sockets.server);
  const close = async (): Promise<void> => {
    house.courier.stop();
    await dataSource.destroy();
    await database.drop();
  };
  return { house, dataSource, databaseUrl: database.url, sockets, clock, close };
}

/** A process that reads hundreds of files, and a database that was copied a moment ago, may take longer than a server waits. */
const patientMs = 25_000;

const connected = (url: string): Promise<DataSource> =>
  createDataSource(url, entities, patientMs).initialize();

/** A second server on the same database. */
export async function anotherServer({ databaseUrl }: Pick<Place, 'databaseUrl'>) {
  const dataSource = await connected(databaseUrl);
  const house = new House({ dataSource, entities: recordEntities, handlers, logger: createLogger('silent') });
  return { house, end: () => dataSource.destroy() };
}
