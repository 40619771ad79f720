/** What people have answered in polls, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Vote as VoteRecord } from '@silta/shared/boards/records';
import type { MemberId, PostId, RoomId, SideId, VoteId } from '@silta/shared/ids';

@Entity('vote')
export class Vote implements VoteRecord {
  @PrimaryColumn('uuid')
  id!: VoteId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  postId!: PostId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('integer', { array: true })
  choices!: number[];
}
