/** Connections between posts, in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Connection as ConnectionRecord } from '@silta/shared/boards/records';
import type { ConnectionId, MemberId, PostId, RoomId } from '@silta/shared/ids';

@Entity('connection')
export class Connection implements ConnectionRecord {
  @PrimaryColumn('uuid')
  id!: ConnectionId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Index()
  @Column('uuid')
  fromId!: PostId;

  @Index()
  @Column('uuid')
  toId!: PostId;

  @Column('uuid', { nullable: true })
  makerId!: MemberId | null;

  @Column('boolean')
  fromShown!: boolean;

  @Column('boolean')
  toShown!: boolean;
}
