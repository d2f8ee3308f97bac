import { z } from 'zod';
import { areaTypes, denominatorKinds } from './registers.js';

export const periodKinds = [
  'DAY',
  'MONTH',
  'QUARTER',
  'HALF_YEAR',
  'FINANCIAL_YEAR',
  'CALENDAR_YEAR',
  'ACADEMIC_YEAR',
  'RANGE',
] as const;

const measure = z.strictObject({
  id: z.string(),
  title: z.string().min(1),
  description: z.string().min(1),
  unit: z.string().min(1),
  /** 1000 for a rate per 1,000; 100 for a percentage; 1 for a mean; null for a count. */
  per: z.number().positive().nullable(),
  polarity: z.enum(['LOW_IS_GOOD', 'HIGH_IS_GOOD', 'NEITHER']),
  frequency: z.enum(['MONTHLY', 'QUARTERLY', 'SIX_MONTHLY', 'YEARLY', 'IRREGULAR']),
  periodKind: z.enum(periodKinds),
  group: z.string().min(1).nullable(),
  collected: z.boolean(),
  /** The area types that are published, finest first. */
  areaTypes: z.array(z.enum(areaTypes)),
  finestAreaType: z.enum(areaTypes).nullable(),
  /** The areas that the measure speaks of; null: wherever the area type is published. */
  coverage: z.array(z.string()).min(1).nullable(),
  organization: z.string(),
  disclosure: z.enum(['OPEN', 'RESTRICTED', 'SENSITIVE']),
  /** The organisation that can be asked instead, where the measure is not collected. */
  alternativeProvider: z.string().nullable(),
  nationalIndicator: z.string().min(1).nullable(),
  /** Since when earlier periods cannot be compared, and why. */
  breaks: z.array(z.strictObject({ from: z.iso.date(), note: z.string().min(1) })).optional(),
  /** What is behind a percentage of a sample. */
  survey: z
    .strictObject({
      question: z.string().min(1),
      population: z.string().min(1),
      mode: z.string().min(1),
      designEffect: z.number().min(1),
      minimumSample: z.number().int().positive(),
    })
    .optional(),
  /** What a rate is worked out on. */
  rate: z.strictObject({ denominator: z.enum(denominatorKinds) }).optional(),
  /** Why figures of several periods are not added up. */
  notAddedUp: z.string().min(1).optional(),
  dataset: z.string().min(1),
});

/** What an agency says that it can answer: schema/<agency>.measures.json. */
export const catalogue = z.strictObject({
  agency: z.string(),
  title: z.string().min(1),
  /** Where the agency is reached by default; the agencies of this repository need none, their port is known. */
  url: z.url().optional(),
  types: z.strictObject({ measure: z.string(), observation: z.string() }),
  measures: z.array(measure),
});

export type Catalogue = z.infer<typeof catalogue>;
export type CatalogueMeasure = z.infer<typeof measure>;
