/** The record of what staff do knows of more than boards. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Acts1790000011001 implements MigrationInterface {
  readonly name = 'Acts1790000011001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "act" RENAME COLUMN "boardId" TO "roomId";
ALTER TABLE "act" ADD "detail" text;
DROP INDEX "IDX_19b803ee75f92460a21b77f366";
CREATE INDEX "IDX_765f94a5460f774a9599124dc1" ON "act" ("roomId", "at");
`;
