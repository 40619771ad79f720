/** Small groups and what they have found out, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  AgendaItemId,
  FindingId,
  GroupId,
  GroupingId,
  MemberId,
  RoomId,
  SideId,
} from '@silta/shared/ids';
import type {
  Finding as FindingRecord,
  Group as GroupRecord,
  Grouping as GroupingRecord,
} from '@silta/shared/sessions/groupRecords';
import { Instant } from '../database/columns.ts';

@Entity('grouping')
export class Grouping implements GroupingRecord {
  @PrimaryColumn('uuid')
  id!: GroupingId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  purpose!: GroupingRecord['purpose'];

  @Column('uuid', { nullable: true })
  agendaItemId!: AgendaItemId | null;

  @Column('text')
  state!: GroupingRecord['state'];

  @Column('integer')
  step!: number;

  @Instant()
  openedAt!: string;

  @Instant({ nullable: true })
  endsAt!: string | null;

  @Instant({ nullable: true })
  backAt!: string | null;
}

@Entity('group')
export class Group implements GroupRecord {
  @PrimaryColumn('uuid')
  id!: GroupId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  groupingId!: GroupingId;

  @Column('integer')
  number!: number;

  @Column('jsonb')
  memberIds!: MemberId[];

  @Column('jsonb', { nullable: true })
  place!: GroupRecord['place'];

  @Column('text')
  callUrl!: string;
}

@Entity('finding')
export class Finding implements FindingRecord {
  @PrimaryColumn('uuid')
  id!: FindingId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  groupingId!: GroupingId;

  @Column('uuid')
  groupId!: GroupId;

  @Column('uuid')
  authorId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text')
  text!: string;

  @Column('jsonb', { nullable: true })
  post!: FindingRecord['post'];

  @Instant()
  writtenAt!: string;

  @Column('jsonb')
  readerIds!: MemberId[];

  @Instant({ nullable: true })
  shownAt!: string | null;
}
