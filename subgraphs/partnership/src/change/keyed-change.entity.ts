import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A mutation that was carried out, and what it answered: the same again is answered from here. Only ever added. */
@Entity('keyed_change')
export class KeyedChange {
  @PrimaryGeneratedColumn() readonly number!: number;
  @Column('text') readonly partnership!: string;
  @Column('text') readonly subject!: string;
  @Column('text') readonly role!: string;
  @Column('text', { nullable: true }) readonly organization!: string | null;
  /** As the caller made it up. One of each partnership and subject. */
  @Column('text') readonly key!: string;
  @Column('text') readonly mutation!: string;
  @Column('jsonb') readonly input!: object;
  /** The columns of what was changed, as the change left them. */
  @Column('jsonb') readonly answer!: object;
}
