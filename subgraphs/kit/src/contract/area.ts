import { Directive, Field, ObjectType } from 'type-graphql';
import { AreaCodeScalar } from './scalars.js';

@ObjectType({
  description:
    'An area: where the figures of several agencies meet. From the register of areas, which all agencies share.',
})
@Directive('@key(fields: "code")')
export class Area {
  @Field(() => AreaCodeScalar, { nullable: true, description: 'Its code, without the scheme: E07000111.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'The scheme of the code: GSS, ONS_2009 or LOCAL.' })
  @Directive('@shareable')
  readonly scheme!: string;

  @Field(() => String, { nullable: true, description: 'Its name at that vintage.' })
  @Directive('@shareable')
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is: DISTRICT, COUNTY, POLICE_FORCE_AREA, WARD_2009 and so on.',
  })
  @Directive('@shareable')
  readonly type!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The day, month or year as at which code and border hold; null where the source does not say.',
  })
  @Directive('@shareable')
  readonly vintage!: string | null;
}
