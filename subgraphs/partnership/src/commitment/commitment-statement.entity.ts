import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LinkBasis } from './link-basis.js';

/** That the review of a meeting states a commitment. Several may state the same: the last of them stands. */
@Entity('commitment_statement')
export class CommitmentStatement {
  /** Of the commitment. */
  @PrimaryColumn('text') readonly id!: string;
  @PrimaryColumn('text', { name: 'reviewed_in' }) readonly reviewedIn!: string;
  @Column('text') readonly partnership!: string;
  @Column('text', { name: 'plan_line_id' }) readonly planLineId!: string;
  @Column('text', { name: 'measure_id' }) readonly measureId!: string;
  @Column('text', { name: 'area_code' }) readonly areaCode!: string;
  @Column('text') readonly basis!: LinkBasis;
  @Column('text', { nullable: true }) readonly frequency!: string | null;
  @Column('text', { name: 'accepted_because', nullable: true }) readonly acceptedBecause!: string | null;
}
