/** Groups that last, for which tasks and sessions are meant. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WorkingGroups1790000120014 implements MigrationInterface {
  readonly name = 'WorkingGroups1790000120014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "workingGroup" ("id" uuid NOT NULL, "roomId" uuid NOT NULL, "name" text NOT NULL, "memberIds" uuid array NOT NULL, "madeAt" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_dca5c879e04b533adf0e6fcdc53" PRIMARY KEY ("id"));
CREATE INDEX "IDX_c403c25375a265d6667fff0d3f" ON "workingGroup" ("roomId");
`;
