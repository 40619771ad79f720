/** The terms of glossaries in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Attachment } from '@silta/shared/files/attachments';
import type { Term as TermRecord, Word } from '@silta/shared/glossary/records';
import type { MemberId, RoomId, SideId, TermId } from '@silta/shared/ids';
import { Instant } from '../database/columns.ts';

@Entity('term')
export class Term implements TermRecord {
  @PrimaryColumn('uuid')
  id!: TermId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('jsonb')
  words!: Word[];

  @Column('jsonb', { nullable: true })
  picture!: Attachment | null;

  @Column('uuid')
  addedBy!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  editedAt!: string | null;

  @Instant({ nullable: true })
  deletedAt!: string | null;

  @Column('boolean', { default: false })
  takenAway!: boolean;
}
