import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One import of a file that a person has written. The last of its kind stands; its file again changes nothing. */
@Entity('reviewed_file')
export class ReviewedFile {
  @PrimaryGeneratedColumn() readonly number!: number;
  /** What it states, as its import is called: strategy. */
  @Column('text') readonly kind!: string;
  @Column('text') readonly partnership!: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  @Column('text') readonly checksum!: string;
  @Column('text') readonly file!: string;
}
