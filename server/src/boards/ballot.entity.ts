/** How boards vote with dots, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Ballot as BallotRecord } from '@silta/shared/boards/records';
import type { BallotId, RoomId } from '@silta/shared/ids';
import { Instant } from '../database/columns.ts';

@Entity('ballot')
export class Ballot implements BallotRecord {
  @PrimaryColumn('uuid')
  id!: BallotId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('integer')
  dots!: number;

  @Column('boolean')
  several!: boolean;

  @Instant({ nullable: true })
  closedAt!: string | null;
}
