/** The week as it was sent, or is to be sent, to one account by e-mail: one a week, under the week's Monday. */
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { AccountId } from '@silta/shared/ids';
import { Account } from '../auth/account.entity.ts';
import { Instant } from '../database/columns.ts';

@Entity('letter')
export class Letter {
  @PrimaryColumn('uuid')
  accountId!: AccountId;

  /** It goes with the account. */
  @ManyToOne(() => Account, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn({ name: 'accountId' })
  account!: Relation<Account>;

  /** "2026-10-12" */
  @Index()
  @PrimaryColumn('text')
  week!: string;

  /** SHA-256 of the key in its link, by which the e-mails end. */
  @Index({ unique: true })
  @Column('text')
  keyHash!: string;

  @Column('int')
  tries!: number;

  /** When it is tried again; null: it was sent, or is not tried any more. */
  @Instant({ nullable: true })
  nextAt!: string | null;
}
