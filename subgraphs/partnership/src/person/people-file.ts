import { z } from 'zod';

const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower case words joined by hyphens');
const words = z.string().min(1);

const quoted = {
  /** Where it is not the meeting of the file. */
  meeting: words.optional(),
  line: z.int().positive(),
  quote: words,
};

/** Of the register; where it is null, organizationNote says why. */
const organization = { organization: z.string().nullable(), organizationNote: words.nullable().default(null) };

/** A day, month or year. */
const span = { start: words.nullable().default(null) };

const mention = z.strictObject({ ...quoted, id: slug, name: words, honorificPrefix: words.nullable() });

const name = z.strictObject({ ...quoted, id: slug, person: slug, name: words, honorificPrefix: words.nullable() });

const correction = z.strictObject({ ...quoted, person: slug, name: words, source: words });

const post = z.strictObject({ ...quoted, ...organization, id: slug, label: words });

const membership = z.strictObject({
  ...quoted,
  ...organization,
  ...span,
  id: slug,
  person: slug,
  onBehalfOf: z.string().nullable().default(null),
  post: slug.nullable().default(null),
  role: words.nullable().default(null),
  end: z
    .strictObject({ ...quoted, period: words, note: words.nullable().default(null) })
    .nullable()
    .default(null),
});

const capacity = z.strictObject({
  ...span,
  id: slug,
  organization: z.string(),
  capacity: z.enum(['RESPONSIBLE', 'COOPERATING', 'INVITED']).nullable(),
  end: words.nullable().default(null),
  source: words,
  note: words.nullable().default(null),
});

export const peopleFile = z.strictObject({
  /** The meeting whose minutes it quotes. */
  meeting: z.string().regex(/^[^/]+\/.+$/, 'expected partnership and day: sevenoaks-csp/2009-12-03'),
  reviewedBy: words,
  mentions: z.array(mention),
  otherNames: z.array(name),
  corrections: z.array(correction),
  posts: z.array(post),
  memberships: z.array(membership),
  capacities: z.array(capacity),
});

export type PeopleFile = z.infer<typeof peopleFile>;
export type StatedMembership = PeopleFile['memberships'][number];
export type StatedCapacity = PeopleFile['capacities'][number];
export interface Quoted {
  readonly meeting?: string | undefined;
  readonly line: number;
  readonly quote: string;
}
