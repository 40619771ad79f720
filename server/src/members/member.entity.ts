/** Members, invitations, pairs and working groups in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type {
  AccountId,
  InvitationId,
  MemberId,
  PairId,
  RoomId,
  SideId,
  WorkingGroupId,
} from '@silta/shared/ids';
import type {
  Invitation as InvitationRecord,
  Member as MemberRecord,
  Pair as PairRecord,
  WorkingGroup as WorkingGroupRecord,
} from '@silta/shared/members/records';
import type { Role } from '@silta/shared/roles';
import type { MemberOnServer } from '../realtime/tables.ts';
import { Instant } from '../database/columns.ts';

@Entity('member')
@Index(['roomId', 'accountId'])
export class Member implements MemberRecord, MemberOnServer {
  @PrimaryColumn('uuid')
  id!: MemberId;

  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  accountId!: AccountId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text')
  role!: Role;

  @Column('text')
  name!: string;

  @Column('text', { array: true })
  languages!: string[];

  @Column('integer', { default: 0 })
  view!: number;

  @Instant()
  joinedAt!: string;

  @Instant({ nullable: true })
  removedAt!: string | null;
}

@Entity('invitation')
export class Invitation implements InvitationRecord {
  @PrimaryColumn('uuid')
  id!: InvitationId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text')
  role!: Role;

  @Index({ unique: true })
  @Column('text')
  code!: string;

  @Column('boolean', { default: false })
  founding!: boolean;

  @Column('integer')
  useLimit!: number;

  @Column('integer', { default: 0 })
  uses!: number;

  @Instant()
  createdAt!: string;

  @Instant()
  expiresAt!: string;

  @Instant({ nullable: true })
  revokedAt!: string | null;
}

@Entity('pair')
export class Pair implements PairRecord {
  @PrimaryColumn('uuid')
  id!: PairId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid', { array: true })
  memberIds!: MemberId[];

  @Instant()
  madeAt!: string;

  @Instant({ nullable: true })
  endedAt!: string | null;
}

@Entity('workingGroup')
export class WorkingGroup implements WorkingGroupRecord {
  @PrimaryColumn('uuid')
  id!: WorkingGroupId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  name!: string;

  @Column('uuid', { array: true })
  memberIds!: MemberId[];

  @Instant()
  madeAt!: string;
}
