import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One import of a file that a person has written. The last of its kind and scope stands. */
@Entity('reviewed_file')
export class ReviewedFile {
  @PrimaryGeneratedColumn() readonly number!: number;
  /** What it states, as its import is called: strategy. */
  @Column('text') readonly kind!: string;
  @Column('text') readonly partnership!: string;
  /** The partnership, strategy or meeting of which it states everything. */
  @Column('text') readonly scope!: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  @Column('text') readonly checksum!: string;
  /** The versions of the minutes that it was checked against, by meeting. */
  @Column('jsonb') readonly minutes!: Readonly<Record<string, number>>;
  @Column('text') readonly file!: string;
}
