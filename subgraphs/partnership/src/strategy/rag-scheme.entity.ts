import { DateScalar } from '@safer-graph/kit';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Rag } from '../plan-line/plan-line.entity.js';
import { KeptRecord } from '../record/kept-record.js';
import type { RagRule } from './rag-rule.js';

const bound = (words: string) => ({
  nullable: true,
  description: `${words} this, in percent better than what is compared with; null where there is no such limit.`,
});

@ObjectType({ description: 'What earns one rating. A rule without limits is words alone, which a person judges.' })
export class RagSchemeRule {
  @Field(() => Rag, { nullable: true, description: 'The rating that is earned.' })
  readonly rag!: Rag;

  @Field(() => String, { nullable: true, description: 'What earns it, in the words of its source.' })
  readonly meaning!: string;

  @Field(() => Float, bound('More than'))
  readonly over?: number;

  @Field(() => Float, bound('This or more:'))
  readonly atLeast?: number;

  @Field(() => Float, bound('This or less:'))
  readonly atMost?: number;

  @Field(() => Float, bound('Less than'))
  readonly under?: number;
}

@Entity('rag_scheme')
@ObjectType({
  description: 'The rules by which a strategy rates its lines, from one day on. Another edition takes its place.',
})
@Directive('@key(fields: "id")')
export class RagScheme extends KeptRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Strategy and edition: sevenoaks-csp/2008-11/rag/1.' })
  override readonly id!: string;

  @Column('text', { name: 'strategy_id' }) readonly strategyId!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Edition of the rules, from 1.' })
  readonly edition!: number;

  @Column('date', { name: 'valid_from' })
  @Field(() => DateScalar, { nullable: true, description: 'First day on which it holds.' })
  readonly validFrom!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Where the rules are stated.' })
  readonly source!: string;

  @Column('text', { name: 'compared_with' })
  @Field(() => String, {
    nullable: true,
    description: 'With what a figure is compared: same quarter of the year before.',
  })
  readonly comparedWith!: string;

  @Column('json')
  @Directive('@listSize(assumedSize: 5)')
  @Field(() => [RagSchemeRule], { nullable: 'itemsAndList', description: 'The rules, as their source orders them.' })
  readonly rules!: readonly RagRule[];
}
