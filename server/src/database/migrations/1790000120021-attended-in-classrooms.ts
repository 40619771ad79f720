/** Attendance keeps before whose device somebody sat; so far only where they sit at the end is known. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AttendedInClassrooms1790000120021 implements MigrationInterface {
  readonly name = 'AttendedInClassrooms1790000120021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(steps);
  }

  /** Silta's database only goes forward. */
  down(): Promise<void> {
    return Promise.reject(new Error('there is no way back; restore a backup instead'));
  }
}

const steps = `
ALTER TABLE "attendance" ADD "classroomId" uuid;
UPDATE "attendance" SET "classroomId" = s."classroomId"
  FROM "seat" s
 WHERE s."roomId" = "attendance"."roomId" AND s."memberId" = "attendance"."memberId"
   AND s."classroomId" IS NOT NULL AND "attendance"."minutes" > 0;
`;
