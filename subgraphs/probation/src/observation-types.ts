import { Measure, Observation } from '@safer-graph/kit';
import { Directive, ObjectType } from 'type-graphql';

@ObjectType('ProbationMeasure', { implements: Measure, description: 'A series of figures about people on probation.' })
@Directive('@key(fields: "id")')
export class ProbationMeasure extends Measure {}

@ObjectType('ProbationObservation', {
  implements: Observation,
  description: 'A figure about people on probation, or the reason why there is none.',
})
@Directive('@key(fields: "id")')
export class ProbationObservation extends Observation {}
