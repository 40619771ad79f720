/** Boards and what is on them, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Attachment } from '@silta/shared/files/attachments';
import type { CountedKind, LinkPreview, Poll, ReactionKind, Tallies } from '@silta/shared/boards/fields';
import type {
  Board as BoardRecord,
  BoardRules,
  Comment as CommentRecord,
  Layout,
  Paper,
  Post as PostRecord,
  Reaction as ReactionRecord,
  Section as SectionRecord,
} from '@silta/shared/boards/records';
import type { CommentId, MemberId, PostId, ReactionId, RoomId, SectionId, SideId } from '@silta/shared/ids';
import { Instant } from '../database/columns.ts';

/** Of texts in which somebody is mentioned. */
export const mentioning = `"text" ~ '@[0-9a-f]{8}-'`;

@Entity('board')
export class Board implements BoardRecord {
  @PrimaryColumn('uuid')
  id!: RoomId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  title!: string;

  @Column('text')
  layout!: Layout;

  @Column('text', { default: 'named' })
  anonymity!: BoardRules['anonymity'];

  @Column('text', { default: 'off' })
  approval!: BoardRules['approval'];

  @Column('boolean')
  locked!: boolean;

  @Column('text')
  posting!: BoardRules['posting'];

  @Index()
  @Instant({ nullable: true })
  locksAt!: string | null;

  @Index()
  @Instant({ nullable: true })
  opensAt!: string | null;

  @Column('jsonb', { nullable: true })
  calmed!: BoardRecord['calmed'];
  @Column('text', { default: 'useful' })
  reactions!: ReactionKind;

  @Column('jsonb', { nullable: true })
  goal!: BoardRecord['goal'];

  @Column('jsonb', { nullable: true })
  origin!: BoardRecord['origin'];

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  archivedAt!: string | null;
}

@Entity('section')
export class Section implements SectionRecord {
  @PrimaryColumn('uuid')
  id!: SectionId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  title!: string;

  @Column({ type: 'text', collation: 'C' })
  rank!: string;

  @Column('text', { default: '' })
  prompt!: string;

  @Column('text', { default: '' })
  starter!: string;

  @Column('text', { default: 'everyone' })
  posting!: SectionRecord['posting'];

  @Column('boolean', { default: false })
  collecting!: boolean;

  @Column('jsonb', { default: {} })
  collected!: SectionRecord['collected'];
}

@Entity('post')
@Index('IDX_post_mentioning', ['roomId'], { where: mentioning })
export class Post implements PostRecord {
  @PrimaryColumn('uuid')
  id!: PostId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  sectionId!: SectionId;

  @Column('uuid')
  authorId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text', { nullable: true })
  writtenBy!: string | null;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('text')
  language!: string;

  @Column('text')
  paper!: Paper;

  @Column('jsonb', { default: [] })
  attachments!: Attachment[];

  @Column('jsonb', { nullable: true })
  link!: LinkPreview | null;

  @Column('boolean')
  anonymous!: boolean;

  @Column('boolean', { default: false })
  sealed!: boolean;

  @Column('jsonb', { nullable: true })
  revealed!: PostRecord['revealed'];

  @Column('text')
  state!: PostRecord['state'];

  @Column('jsonb', { nullable: true })
  returned!: PostRecord['returned'];

  @Column('text', { array: true, nullable: true })
  held!: string[] | null;

  @Column({ type: 'text', collation: 'C' })
  rank!: string;

  @Instant({ nullable: true })
  pinnedAt!: string | null;

  @Column('jsonb', { nullable: true })
  dates!: PostRecord['dates'];

  @Column('jsonb', { nullable: true })
  spot!: PostRecord['spot'];

  @Column('jsonb', { nullable: true })
  location!: PostRecord['location'];

  @Column('jsonb', { nullable: true })
  track!: PostRecord['track'];

  @Column('jsonb', { default: {} })
  tallies!: Tallies;

  @Column('jsonb', { nullable: true })
  poll!: Poll | null;

  @Column('boolean', { default: false })
  joint!: boolean;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  editedAt!: string | null;

  @Instant({ nullable: true })
  deletedAt!: string | null;

  @Column('boolean', { default: false })
  takenAway!: boolean;
}

@Entity('comment')
@Index('IDX_comment_mentioning', ['roomId'], { where: mentioning })
export class Comment implements CommentRecord {
  @PrimaryColumn('uuid')
  id!: CommentId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  postId!: PostId;

  @Column('uuid', { nullable: true })
  answersId!: CommentId | null;

  @Column('uuid')
  authorId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text', { nullable: true })
  writtenBy!: string | null;

  @Column('text')
  text!: string;

  @Column('text')
  language!: string;

  @Column('boolean')
  anonymous!: boolean;

  @Column('boolean', { default: false })
  sealed!: boolean;

  @Column('jsonb', { nullable: true })
  revealed!: CommentRecord['revealed'];

  @Column('boolean')
  postShown!: boolean;

  @Column('boolean', { default: false })
  hidden!: boolean;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  editedAt!: string | null;

  @Instant({ nullable: true })
  deletedAt!: string | null;

  @Column('boolean', { default: false })
  takenAway!: boolean;
}

@Entity('reaction')
export class Reaction implements ReactionRecord {
  @PrimaryColumn('uuid')
  id!: ReactionId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  postId!: PostId;

  @Index()
  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text', { default: 'useful' })
  kind!: CountedKind;

  @Column('text', { default: 'yes' })
  value!: string;
}
