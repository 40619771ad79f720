/** Whose calendar is open: the hash of its secret address, one for each member. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MemberId } from '@silta/shared/ids';
import { Instant } from '../database/columns.ts';

@Entity('calendarKey')
export class CalendarKey {
  @PrimaryColumn('uuid')
  memberId!: MemberId;

  @Index({ unique: true })
  @Column('text')
  keyHash!: string;

  @Instant()
  createdAt!: string;
}
