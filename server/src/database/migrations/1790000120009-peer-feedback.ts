/** Learners say something of each other's hand-ins. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeerFeedback1790000120009 implements MigrationInterface {
  readonly name = 'PeerFeedback1790000120009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "task" ADD "peers" jsonb;
CREATE TABLE "peerFeedback" (
  "id" uuid NOT NULL,
  "roomId" uuid NOT NULL,
  "taskId" uuid NOT NULL,
  "giverId" uuid NOT NULL,
  "giverSideId" uuid NOT NULL,
  "memberId" uuid NOT NULL,
  "sideId" uuid NOT NULL,
  "handIn" jsonb NOT NULL,
  "answers" jsonb NOT NULL,
  "givenAt" TIMESTAMP WITH TIME ZONE,
  "isOpen" boolean NOT NULL,
  "hiddenAt" TIMESTAMP WITH TIME ZONE,
  "reviewerIds" jsonb NOT NULL,
  CONSTRAINT "PK_743c34e8ec97127e06018a7f1fc" PRIMARY KEY ("id")
);
CREATE INDEX "IDX_dc0726bab88c07cc9e863f63d7" ON "peerFeedback" ("roomId");
CREATE INDEX "IDX_bc42583759dd2bfc6a8415a7cd" ON "peerFeedback" ("taskId");
`;
