/** Quick polls and their answers in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Poll } from '@silta/shared/boards/fields';
import type { AgendaItemId, BallotPaperId, MemberId, QuickPollId, RoomId, SideId } from '@silta/shared/ids';
import type {
  BallotPaper as PaperRecord,
  QuickPoll as QuickPollRecord,
} from '@silta/shared/sessions/quickPollRecords';
import { Instant } from '../database/columns.ts';

@Entity('quickPoll')
export class QuickPoll implements QuickPollRecord {
  @PrimaryColumn('uuid')
  id!: QuickPollId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid', { nullable: true })
  agendaItemId!: AgendaItemId | null;

  @Column('text')
  text!: string;

  @Column('jsonb')
  poll!: Poll;

  @Column('uuid')
  askedBy!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Instant()
  askedAt!: string;
}

@Entity('ballotPaper')
export class BallotPaper implements PaperRecord {
  @PrimaryColumn('uuid')
  id!: BallotPaperId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  quickPollId!: QuickPollId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('integer', { array: true })
  choices!: number[];
}
