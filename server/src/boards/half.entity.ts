/** The halves of joint posts, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Half as HalfRecord } from '@silta/shared/boards/records';
import type { Attachment } from '@silta/shared/files/attachments';
import type { HalfId, MemberId, PostId, RoomId, SideId } from '@silta/shared/ids';
import { Instant } from '../database/columns.ts';

@Entity('half')
export class Half implements HalfRecord {
  @PrimaryColumn('uuid')
  id!: HalfId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  postId!: PostId;

  @Column('uuid')
  sideId!: SideId;

  @Column('uuid')
  authorId!: MemberId;

  @Column('text')
  text!: string;

  @Column('text')
  language!: string;

  @Column('jsonb')
  attachments!: Attachment[];

  @Column('boolean')
  postShown!: boolean;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  editedAt!: string | null;
}
