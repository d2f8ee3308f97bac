import { z } from 'zod';

/** A place that people speak of, and the areas with codes that it is made of or lies in. One name may be several places. */
export const placeNameEntry = z
  .object({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower case words joined by hyphens'),
    name: z.string().min(1),
    otherNames: z.array(z.string().min(1)),
    reading: z.enum(['MADE_OF', 'WITHIN', 'NOT_MAPPED']),
    areas: z.array(z.string()),
    note: z.string().nullable(),
    source: z.string().min(1),
    mentions: z.array(z.object({ meeting: z.string(), line: z.number().int().positive(), quote: z.string().min(1) })),
  })
  .refine(({ reading, areas }) => (reading === 'NOT_MAPPED') === (areas.length === 0), {
    message: 'expected areas, or that it is NOT_MAPPED',
  });
export type PlaceNameEntry = z.infer<typeof placeNameEntry>;
