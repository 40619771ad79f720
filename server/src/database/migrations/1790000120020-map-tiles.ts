/** Whether maps of a partnership show streets and towns. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MapTiles1790000120020 implements MigrationInterface {
  readonly name = 'MapTiles1790000120020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "partnership" ADD "mapTiles" boolean NOT NULL DEFAULT false;
`;
