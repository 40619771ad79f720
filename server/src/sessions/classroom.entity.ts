import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ClassroomId, MemberId, RoomId, SideId } from '@silta/shared/ids';
import type { Classroom as ClassroomRecord } from '@silta/shared/sessions/classrooms';
import { Instant } from '../database/columns.ts';

@Entity('classroom')
export class Classroom implements ClassroomRecord {
  @PrimaryColumn('uuid')
  id!: ClassroomId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  sideId!: SideId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('text')
  name!: string;

  @Instant()
  openedAt!: string;

  @Instant({ nullable: true })
  closedAt!: string | null;
}
