/** What happens while a session is held, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  AgendaItemId,
  ClassroomId,
  GroupId,
  MemberId,
  MessageId,
  NoteLineId,
  QuestionId,
  RoomId,
  SeatId,
  SideId,
  UpvoteId,
} from '@silta/shared/ids';
import type {
  Message as MessageRecord,
  NoteKind,
  NoteLine as NoteLineRecord,
  Question as QuestionRecord,
  Run as RunRecord,
  Seat as SeatRecord,
  Upvote as UpvoteRecord,
} from '@silta/shared/sessions/liveRecords';
import type { Showing } from '@silta/shared/sessions/showing';
import type { Stopwatch } from '@silta/shared/sessions/stopwatch';
import type { ChatRule } from '@silta/shared/partnerships/chat';
import { Instant } from '../database/columns.ts';

@Entity('run')
export class Run implements RunRecord {
  @PrimaryColumn('uuid')
  id!: RoomId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  state!: RunRecord['state'];

  @Column('integer')
  step!: number;

  @Column('uuid', { nullable: true })
  agendaItemId!: AgendaItemId | null;

  @Instant({ nullable: true })
  startedAt!: string | null;

  @Instant({ nullable: true })
  itemStartedAt!: string | null;

  @Instant({ nullable: true })
  pausedAt!: string | null;

  @Column('integer')
  pausedMs!: number;

  @Column('integer')
  extraMinutes!: number;

  @Instant({ nullable: true })
  endedAt!: string | null;

  @Column('jsonb')
  spent!: RunRecord['spent'];

  @Instant({ nullable: true })
  backUpAt!: string | null;

  @Column('text')
  chat!: ChatRule;

  @Column('text')
  caption!: string;

  @Column('integer')
  slower!: number;

  @Column('jsonb')
  slowerBy!: MemberId[];

  @Column('jsonb')
  stopwatch!: Stopwatch;

  @Column('jsonb')
  showing!: Showing;
}

@Entity('seat')
export class Seat implements SeatRecord {
  @PrimaryColumn('uuid')
  id!: SeatId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Instant({ nullable: true })
  handAt!: string | null;

  @Instant({ nullable: true })
  turnAt!: string | null;

  @Column('uuid', { nullable: true })
  classroomId!: ClassroomId | null;
}

@Entity('question')
export class Question implements QuestionRecord {
  @PrimaryColumn('uuid')
  id!: QuestionId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  authorId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('uuid', { nullable: true })
  agendaItemId!: AgendaItemId | null;

  @Column('text')
  text!: string;

  @Instant()
  askedAt!: string;

  @Instant({ nullable: true })
  answeredAt!: string | null;

  @Instant({ nullable: true })
  hiddenAt!: string | null;
}

@Entity('upvote')
export class Upvote implements UpvoteRecord {
  @PrimaryColumn('uuid')
  id!: UpvoteId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  questionId!: QuestionId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;
}

@Entity('message')
export class Message implements MessageRecord {
  @PrimaryColumn('uuid')
  id!: MessageId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid', { nullable: true })
  groupId!: GroupId | null;

  @Column('jsonb')
  readerIds!: MemberId[];

  @Column('uuid')
  authorId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text')
  text!: string;

  @Instant()
  sentAt!: string;

  @Instant({ nullable: true })
  hiddenAt!: string | null;

  @Column('jsonb')
  reports!: MessageRecord['reports'];
}

@Entity('noteLine')
export class NoteLine implements NoteLineRecord {
  @PrimaryColumn('uuid')
  id!: NoteLineId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  kind!: NoteKind;

  @Column('text')
  text!: string;

  @Column('uuid', { nullable: true })
  agendaItemId!: AgendaItemId | null;

  @Column('uuid')
  authorId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Instant()
  writtenAt!: string;

  @Instant({ nullable: true })
  editedAt!: string | null;
}
