import { z } from 'zod';
import { isMisspelledShare, shareUnit } from './share-unit.js';

const words = z.string().min(1);
const figureId = z.string().regex(/^F\d{2,}[a-z]?$/);
const number = z.number().nonnegative();

const comparator = z.strictObject({
  place: z.int().positive(),
  groupText: words.nullable(),
  group: words.nullable().default(null),
  size: z.int().positive().nullable().default(null),
  basis: words.nullable(),
  categories: z.int().positive().nullable().default(null),
});

const figure = z.strictObject({
  id: figureId,
  line: z.int().positive(),
  quote: words,
  /** As printed: DC. */
  speaker: words.nullable().default(null),
  kind: z.enum(['VALUE', 'CHANGE', 'DIRECTION', 'RANK', 'STATEMENT', 'DEADLINE']),
  subject: words,
  value: z.number().nullable().default(null),
  printed: words.nullable().default(null),
  unit: words
    .refine((unit) => !isMisspelledShare(unit), {
      error: ({ input }) => `the unit of a share is spelled ${JSON.stringify(shareUnit)}; got ${JSON.stringify(input)}`,
    })
    .nullable()
    .default(null),
  qualifier: z.enum(['EXACT', 'OVER', 'AT_LEAST', 'APPROXIMATELY', 'UNDER']).nullable().default(null),
  direction: z.enum(['UP', 'DOWN', 'UNCHANGED']).nullable().default(null),
  assessment: z.enum(['IMPROVEMENT', 'CONCERN', 'NOT_STATED']).default('NOT_STATED'),
  /** What the minutes state, and what of it reads as a period or an area of the registers. */
  period: z.strictObject({ text: words, code: words.nullable() }).nullable().default(null),
  area: z.strictObject({ text: words, code: words.nullable() }).nullable().default(null),
  numerator: number.nullable().default(null),
  denominator: number.nullable().default(null),
  sampleSize: number.nullable().default(null),
  partOf: figureId.nullable().default(null),
  category: words.nullable().default(null),
  comparedWith: figureId.nullable().default(null),
  comparator: comparator.nullable().default(null),
  /** The published figure that a person holds it against. */
  observation: z
    .strictObject({
      measure: words,
      area: words,
      period: words,
      basis: z.enum(['STATED', 'REVIEWED', 'PROPOSED']).default('REVIEWED'),
      /** Why it does not count what was spoken of. */
      differs: words.nullable().default(null),
    })
    .nullable()
    .default(null),
});

export const figuresFile = z.strictObject({
  meeting: z.string().regex(/^[^/]+\/.+$/),
  reviewedBy: words,
  figures: z.array(figure),
  /** Numbers of the minutes that state nothing about the world, so that the import does not ask for them again. */
  setAside: z.array(z.strictObject({ line: z.int().positive(), printed: words, why: words })).default([]),
});

export type FiguresFile = z.infer<typeof figuresFile>;
export type ReviewedFigure = FiguresFile['figures'][number];
