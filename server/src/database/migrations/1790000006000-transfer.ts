/** Boards come in from files: who wrote something elsewhere, and the key with which this house seals what it hands out. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Transfer1790000006000 implements MigrationInterface {
  readonly name = 'Transfer1790000006000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "post" ADD "writtenBy" text;
ALTER TABLE "comment" ADD "writtenBy" text;
CREATE TABLE "seal" ("id" uuid NOT NULL, "key" text NOT NULL, CONSTRAINT "PK_seal" PRIMARY KEY ("id"));
`;
