/** Questions of a quiz and their answers in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  AgendaItemId,
  GroupingId,
  MemberId,
  QuizAnswerId,
  QuizQuestionId,
  RoomId,
  SideId,
} from '@silta/shared/ids';
import type {
  QuizAnswer as AnswerRecord,
  QuizQuestion as QuestionRecord,
  TeamOutcome,
} from '@silta/shared/sessions/quizRecords';
import { Instant } from '../database/columns.ts';

@Entity('quizQuestion')
export class QuizQuestion implements QuestionRecord {
  @PrimaryColumn('uuid')
  id!: QuizQuestionId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  state!: QuestionRecord['state'];

  @Column('text')
  text!: string;

  @Column('jsonb')
  choices!: string[];

  @Column('integer')
  solution!: number;

  @Column('uuid')
  authorId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Instant()
  writtenAt!: string;

  @Column('uuid', { nullable: true })
  agendaItemId!: AgendaItemId | null;

  @Column('uuid', { nullable: true })
  groupingId!: GroupingId | null;

  @Instant({ nullable: true })
  openedAt!: string | null;

  @Instant({ nullable: true })
  closedAt!: string | null;

  @Column('integer')
  answered!: number;

  @Column('jsonb')
  teams!: TeamOutcome[];
}

@Entity('quizAnswer')
export class QuizAnswer implements AnswerRecord {
  @PrimaryColumn('uuid')
  id!: QuizAnswerId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  quizQuestionId!: QuizQuestionId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('integer')
  choice!: number;
}
