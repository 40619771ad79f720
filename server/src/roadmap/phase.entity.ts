/** Phases of roadmaps in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PhaseId, RoomId } from '@silta/shared/ids';
import type { Rank } from '@silta/shared/rank';
import type { PhaseTopic } from '@silta/shared/roadmap/phases';
import type { Phase as PhaseRecord } from '@silta/shared/roadmap/records';
import { Instant } from '../database/columns.ts';

@Entity('phase')
export class Phase implements PhaseRecord {
  @PrimaryColumn('uuid')
  id!: PhaseId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text', { nullable: true })
  topic!: PhaseTopic | null;

  @Column('text')
  title!: string;

  @Column('text')
  note!: string;

  @Column('text')
  rank!: Rank;

  @Column('text', { nullable: true })
  from!: string | null;

  @Column('text', { nullable: true })
  until!: string | null;

  @Column('text')
  state!: PhaseRecord['state'];

  @Column('jsonb')
  done!: PhaseRecord['done'];

  @Instant({ nullable: true })
  removedAt!: string | null;
}
