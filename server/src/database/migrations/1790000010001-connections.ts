/** Posts that somebody has connected. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Connections1790000010001 implements MigrationInterface {
  readonly name = 'Connections1790000010001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "connection" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "fromId" uuid NOT NULL,
  "toId" uuid NOT NULL,
  "makerId" uuid,
  "fromShown" boolean NOT NULL,
  "toShown" boolean NOT NULL,
  CONSTRAINT "PK_be611ce8b8cf439091c82a334b2" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_b4bfd21e090ff26642a7551b67" ON "connection" ("roomId");
CREATE INDEX "IDX_4b503635a70f4b4d67c7db1cd0" ON "connection" ("fromId");
CREATE INDEX "IDX_aaa9a68a9abb61422c5838570e" ON "connection" ("toId");
`;
