import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { LinkBasis } from '../commitment/link-basis.js';
import { QuotedRecord } from '../record/quoted-record.js';

@Entity('task_group')
@ObjectType({ description: 'A group that works for a partnership at one subject, as a meeting was told of it.' })
@Directive('@key(fields: "id")')
export class TaskGroup extends QuotedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and group: sevenoaks-csp/task-group/domestic-abuse.' })
  override readonly id!: string;

  /** Id in the register of organisations. */
  @Column('text', { name: 'organization_id' }) readonly organizationId!: string;

  @Column('text', { name: 'progress_quote', nullable: true })
  @Field(() => String, {
    nullable: true,
    description:
      'How its work was said to stand, as printed; null where nothing was said. `progressFigures` has it as a figure.',
  })
  readonly progressQuote!: string | null;

  @Column('int', { name: 'progress_line', nullable: true })
  @Field(() => Int, { nullable: true, description: 'Line of the minutes on which that stands; null without.' })
  readonly progressLine!: number | null;

  @Column('text', { array: true, name: 'plan_line_ids' }) readonly planLineIds!: readonly string[];

  @Column('text', { name: 'plan_lines_basis', nullable: true })
  @Field(() => LinkBasis, {
    nullable: true,
    description: 'On what its links to lines of the plan rest; null where it has none.',
  })
  readonly planLinesBasis!: LinkBasis | null;
}
