/** Each thing to see to within a task may be one learner's, and have its own day. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PlannedItems1790000120007 implements MigrationInterface {
  readonly name = 'PlannedItems1790000120007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
UPDATE "task" SET "items" = (
  SELECT jsonb_agg(i || '{"memberId": null, "dueOn": null}' ORDER BY n)
    FROM jsonb_array_elements("items") WITH ORDINALITY AS each(i, n))
 WHERE jsonb_array_length("items") > 0;
`;
