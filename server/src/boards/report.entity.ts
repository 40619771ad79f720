/** Reports, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Report as ReportRecord } from '@silta/shared/boards/records';
import type { CommentId, MemberId, PostId, ReportId, RoomId, SideId } from '@silta/shared/ids';
import { Instant } from '../database/columns.ts';

@Entity('report')
export class Report implements ReportRecord {
  @PrimaryColumn('uuid')
  id!: ReportId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  postId!: PostId;

  @Index()
  @Column('uuid', { nullable: true })
  commentId!: CommentId | null;

  @Column('uuid')
  authorId!: MemberId;

  @Column('uuid')
  reporterId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text')
  reason!: ReportRecord['reason'];

  @Column('text')
  word!: string;

  @Instant()
  createdAt!: string;

  @Column('text', { nullable: true })
  outcome!: ReportRecord['outcome'];

  @Index()
  @Instant({ nullable: true })
  decidedAt!: string | null;
}
