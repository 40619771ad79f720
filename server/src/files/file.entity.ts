/** Files in the database: their records. Their bytes are in the storage. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FileKind, FileRecord } from '@silta/shared/files/records';
import type {
  AgendaItemId,
  FileId,
  HalfId,
  MemberId,
  PostId,
  RoomId,
  SideId,
  TaskId,
  TermId,
  WorkId,
} from '@silta/shared/ids';
import { Instant } from '../database/columns.ts';

@Entity('file')
export class File implements FileRecord {
  @PrimaryColumn('uuid')
  id!: FileId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  memberId!: MemberId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text')
  kind!: FileKind;

  @Column('text')
  mediaType!: string;

  @Column('text')
  name!: string;

  @Column('integer')
  size!: number;

  @Column('integer', { nullable: true })
  width!: number | null;

  @Column('integer', { nullable: true })
  height!: number | null;

  @Column('double precision', { nullable: true })
  seconds!: number | null;

  @Column('jsonb', { default: [] })
  sizes!: FileRecord['sizes'];

  @Index()
  @Column('uuid', { nullable: true })
  postId!: PostId | null;

  @Index()
  @Column('uuid', { nullable: true })
  halfId!: HalfId | null;

  @Index()
  @Column('uuid', { nullable: true })
  taskId!: TaskId | null;

  @Index()
  @Column('uuid', { nullable: true })
  workId!: WorkId | null;

  @Index()
  @Column('uuid', { nullable: true })
  agendaItemId!: AgendaItemId | null;

  @Index()
  @Column('uuid', { nullable: true })
  termId!: TermId | null;

  @Index()
  @Instant({ nullable: true })
  unusedSince!: string | null;

  @Instant()
  createdAt!: string;
}
