/** Who may chat in a partnership's sessions, and which sides have accepted that. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ChatRules1790000120008 implements MigrationInterface {
  readonly name = 'ChatRules1790000120008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "partnership"
  ADD "chat" jsonb NOT NULL DEFAULT '{"rule": "everyone", "words": "", "version": 0, "accepted": []}';
ALTER TABLE "partnership" ALTER COLUMN "chat" DROP DEFAULT;
`;
