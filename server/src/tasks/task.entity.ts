/** Tasks and what learners do for them, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Attachment } from '@silta/shared/files/attachments';
import type { MemberId, PeerFeedbackId, RoomId, SideId, TaskId, TaskItemId, WorkId } from '@silta/shared/ids';
import type { Participants } from '@silta/shared/sessions/records';
import type {
  HandIn,
  HandInWay,
  PeerFeedback as PeerFeedbackRecord,
  Task as TaskRecord,
  TaskItem,
  Work as WorkRecord,
  WorkState,
  WorkStep,
} from '@silta/shared/tasks/records';
import { Instant } from '../database/columns.ts';

@Entity('task')
export class Task implements TaskRecord {
  @PrimaryColumn('uuid')
  id!: TaskId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  title!: string;

  @Column('text')
  why!: string;

  @Column('jsonb')
  learners!: Participants;

  @Instant({ nullable: true })
  dueAt!: string | null;

  @Column('text')
  timeZone!: string;

  @Column('jsonb')
  items!: TaskItem[];

  @Column('jsonb')
  ways!: HandInWay[];

  @Column('jsonb')
  attachments!: Attachment[];

  @Column('text')
  link!: string;

  @Column('uuid', { nullable: true })
  boardId!: RoomId | null;

  @Column('text')
  skill!: string;

  @Column('text')
  safety!: string;

  @Column('boolean')
  needsConfirming!: boolean;

  @Column('boolean')
  isShared!: boolean;

  @Column('boolean', { default: false })
  inPairs!: boolean;

  @Column('jsonb', { nullable: true })
  peers!: TaskRecord['peers'];

  @Column('jsonb')
  reviewerIds!: MemberId[];

  @Column('uuid')
  setBy!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Instant()
  createdAt!: string;

  @Column('integer')
  version!: number;

  @Instant({ nullable: true })
  withdrawnAt!: string | null;

  @Column('jsonb')
  keptFor!: MemberId[];
}

@Entity('work')
export class Work implements WorkRecord {
  @PrimaryColumn('uuid')
  id!: WorkId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  taskId!: TaskId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text')
  state!: WorkState;

  @Column('jsonb')
  ticked!: TaskItemId[];

  @Column('boolean')
  asksForHelp!: boolean;

  @Column('jsonb')
  handIns!: HandIn[];

  @Column('jsonb')
  steps!: WorkStep[];

  @Column('jsonb')
  reviewerIds!: MemberId[];

  @Column('boolean')
  isShared!: boolean;

  @Column('jsonb', { default: [] })
  partnerIds!: MemberId[];
}

@Entity('peerFeedback')
export class PeerFeedback implements PeerFeedbackRecord {
  @PrimaryColumn('uuid')
  id!: PeerFeedbackId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  taskId!: TaskId;

  @Column('uuid')
  giverId!: MemberId;

  @Column('uuid')
  giverSideId!: SideId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('jsonb')
  handIn!: HandIn;

  @Column('jsonb')
  answers!: string[];

  @Instant({ nullable: true })
  givenAt!: string | null;

  @Column('boolean')
  isOpen!: boolean;

  @Instant({ nullable: true })
  hiddenAt!: string | null;

  @Column('jsonb')
  reviewerIds!: MemberId[];
}
