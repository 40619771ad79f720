/** Stations of a visit and the checklist for filming in the database. */
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AgendaItemId, FilmingItemId, RoomId, SideId } from '@silta/shared/ids';
import type {
  FilmingItem as FilmingItemRecord,
  Station as StationRecord,
} from '@silta/shared/sessions/visitRecords';
import { Instant } from '../database/columns.ts';

@Entity('station')
export class Station implements StationRecord {
  @PrimaryColumn('uuid')
  id!: AgendaItemId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('text')
  place!: string;

  @Column('text')
  about!: string;

  @Column('jsonb')
  prepared!: StationRecord['prepared'];

  @Column('jsonb')
  links!: StationRecord['links'];

  @Column('uuid', { nullable: true })
  boardId!: RoomId | null;
}

@Entity('filmingItem')
export class FilmingItem implements FilmingItemRecord {
  @PrimaryColumn('uuid')
  id!: FilmingItemId;

  @Index()
  @Column('uuid')
  roomId!: RoomId;

  @Column('uuid')
  sideId!: SideId;

  @Column('text', { nullable: true })
  name!: FilmingItemRecord['name'];

  @Column('text')
  text!: string;

  @Instant()
  addedAt!: string;

  @Column('jsonb', { nullable: true })
  done!: FilmingItemRecord['done'];
}
