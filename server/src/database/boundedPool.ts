/** pg with a pool that turns away whom it could not serve in time anyway. */
import pg from 'pg';
import { database } from '../bounds.ts';

type Connected = (error?: Error, client?: pg.PoolClient, release?: (error?: Error | boolean) => void) => void;

class BoundedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(connected: Connected): void;
  override connect(connected?: Connected): Promise<pg.PoolClient> | undefined {
    const error = new Error('too many wait for a connection');
    const isFull = this.waitingCount >= database.waitingForConnection.most;
    if (!connected) return isFull ? Promise.reject(error) : super.connect();
    if (isFull) connected(error);
    else super.connect(connected as never);
    return undefined;
  }
}

/** To be given to TypeORM instead of its own; never libpq, whose connections know no pipeline. */
export const boundedPg: object = Object.create(pg, {
  Pool: { value: BoundedPool },
  native: { value: undefined },
}) as object;
