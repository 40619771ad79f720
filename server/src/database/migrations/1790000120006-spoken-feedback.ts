/** What is said of a hand-in may be spoken, or shown in a picture. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SpokenFeedback1790000120006 implements MigrationInterface {
  readonly name = 'SpokenFeedback1790000120006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
UPDATE "work" SET "steps" = (
  SELECT jsonb_agg(s || '{"attachments": []}' ORDER BY n)
    FROM jsonb_array_elements("steps") WITH ORDINALITY AS each(s, n))
 WHERE jsonb_array_length("steps") > 0;
`;
