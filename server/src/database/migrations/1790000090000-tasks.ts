/** Tasks, what learners do for them, and for every partnership that is there the room in which they are kept. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { RoomId } from '@silta/shared/ids';
import { tasksOf } from '@silta/shared/tasks/room';

export class Tasks1790000090000 implements MigrationInterface {
  readonly name = 'Tasks1790000090000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
    const partnerships = (await runner.query(`select "id" from "room" where "kind" = 'partnership'`)) as {
      id: RoomId;
    }[];
    await runner.query(
      `insert into "room" ("id", "kind", "partnershipId", "seq")
       select "id", 'tasks', "partnershipId", 1 from jsonb_populate_recordset(null::"room", $1::jsonb)`,
      [JSON.stringify(partnerships.map(({ id }) => ({ id: tasksOf(id), partnershipId: id })))],
    );
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "task" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "title" text NOT NULL,
  "why" text NOT NULL,
  "learners" jsonb NOT NULL,
  "dueAt" TIMESTAMP WITH TIME ZONE,
  "timeZone" text NOT NULL,
  "items" jsonb NOT NULL,
  "ways" jsonb NOT NULL,
  "link" text NOT NULL,
  "boardId" uuid,
  "skill" text NOT NULL,
  "safety" text NOT NULL,
  "needsConfirming" boolean NOT NULL,
  "isShared" boolean NOT NULL,
  "reviewerIds" jsonb NOT NULL,
  "setBy" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "version" integer NOT NULL,
  "withdrawnAt" TIMESTAMP WITH TIME ZONE,
  "keptFor" jsonb NOT NULL,
  CONSTRAINT "PK_fb213f79ee45060ba925ecd576e" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_204707cd615492e7280e24aea0" ON "task" ("roomId");
CREATE TABLE "work" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "taskId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "state" text NOT NULL,
  "ticked" jsonb NOT NULL,
  "asksForHelp" boolean NOT NULL,
  "handIns" jsonb NOT NULL,
  "steps" jsonb NOT NULL,
  "reviewerIds" jsonb NOT NULL,
  "isShared" boolean NOT NULL,
  CONSTRAINT "PK_1ad2a9dfd058d66c37e6d495222" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_35a18e5ce6e1010139147c19eb" ON "work" ("roomId");
CREATE INDEX "IDX_67321713b189e57e869e939d67" ON "work" ("taskId");
`;
