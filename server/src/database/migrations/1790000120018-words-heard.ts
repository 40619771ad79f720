/** Pictures of terms, and recordings of their words; there are none before. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WordsHeard1790000120018 implements MigrationInterface {
  readonly name = 'WordsHeard1790000120018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "file" ADD COLUMN "termId" uuid;
CREATE INDEX "IDX_ceef8aa213fbab1d80cf111713" ON "file" ("termId");
ALTER TABLE "term" ADD COLUMN "picture" jsonb;
UPDATE "term" SET "words" = (
  SELECT coalesce(jsonb_agg(w || '{"recording": null}' ORDER BY n), '[]')
    FROM jsonb_array_elements("words") WITH ORDINALITY AS each(w, n)
);
`;
