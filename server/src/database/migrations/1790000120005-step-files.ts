/** Files and links on the steps of a session, and a film that all see at once; there are none before. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class StepFiles1790000120005 implements MigrationInterface {
  readonly name = 'StepFiles1790000120005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "file" ADD COLUMN "agendaItemId" uuid;
CREATE INDEX "IDX_c5422f04f1c2e1a566267cce5b" ON "file" ("agendaItemId");
ALTER TABLE "agendaItem" ADD COLUMN "attachments" jsonb NOT NULL DEFAULT '[]',
  ADD COLUMN "links" jsonb NOT NULL DEFAULT '[]';
ALTER TABLE "agendaItem" ALTER COLUMN "attachments" DROP DEFAULT, ALTER COLUMN "links" DROP DEFAULT;
ALTER TABLE "run" ADD COLUMN "showing" jsonb NOT NULL
  DEFAULT '{"fileId": null, "step": 0, "since": null, "atMs": 0}';
ALTER TABLE "run" ALTER COLUMN "showing" DROP DEFAULT;
`;
