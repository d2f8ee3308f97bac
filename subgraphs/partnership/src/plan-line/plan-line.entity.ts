import { describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, InterfaceType, ObjectType } from 'type-graphql';
import { ChildEntity, Column, Entity, PrimaryColumn, TableInheritance } from 'typeorm';
import type { LeadOrganization } from './lead-organization.js';

export const Rag = describedEnum('Rag', 'How a plan line is rated.', {
  GREEN: 'On target.',
  AMBER: 'At risk.',
  RED: 'Off target.',
  INFORMATION_MISSING: 'Nothing was reported.',
  NOT_YET_DUE: 'Nothing is due yet.',
  NOT_STATED: 'The source does not say how it is rated.',
});
export type Rag = keyof typeof Rag;

@Entity('plan_line')
@TableInheritance({ column: { name: 'kind', type: 'text' } })
@InterfaceType({
  description: 'A line of the strategy: an outcome that the partnership wants, or an action of the plan towards one.',
  resolveType: (line: object) => (line instanceof Outcome ? 'Outcome' : 'PlanAction'),
})
export abstract class PlanLine {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership, years of the strategy and reference: sevenoaks-csp/2008-11/1.4c.' })
  readonly id!: string;

  @Column('text') readonly partnership!: string;

  /** The database takes both from the id: a line belongs to the strategy, and an action to the outcome, that it names. */
  @Column({ type: 'text', name: 'strategy_id', insert: false, update: false }) readonly strategyId!: string;
  @Column({ type: 'text', name: 'outcome_id', insert: false, update: false, nullable: true })
  readonly outcomeId!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Reference in the strategy: 1.4c. A letter marks an action.' })
  readonly ref!: string;

  @Column('text', { nullable: true })
  @Field(() => String, { nullable: true, description: 'Its wording; null where no source that is held states it.' })
  readonly title!: string | null;

  @Column('text', { nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Theme of the strategy under which it stands; null where no source that is held states it.',
  })
  readonly theme!: string | null;

  /** The database takes it from the return of the latest quarter, whoever writes that. */
  @Column('text')
  @Field(() => Rag, {
    nullable: true,
    description:
      'Its rating in the latest quarter for which one was returned; NOT_STATED where the source does not give it, or nothing was returned yet.',
  })
  readonly rag!: Rag;

  @Column('jsonb') readonly leads!: readonly LeadOrganization[];
}

@ChildEntity('OUTCOME')
@ObjectType({ implements: PlanLine, description: 'An outcome that the strategy is to bring about.' })
@Directive('@key(fields: "id")')
export class Outcome extends PlanLine {}

@ChildEntity('ACTION')
@ObjectType({
  implements: PlanLine,
  description: 'An action of the strategy’s plan. What a meeting agrees to do is an ActionItem, another thing.',
})
@Directive('@key(fields: "id")')
export class PlanAction extends PlanLine {}
