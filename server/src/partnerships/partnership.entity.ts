/** Partnership and side in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MemberId, RoomId, SideId } from '@silta/shared/ids';
import type { ChatRules } from '@silta/shared/partnerships/chat';
import type { CallTool } from '@silta/shared/partnerships/callTools';
import type { FreeDays } from '@silta/shared/partnerships/freeDays';
import type {
  Partnership as PartnershipRecord,
  Side as SideRecord,
  SideKind,
} from '@silta/shared/partnerships/records';
import { Instant } from '../database/columns.ts';

@Entity('partnership')
export class Partnership implements PartnershipRecord {
  @PrimaryColumn('uuid')
  id!: RoomId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  name!: string;

  @Instant()
  createdAt!: string;

  @Column('boolean', { default: false })
  linkPreviews!: boolean;

  @Column('boolean', { default: false })
  mapTiles!: boolean;

  @Column('text', { array: true, default: [] })
  listedWords!: string[];

  @Column('jsonb')
  chat!: ChatRules;

  @Instant({ nullable: true })
  endedAt!: string | null;
}

@Entity('side')
export class Side implements SideRecord {
  @PrimaryColumn('uuid')
  id!: SideId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('integer')
  position!: number;

  @Column('text')
  kind!: SideKind;

  @Column('text')
  name!: string;

  @Column('text')
  place!: string;

  @Column('text')
  country!: string;

  @Column('text')
  timeZone!: string;

  @Column('text', { array: true })
  languages!: string[];

  @Column('uuid', { nullable: true })
  ownerId!: MemberId | null;

  @Instant({ nullable: true })
  endAgreedAt!: string | null;

  @Column('jsonb', { nullable: true })
  callTools!: CallTool[] | null;

  @Column('jsonb', { default: [] })
  freeDays!: FreeDays[];

  @Column('jsonb', { default: [] })
  workedHolidays!: string[];
}
