/** The memorandum in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ClauseId, MemberId, MemorandumId, RoomId } from '@silta/shared/ids';
import type {
  Clause as ClauseRecord,
  Memorandum as MemorandumRecord,
} from '@silta/shared/memorandum/records';
import type { Rank } from '@silta/shared/rank';
import { Instant } from '../database/columns.ts';

@Entity('clause')
export class Clause implements ClauseRecord {
  @PrimaryColumn('uuid')
  id!: ClauseId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  part!: ClauseRecord['part'];

  @Column('text')
  rank!: Rank;

  @Column('text')
  text!: string;

  @Column('integer')
  version!: number;
}

@Entity('memorandum')
export class Memorandum implements MemorandumRecord {
  @PrimaryColumn('uuid')
  id!: MemorandumId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('integer')
  number!: number;

  @Column('text')
  language!: string;

  @Column('jsonb')
  clauses!: MemorandumRecord['clauses'];

  @Column('uuid', { nullable: true })
  laidDownBy!: MemberId | null;

  @Instant()
  laidDownAt!: string;

  @Column('jsonb')
  agreements!: MemorandumRecord['agreements'];

  @Column('text', { nullable: true })
  hash!: string | null;

  @Instant({ nullable: true })
  lockedAt!: string | null;
}
