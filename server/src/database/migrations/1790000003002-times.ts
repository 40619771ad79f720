/** Boards are locked and unlocked at a time, and collect posts before they are revealed together. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Times1790000003002 implements MigrationInterface {
  readonly name = 'Times1790000003002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "board" ADD "locksAt" TIMESTAMP WITH TIME ZONE;
ALTER TABLE "board" ADD "opensAt" TIMESTAMP WITH TIME ZONE;
CREATE INDEX "IDX_1b132468e8eb24460ad59c7028" ON "board" ("locksAt");
CREATE INDEX "IDX_f5c77719ed5bd235e6be36465d" ON "board" ("opensAt");
ALTER TABLE "section" ADD "collecting" boolean NOT NULL DEFAULT false;
ALTER TABLE "section" ADD "collected" jsonb NOT NULL DEFAULT '{}';
`;
