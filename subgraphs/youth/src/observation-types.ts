import { Measure, Observation } from '@safer-graph/kit';
import { Directive, ObjectType } from 'type-graphql';

@ObjectType('YouthMeasure', { implements: Measure, description: 'A series of figures about young people.' })
@Directive('@key(fields: "id")')
export class YouthMeasure extends Measure {}

@ObjectType('YouthObservation', {
  implements: Observation,
  description: 'A figure about young people, or the reason why there is none.',
})
@Directive('@key(fields: "id")')
export class YouthObservation extends Observation {}
