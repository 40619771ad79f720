/** Who was in a session and how it was for them, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AttendanceId, ClassroomId, MemberId, PulseId, RoomId, SideId } from '@silta/shared/ids';
import type {
  Attendance as AttendanceRecord,
  Pulse as PulseRecord,
} from '@silta/shared/sessions/afterRecords';
import { Instant } from '../database/columns.ts';

@Entity('attendance')
export class Attendance implements AttendanceRecord {
  @PrimaryColumn('uuid')
  id!: AttendanceId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Instant({ nullable: true })
  from!: string | null;

  @Instant({ nullable: true })
  until!: string | null;

  @Column('integer')
  minutes!: number;

  @Column('uuid', { nullable: true })
  classroomId!: ClassroomId | null;

  @Column('jsonb', { nullable: true })
  corrected!: AttendanceRecord['corrected'];
}

@Entity('pulse')
export class Pulse implements PulseRecord {
  @PrimaryColumn('uuid')
  id!: PulseId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid', { nullable: true })
  memberId!: MemberId | null;

  @Column('uuid')
  sideId!: SideId;

  @Column('text')
  understood!: PulseRecord['understood'];

  @Column('boolean')
  talked!: boolean;

  @Column('text')
  word!: string;

  @Column('boolean')
  isNamed!: boolean;

  @Instant()
  at!: string;
}
