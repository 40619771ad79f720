/**
 * The book of bytes: whatever lies in the storage has its row here, from the first byte coming in until the last is
 * deleted. It is written before the storage is, and forgets after it.
 */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccountId, FileId, RoomId } from '@silta/shared/ids';
import type { RefusalCode } from '@silta/shared/refusals';
import { Instant } from '../database/columns.ts';

/** `receiving` → `processing` → `kept`, when there is a record, or `refused`, when there are no bytes any more. */
export type UploadState = 'receiving' | 'processing' | 'kept' | 'refused';

@Entity('upload')
export class Upload {
  /** Of the file that comes of it. */
  @PrimaryColumn('uuid')
  id!: FileId;

  /** In which its record will be. */
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  partnershipId!: RoomId;

  @Index()
  @Column('uuid')
  accountId!: AccountId;

  @Column('text')
  name!: string;

  /** What the device says it is. */
  @Column('text')
  mediaType!: string;

  @Column('integer', { nullable: true })
  width!: number | null;

  @Column('integer', { nullable: true })
  height!: number | null;

  @Column('double precision', { nullable: true })
  seconds!: number | null;

  /** Bytes that are to come. */
  @Column('integer')
  size!: number;

  /** Bytes that have come, in these pieces of the storage. */
  @Column('integer', { default: 0 })
  received!: number;

  @Column('text', { array: true, default: [] })
  pieces!: string[];

  @Column('text', { default: 'receiving' })
  state!: UploadState;

  @Column('text', { nullable: true })
  refusal!: RefusalCode | null;

  /** What it takes of the partnership's space: what is to come, later what lies there. */
  @Column('integer')
  bytes!: number;

  @Instant()
  createdAt!: string;

  @Index()
  @Instant()
  movedAt!: string;
}
