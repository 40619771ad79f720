/** Accounts and the devices that are signed in to them. Neither is a record: they never enter a room. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AccountId, DeviceId } from '@silta/shared/ids';
import type { UiLanguage } from '@silta/shared/texts';
import { Instant } from '../database/columns.ts';

@Entity('account')
@Index(['weeklyMail'], { where: '"weeklyMail"' })
export class Account {
  @PrimaryColumn('uuid')
  id!: AccountId;

  @Column('text')
  name!: string;

  /** Lower case; staff only. */
  @Index({ unique: true })
  @Column('text', { nullable: true })
  email!: string | null;

  /** Argon2id, in its own encoded form. */
  @Column('text', { nullable: true })
  passwordHash!: string | null;

  /** Of the return key; learners only. */
  @Index({ unique: true })
  @Column('text', { nullable: true })
  keyHash!: string | null;

  @Column('text')
  language!: UiLanguage;

  /** Whether the week is to come by e-mail; staff only. */
  @Column('boolean', { default: false })
  weeklyMail!: boolean;

  @Instant()
  createdAt!: string;
}

@Entity('device')
export class Device {
  @PrimaryColumn('uuid')
  id!: DeviceId;

  @Index()
  @Column('uuid')
  accountId!: AccountId;

  /** SHA-256 of the cookie's token. */
  @Index({ unique: true })
  @Column('text')
  tokenHash!: string;

  /** What the browser calls itself, shortened: "Firefox, Windows". */
  @Column('text')
  label!: string;

  @Instant()
  createdAt!: string;

  @Index()
  @Instant()
  seenAt!: string;
}
