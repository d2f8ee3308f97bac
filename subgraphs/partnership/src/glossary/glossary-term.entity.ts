import { describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { MinutesRecord } from '../record/minutes-record.js';

export const GlossaryBasis = describedEnum('GlossaryBasis', 'How the meaning of a term is known.', {
  MINUTES: 'The minutes that use it print it in full.',
  PUBLIC_SOURCE: 'A public source, which is named, prints it in full.',
  UNEXPLAINED: 'No source that is held explains it.',
});
export type GlossaryBasis = keyof typeof GlossaryBasis;

@Entity('glossary_term')
@ObjectType({
  description: 'An abbreviation or name that minutes use, and what it stands for, as far as that is known.',
})
@Directive('@key(fields: "id")')
export class GlossaryTerm extends MinutesRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and term: sevenoaks-csp/term/kcap.' })
  override readonly id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'As the minutes print it: KCAP.' })
  readonly term!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'What it stands for; null where it is unexplained.' })
  readonly meaning!: string | null;

  @Column('text')
  @Field(() => GlossaryBasis, { nullable: true, description: 'How that is known.' })
  readonly basis!: GlossaryBasis;

  @Column('int', { name: 'meaning_line', nullable: true })
  @Field(() => Int, {
    nullable: true,
    description: 'Line of the minutes that explains it; null unless they do.',
  })
  readonly meaningLine!: number | null;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'The public source of the meaning; null unless there is one.' })
  readonly source!: string | null;
}
