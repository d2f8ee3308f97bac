import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { FromMinutes } from '../from-minutes.entity.js';

@Entity('agenda_item')
@ObjectType({ description: 'One item of a meeting, with what its minutes say under it.' })
@Directive('@key(fields: "id")')
export class AgendaItem extends FromMinutes {
  @PrimaryColumn('text')
  @Field(() => ID, { description: 'Meeting and item: sevenoaks-csp/2009-12-03/item-07. No printed number.' })
  override readonly id!: string;

  @Column('int', { name: 'position' })
  @Field(() => Int, { nullable: true, description: 'Place in the latest version of the minutes, from 1.' })
  readonly order!: number;

  @Column('text', { name: 'printed_number', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Number as printed: 3.1. May be printed twice, so it identifies nothing; null where none is printed.',
  })
  readonly printedNumber!: string | null;

  @Column('text')
  @Field(() => String, { nullable: true, description: 'Title, without number and presenter.' })
  readonly title!: string;

  @Column('int')
  @Field(() => Int, { nullable: true, description: 'Line of the minutes.' })
  readonly line!: number;

  @Column('jsonb') readonly presenters!: readonly { readonly rawText: string; readonly personId: string | null }[];
}
