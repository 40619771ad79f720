/** Terms, and for every partnership that is there the room in which its glossary is kept. */
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { glossaryOf } from '@silta/shared/glossary/room';
import type { RoomId } from '@silta/shared/ids';

export class Glossary1790000005000 implements MigrationInterface {
  readonly name = 'Glossary1790000005000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
    const partnerships = (await runner.query(`select "id" from "room" where "kind" = 'partnership'`)) as {
      id: RoomId;
    }[];
    await runner.query(
      `insert into "room" ("id", "kind", "partnershipId", "seq")
       select "id", 'glossary', "partnershipId", 1 from jsonb_populate_recordset(null::"room", $1::jsonb)`,
      [JSON.stringify(partnerships.map(({ id }) => ({ id: glossaryOf(id), partnershipId: id })))],
    );
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
CREATE TABLE "term" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "words" jsonb NOT NULL,
  "addedBy" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "createdAt" TIMESTAMP WITH TIME ZONE NOT NULL,
  "editedAt" TIMESTAMP WITH TIME ZONE,
  "deletedAt" TIMESTAMP WITH TIME ZONE,
  "takenAway" boolean NOT NULL DEFAULT false,
  CONSTRAINT "PK_55b0479f0743f2e5d5ec414821e" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_bae9ce62d936dd5a1b73899be8" ON "term" ("roomId");
`;
