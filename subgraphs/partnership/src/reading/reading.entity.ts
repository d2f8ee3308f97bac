import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { FromMinutes } from '../from-minutes.entity.js';

/** What was read of the words of minutes, and what a person may correct of it; the words stay. */
@ObjectType()
export abstract class Reading extends FromMinutes {
  @PrimaryColumn('text')
  @Field(() => ID, { nullable: true, description: 'By which a correction of its reading names it.' })
  override readonly id!: string;

  @Column('int')
  @Field(() => Int, {
    nullable: true,
    description:
      'Rises by one with each change of its reading, from 1; who corrects it names the version that the correction rests on.',
  })
  readonly version!: number;
}
