/** Sessions, their agendas, parts and wishes in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  AgendaItemId,
  MemberId,
  PartId,
  RoomId,
  SessionTemplateId,
  SideId,
  WishId,
} from '@silta/shared/ids';
import type { Rank } from '@silta/shared/rank';
import type {
  AgendaItem as AgendaItemRecord,
  AgendaKind,
  BackUp,
  Call,
  Part as PartRecord,
  PartRole,
  Participants,
  Session as SessionRecord,
  SessionKind,
  SessionState,
  SessionTemplate as TemplateRecord,
  Wish as WishRecord,
} from '@silta/shared/sessions/records';
import { Instant } from '../database/columns.ts';

@Entity('session')
export class Session implements SessionRecord {
  @PrimaryColumn('uuid')
  id!: RoomId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  topic!: string;

  @Column('text')
  kind!: SessionKind;

  @Column('text')
  kindName!: string;

  @Instant()
  startsAt!: string;

  @Column('text')
  timeZone!: string;

  @Column('integer')
  minutes!: number;

  @Column('text')
  language!: string;

  @Column('text')
  aims!: string;

  @Column('jsonb')
  participants!: Participants;

  @Column('jsonb')
  boardIds!: RoomId[];

  @Column('jsonb')
  call!: Call;

  @Column('jsonb')
  backUp!: BackUp;

  @Column('text')
  state!: SessionState;

  @Column('text')
  announcedReason!: string;

  @Column('integer')
  sequence!: number;

  @Column('uuid')
  plannedBy!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Instant()
  createdAt!: string;

  @Instant()
  changedAt!: string;
}

@Entity('agendaItem')
export class AgendaItem implements AgendaItemRecord {
  @PrimaryColumn('uuid')
  id!: AgendaItemId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  rank!: Rank;

  @Column('integer')
  minutes!: number;

  @Column('text')
  kind!: AgendaKind;

  @Column('text')
  title!: string;

  @Column('uuid', { nullable: true })
  boardId!: RoomId | null;

  @Column('text')
  notes!: string;

  @Column('jsonb')
  leaderIds!: MemberId[];

  @Column('jsonb', { nullable: true })
  groups!: AgendaItemRecord['groups'];

  @Column('jsonb')
  attachments!: AgendaItemRecord['attachments'];

  @Column('jsonb')
  links!: AgendaItemRecord['links'];
}

@Entity('part')
export class Part implements PartRecord {
  @PrimaryColumn('uuid')
  id!: PartId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  role!: PartRole;

  @Column('text')
  ownRole!: string;

  @Column('uuid', { nullable: true })
  agendaItemId!: AgendaItemId | null;

  @Index()
  @Column('uuid', { nullable: true })
  memberId!: MemberId | null;

  @Column('uuid', { nullable: true })
  sideId!: SideId | null;

  @Column('jsonb')
  askedBy!: MemberId[];

  @Column('uuid', { nullable: true })
  offeredFor!: PartId | null;

  @Instant()
  addedAt!: string;
}

@Entity('wish')
export class Wish implements WishRecord {
  @PrimaryColumn('uuid')
  id!: WishId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text', { nullable: true })
  role!: PartRole | null;

  @Column('boolean')
  offCamera!: boolean;

  @Column('text')
  word!: string;
}

@Entity('sessionTemplate')
export class SessionTemplate implements TemplateRecord {
  @PrimaryColumn('uuid')
  id!: SessionTemplateId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  name!: string;

  @Column('text')
  kind!: SessionKind;

  @Column('jsonb')
  steps!: TemplateRecord['steps'];

  @Column('uuid')
  sideId!: SideId;

  @Instant()
  createdAt!: string;
}
