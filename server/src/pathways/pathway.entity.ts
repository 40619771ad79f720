/** Skills and learning pathways in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MemberId, PathwayId, RoomId, SideId, SkillId, TaskId } from '@silta/shared/ids';
import type { Pathway as PathwayRecord, Skill as SkillRecord } from '@silta/shared/pathways/records';
import { Instant } from '../database/columns.ts';

@Entity('skill')
export class Skill implements SkillRecord {
  @PrimaryColumn('uuid')
  id!: SkillId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text')
  title!: string;

  @Column('text')
  unit!: string;

  @Column('uuid', { nullable: true })
  addedBy!: MemberId | null;

  @Instant({ nullable: true })
  removedAt!: string | null;
}

@Entity('pathway')
export class Pathway implements PathwayRecord {
  @PrimaryColumn('uuid')
  id!: PathwayId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('jsonb')
  words!: PathwayRecord['words'];

  @Column('jsonb')
  marks!: PathwayRecord['marks'];

  @Column('jsonb')
  reached!: PathwayRecord['reached'];

  @Column('jsonb')
  taskIds!: TaskId[];

  @Column('integer')
  version!: number;
}
