import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ObservationStatus } from '../contract/enums.js';

/** One file that an agency published on one day. Releases are kept, never overwritten. */
@Entity('release')
export class Release {
  @PrimaryColumn('text') readonly id!: string;
  @Column('text') readonly dataset!: string;
  /** As provenance names it: starts with SYNTHETIC where the figures are invented. */
  @Column('text') readonly title!: string;
  @Column('date', { name: 'published_on' }) readonly publishedOn!: string;
  @Column('text') readonly status!: ObservationStatus;
  @Column('text') readonly file!: string;
  @Column('text') readonly checksum!: string;
  @Column('timestamptz', { name: 'imported_at' }) readonly importedAt!: Date;
}
