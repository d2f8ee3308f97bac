import { z } from 'zod';
import { isInvented } from './invented.js';

/** Areas that are held against one another, and by whose choice. */
export const comparisonGroupEntry = z
  .object({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower case words joined by hyphens'),
    title: z.string().min(1),
    /** Who says that these areas are comparable. */
    source: z.string().min(1),
    /** Invented: its title says so too. */
    synthetic: z.boolean().default(false),
    areas: z.array(z.string()).min(2),
  })
  .refine(({ synthetic, title }) => synthetic === isInvented(title), {
    message: 'expected a title that starts with SYNTHETIC exactly where the group is synthetic',
  })
  .refine(({ areas }) => new Set(areas).size === areas.length, { message: 'expected each area once' });
export type ComparisonGroupEntry = z.infer<typeof comparisonGroupEntry>;
