/** What the house itself stores: rooms, the log of touched ids, and receipts of executed commands. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RoomKind } from '@silta/shared/records';
import type { AccountId, CommandId, MemberId, RoomId } from '@silta/shared/ids';
import type { RecordType } from '@silta/shared/records';
import { Instant } from '../database/columns.ts';

/** The unit of order: its row is locked while a command in it is carried out. */
@Entity('room')
export class Room {
  @PrimaryColumn('uuid')
  id!: RoomId;

  @Column('text')
  kind!: RoomKind;

  /** A partnership's room carries its own id here. */
  @Index()
  @Column('uuid')
  partnershipId!: RoomId;

  /** The number of the last change; rises by one with every command that is carried out. */
  @Column('integer', { default: 0 })
  seq!: number;

  /** Changes up to this number are no longer in the log. */
  @Column('integer', { default: 0 })
  logFloor!: number;

  /** How many records of each type it holds. */
  @Column('jsonb', { default: {} })
  tally!: Partial<Record<RecordType, number>>;
}

/** One touched record. Ids only: what people wrote is never in the log. */
@Entity('change')
export class Change {
  @PrimaryColumn('uuid')
  roomId!: RoomId;

  @PrimaryColumn('integer')
  seq!: number;

  @PrimaryColumn('text')
  type!: RecordType;

  @PrimaryColumn('uuid')
  recordId!: string;

  /** The one member who ever sees the record: its id alone would tell others too much. */
  @Column('uuid', { nullable: true })
  onlyFor!: MemberId | null;

  /** With `onlyFor`: the second one, where there are two. */
  @Column('uuid', { nullable: true })
  orFor!: MemberId | null;

  /** With `onlyFor`: staff see it, too. */
  @Column('boolean', { default: false })
  staffToo!: boolean;

  @Index()
  @Instant()
  at!: string;
}

/** Proof that a command was carried out, so that it never is a second time. */
@Entity('receipt')
export class Receipt {
  @PrimaryColumn('uuid')
  commandId!: CommandId;

  /** null: the server itself. */
  @Column('uuid', { nullable: true })
  accountId!: AccountId | null;

  @Column('uuid')
  roomId!: RoomId;

  @Column('integer')
  seq!: number;

  @Index()
  @Instant()
  at!: string;
}
