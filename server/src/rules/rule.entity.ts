/** What sides say of their countries' rules, and plans for stays, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MemberId, RoomId, RuleId, SideId, StayPlanId } from '@silta/shared/ids';
import type { Rule as RuleRecord, StayPlan as StayPlanRecord } from '@silta/shared/rules/records';
import { Instant } from '../database/columns.ts';

@Entity('rule')
export class Rule implements RuleRecord {
  @PrimaryColumn('uuid')
  id!: RuleId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text')
  topic!: RuleRecord['topic'];

  @Column('text', { nullable: true })
  choice!: RuleRecord['choice'];

  @Column('integer', { nullable: true })
  days!: number | null;

  @Column('text')
  note!: string;

  @Column('jsonb')
  source!: RuleRecord['source'];

  @Column('uuid', { nullable: true })
  saidBy!: MemberId | null;

  @Instant()
  saidAt!: string;

  @Column('jsonb', { nullable: true })
  confirmed!: RuleRecord['confirmed'];

  @Column('integer')
  version!: number;
}

@Entity('stayPlan')
export class StayPlan implements StayPlanRecord {
  @PrimaryColumn('uuid')
  id!: StayPlanId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('boolean', { nullable: true })
  isPaid!: boolean | null;

  @Column('integer', { nullable: true })
  days!: number | null;

  @Column('boolean', { nullable: true })
  hasMinors!: boolean | null;

  @Column('boolean', { nullable: true })
  isAfterGraduation!: boolean | null;

  @Column('uuid', { nullable: true })
  changedBy!: MemberId | null;

  @Instant()
  changedAt!: string;

  @Column('integer')
  version!: number;
}
