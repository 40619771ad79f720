/** Anonymity becomes a dial; what was written without a name stays as hidden as it was. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Anonymity1790000008001 implements MigrationInterface {
  readonly name = 'Anonymity1790000008001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "board" ADD "anonymity" text NOT NULL DEFAULT 'named';
UPDATE "board" SET "anonymity" = 'peers' WHERE "anonymousAllowed";
ALTER TABLE "board" DROP COLUMN "anonymousAllowed";
ALTER TABLE "post" ADD "sealed" boolean NOT NULL DEFAULT false, ADD "revealed" jsonb;
ALTER TABLE "comment" ADD "sealed" boolean NOT NULL DEFAULT false, ADD "revealed" jsonb;
UPDATE "act" SET "changed" = ("changed" - 'anonymousAllowed') || jsonb_build_object(
    'anonymity', CASE WHEN ("changed"->>'anonymousAllowed')::boolean THEN 'peers' ELSE 'named' END)
  WHERE "changed" ? 'anonymousAllowed';
`;
