/** Files as material of tasks and as hand-ins, and posts that are handed in. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HandedInFiles1790000120000 implements MigrationInterface {
  readonly name = 'HandedInFiles1790000120000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "file" ADD COLUMN "taskId" uuid, ADD COLUMN "workId" uuid;
CREATE INDEX "IDX_e0479c7972553f7b6e78361e93" ON "file" ("taskId");
CREATE INDEX "IDX_da926d4a2045650a184bdadf4d" ON "file" ("workId");
ALTER TABLE "task" ADD COLUMN "attachments" jsonb NOT NULL DEFAULT '[]';
ALTER TABLE "task" ALTER COLUMN "attachments" DROP DEFAULT;
UPDATE "work" SET "handIns" = (
  SELECT jsonb_agg(h || '{"attachments": [], "postId": null}' ORDER BY n)
    FROM jsonb_array_elements("handIns") WITH ORDINALITY AS each(h, n))
 WHERE jsonb_array_length("handIns") > 0;
`;
