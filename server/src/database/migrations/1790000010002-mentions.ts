/** Texts in which somebody is mentioned are found without reading the others. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Mentions1790000010002 implements MigrationInterface {
  readonly name = 'Mentions1790000010002';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['post', 'comment'])
      await runner.query(
        `CREATE INDEX "IDX_${table}_mentioning" ON "${table}" ("roomId") WHERE "text" ~ '@[0-9a-f]{8}-'`,
      );
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}
