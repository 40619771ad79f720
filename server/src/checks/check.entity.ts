/** Checks of places in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Check as CheckRecord, DeviceState, Road } from '@silta/shared/checks/records';
import type { CheckId, MemberId, RoomId, SideId } from '@silta/shared/ids';
import { Instant } from '../database/columns.ts';

@Entity('check')
export class Check implements CheckRecord {
  @PrimaryColumn('uuid')
  id!: CheckId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  sideId!: SideId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('text')
  place!: string;

  @Column('text')
  camera!: DeviceState;

  @Column('text')
  microphone!: DeviceState;

  @Column('integer')
  roundTripMs!: number;

  @Column('integer')
  downKbps!: number;

  @Column('integer')
  upKbps!: number;

  @Column('text')
  road!: Road;

  @Instant()
  at!: string;
}
