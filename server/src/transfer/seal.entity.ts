/** The keys with which this house seals exported boards and names the rooms of calls; they never leave the server but in backups. */
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('seal')
export class Seal {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  key!: string;
}
