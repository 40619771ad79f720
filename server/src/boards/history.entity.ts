/** What is kept beside a board's records: earlier versions of posts, and what staff have done. */
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Act as ActRecord, PostVersion as VersionRecord } from '@silta/shared/boards/history';
import type { CommandId, CommentId, MemberId, PostId, RoomId, SectionId } from '@silta/shared/ids';
import { Instant } from '../database/columns.ts';
import { Post } from './board.entity.ts';

/** Under the id of the command that wrote over it. */
@Entity('postVersion')
export class PostVersion implements VersionRecord {
  @PrimaryColumn('uuid')
  id!: CommandId;

  /** It goes with the post. */
  @ManyToOne(() => Post, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'postId' })
  post!: Post;

  @Index()
  @Column('uuid')
  postId!: PostId;

  @Instant()
  at!: string;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('text')
  language!: string;

  @Column('text')
  paper!: VersionRecord['paper'];

  @Column('jsonb')
  files!: string[];
}

/** Under the id of the command that did it. */
@Entity('act')
@Index(['roomId', 'at'])
export class Act implements ActRecord {
  @PrimaryColumn('uuid')
  id!: CommandId;

  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Instant()
  at!: string;

  @Column('text')
  name!: ActRecord['name'];

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid', { nullable: true })
  postId!: PostId | null;

  @Column('uuid', { nullable: true })
  commentId!: CommentId | null;

  @Column('uuid', { nullable: true })
  ofMemberId!: MemberId | null;

  @Column('uuid', { nullable: true })
  sectionId!: SectionId | null;

  @Column('jsonb', { nullable: true })
  changed!: ActRecord['changed'];

  @Column('text', { nullable: true })
  detail!: string | null;
}
