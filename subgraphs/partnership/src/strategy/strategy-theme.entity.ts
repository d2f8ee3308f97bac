import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { KeptRecord } from '../record/kept-record.js';

@Entity('strategy_theme')
@ObjectType({ description: 'A heading under which lines of the strategy stand.' })
@Directive('@key(fields: "id")')
export class StrategyTheme extends KeptRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Strategy and theme: sevenoaks-csp/2008-11/theme/reoffending.' })
  override readonly id!: string;

  @Column('text', { name: 'strategy_id' }) readonly strategyId!: string;
  /** Place among the themes, as printed. */
  @Column('int') readonly position!: number;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The heading as printed: Drug and alcohol treatment.' })
  readonly name!: string;

  @Column('int', { name: 'source_line' })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which it stands.' })
  readonly sourceLine!: number;
}
