import { readPeriod } from '@safer-graph/kit';
import { z } from 'zod';
import { Rag } from '../plan-line/plan-line.entity.js';

const text = z.string().min(1);
const line = z.int().positive();
const rag = z.enum(Object.keys(Rag) as [Rag, ...Rag[]]);
const planRef = z.string().regex(/^\d+\.\d+[a-z]?$/);
const period = z.string().refine((code) => readPeriod(code) !== null, { error: 'is no period: 2009/10 Q2' });
const quarter = period.refine((code) => readPeriod(code)?.kind === 'QUARTER', {
  error: 'is no quarter: 2009/10 Q2',
});

const statedCounts = z.strictObject({
  line,
  quote: text,
  total: z.int().nonnegative(),
  counts: z.array(z.strictObject({ rag, count: z.int().nonnegative(), percent: z.number().nullable() })),
});

const lineReturn = z.strictObject({
  ref: planRef,
  line,
  quote: text,
  rag,
  /** The source does not rate it, and lets see that it is not green: nonGreenReason of the quarter says how. */
  nonGreenInferred: z.boolean().default(false),
  /** By when the source expects it, in its words; a period where they fix one. */
  expected: z.strictObject({ text, period: period.nullable() }).optional(),
});

const monitoringReturn = z.strictObject({
  period: quarter,
  label: text,
  meeting: text,
  line,
  quote: text,
  outcomes: statedCounts.nullable(),
  actions: statedCounts.nullable(),
  nonGreenReason: text.nullable(),
  lines: z.array(lineReturn),
});

/** Stated where minutes say it; else a person has made the link. */
const indicator = z.strictObject({
  outcome: z.string().regex(/^\d+\.\d+$/),
  indicator: z.string().regex(/^NI [1-9]\d{0,2}$/),
  stated: z.strictObject({ line, quote: text }).optional(),
});

const rule = z.strictObject({
  rag,
  meaning: text,
  over: z.number().optional(),
  atLeast: z.number().optional(),
  atMost: z.number().optional(),
  under: z.number().optional(),
});

const ragScheme = z.strictObject({
  edition: z.int().positive(),
  validFrom: z.iso.date(),
  source: text,
  comparedWith: text,
  rules: z.array(rule).min(1),
});

export const strategyFile = z.strictObject({
  partnership: z.string().regex(/^[a-z][a-z0-9-]*$/),
  /** As ids write them: 2008-11. */
  years: z.string().regex(/^\d{4}-\d{2}$/),
  period,
  title: text,
  /** The meeting whose minutes name the strategy and print its themes. */
  meeting: text,
  line,
  quote: text,
  linesNote: text,
  themes: z.array(z.strictObject({ name: text, line })),
  ragSchemes: z.array(ragScheme),
  /** Why there are none, where there are none. */
  ragSchemesNotStated: text.nullable(),
  indicators: z.array(indicator),
  /** What minutes say of indicators without saying which, and why that is no link, where there is none. */
  indicatorsNotStated: z.strictObject({ line, quote: text, reason: text }).nullable(),
  returns: z.array(monitoringReturn),
});

export type StrategyFile = z.infer<typeof strategyFile>;
export type StatedReturn = z.infer<typeof monitoringReturn>;
export type StatedIndicator = z.infer<typeof indicator>;
export type StatedLine = z.infer<typeof lineReturn>;
