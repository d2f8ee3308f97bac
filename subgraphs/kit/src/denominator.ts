import { z } from 'zod';

export const denominatorKinds = ['POPULATION', 'HOUSEHOLDS', 'HOMES', 'POPULATION_10_17'] as const;
export type DenominatorKind = (typeof denominatorKinds)[number];

/** How many people or households an area has, as one source says of one day or year. */
export const denominatorEntry = z.object({
  area: z.string(),
  kind: z.enum(denominatorKinds),
  value: z.number().int().positive(),
  period: z.string(),
  title: z.string(),
  source: z.string(),
  publisher: z.string(),
  licence: z.string().nullable(),
  /** Invented: its title says so too. */
  synthetic: z.boolean().default(false),
});
export type DenominatorEntry = z.infer<typeof denominatorEntry>;

export const denominatorKey = (area: string, kind: DenominatorKind): string => `${kind} ${area}`;
