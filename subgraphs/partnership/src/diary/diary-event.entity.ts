import { describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DatedRecord } from '../record/dated-record.js';

export const DiaryKind = describedEnum('DiaryKind', 'What happens.', {
  DUE: 'A document or information is to be there.',
  CIRCULATION: 'A document goes out to named people or bodies.',
  PUBLICATION: 'A document is put where anybody can read it.',
  CONSULTATION: 'Others are asked what they think.',
  MEETING: 'A body meets that is not the partnership itself.',
  TRAINING: 'People are trained.',
  OCCASION: 'An event of another kind: a celebration, a visit.',
});
export type DiaryKind = keyof typeof DiaryKind;

@Entity('diary_event')
@ObjectType({
  description: 'Something that happened or is to happen, as minutes say, with no day where they say none.',
})
@Directive('@key(fields: "id")')
export class DiaryEvent extends DatedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and event: sevenoaks-csp/event/residents-panel.' })
  override readonly id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What it is.' })
  readonly title!: string;

  @Column('text')
  @Field(() => DiaryKind, { nullable: true, description: 'What kind of event.' })
  readonly kind!: DiaryKind;

  /** Whose event it is: id in the register of organisations. */
  @Column('text', { name: 'organization_id', nullable: true }) readonly organizationId!: string | null;
  @Column('text', { name: 'document_id', nullable: true }) readonly documentId!: string | null;
  @Column('text', { name: 'taken_at', nullable: true }) readonly takenAtId!: string | null;
}
