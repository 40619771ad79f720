/** Files on the halves of joint posts; there are none before. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HalfFiles1790000120017 implements MigrationInterface {
  readonly name = 'HalfFiles1790000120017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "file" ADD COLUMN "halfId" uuid;
CREATE INDEX "IDX_ef74def8eab99ff459e1c85ad2" ON "file" ("halfId");
ALTER TABLE "half" ADD COLUMN "attachments" jsonb NOT NULL DEFAULT '[]';
ALTER TABLE "half" ALTER COLUMN "attachments" DROP DEFAULT;
`;
