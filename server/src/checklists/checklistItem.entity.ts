/** Items of checklists in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Answer, AnswerStep, ChecklistItem as ItemRecord } from '@silta/shared/checklists/records';
import type { Checklist, Topic } from '@silta/shared/checklists/topics';
import type { ChecklistItemId, RoomId } from '@silta/shared/ids';
import type { Rank } from '@silta/shared/rank';
import { Instant } from '../database/columns.ts';

@Entity('checklistItem')
export class ChecklistItem implements ItemRecord {
  @PrimaryColumn('uuid')
  id!: ChecklistItemId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  checklist!: Checklist;

  @Column('text', { nullable: true })
  topic!: Topic | null;

  @Column('text')
  title!: string;

  @Column('text')
  about!: string;

  @Column('text')
  rank!: Rank;

  @Column('jsonb')
  answers!: Answer[];

  @Column('jsonb')
  steps!: AnswerStep[];

  @Instant({ nullable: true })
  removedAt!: string | null;
}
