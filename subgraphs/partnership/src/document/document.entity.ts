import { describedEnum } from '@safer-graph/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { QuotedRecord } from '../record/quoted-record.js';

export const DocumentExpression = describedEnum('DocumentExpression', 'Which form of a work a document is.', {
  DRAFT: 'A draft, for others to comment on.',
  AGREED: 'The form that was agreed.',
  ISSUE: 'One of a series: a newsletter.',
  REPORT: 'A report or presentation as it was given.',
});
export type DocumentExpression = keyof typeof DocumentExpression;

export const DocumentStatus = describedEnum('DocumentStatus', 'Where a document stood at the meeting.', {
  EXPECTED: 'It was announced, and was not there yet.',
  PRESENTED: 'The meeting had it before it.',
  AGREED: 'The meeting agreed it.',
});
export type DocumentStatus = keyof typeof DocumentStatus;

interface Named {
  readonly rawText: string;
  readonly personId: string | null;
}

@Entity('partnership_document')
@ObjectType({
  description: 'A document that a meeting speaks of: which work it is of, in which form, and what becomes of it.',
})
@Directive('@key(fields: "id")')
export class Document extends QuotedRecord {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Partnership and document: sevenoaks-csp/document/strategic-assessment-draft.' })
  override readonly id!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'The work of which it is one form: Community Plan.' })
  readonly work!: string;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'What it is called.' })
  readonly title!: string;

  @Column('text')
  @Field(() => DocumentExpression, { nullable: true, description: 'Which form of the work it is.' })
  readonly expression!: DocumentExpression;

  @Column('text')
  @Field(() => DocumentStatus, { nullable: true, description: 'Where it stood at the meeting that speaks of it.' })
  readonly status!: DocumentStatus;

  @Column('jsonb') readonly authors!: readonly Named[];
  @Column('jsonb') readonly presenters!: readonly Named[];
  /** Who answers for it: id in the register of organisations. */
  @Column('text', { name: 'organization_id', nullable: true }) readonly organizationId!: string | null;
}
