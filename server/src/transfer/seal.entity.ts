/** The one key with which this house seals exported boards; it never leaves the server but in backups. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('seal')
export class Seal {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  key!: string;
}
