import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export const areaTypes = [
  'COUNTRY',
  'REGION',
  'POLICE_FORCE_AREA',
  'COUNTY',
  'COMMUNITY_SAFETY_PARTNERSHIP',
  'UNITARY_AUTHORITY',
  'DISTRICT',
  'WARD_2009',
  'WARD_2025',
  'LSOA_2001',
] as const;

const source = z.strictObject({
  file: z.string(),
  title: z.string(),
  publisher: z.string(),
  licence: z.string(),
  attribution: z.string(),
  url: z.url(),
});

export const area = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]+$/, 'expected a code of capitals and digits'),
  scheme: z.enum(['GSS', 'ONS_2009', 'LOCAL']),
  name: z.string().min(1),
  type: z.enum(areaTypes),
  /** The day, month or year at which the source says that the area was as it is here. */
  vintage: z.string().regex(/^\d{4}(-\d\d){0,2}$/),
  /** Null: the source does not say. */
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  parents: z.array(z.string()),
  coterminousWith: z.array(z.string()),
});

export const areaRegister = z.strictObject({ version: z.string(), sources: z.array(source), areas: z.array(area) });

export const organisationRegister = z.strictObject({
  version: z.string(),
  organisations: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower case words joined by hyphens'),
      name: z.string().min(1),
      otherNames: z.array(z.string().min(1)),
      classification: z.enum(['PARTNERSHIP', 'EXECUTIVE', 'TASK_GROUP', 'AGENCY', 'UNIT', 'LANDLORD']),
      parent: z.string().nullable(),
      /** The ground of a partnership: whoever works in it is told of these areas what partners are told. */
      areas: z.array(z.string()).optional(),
      source: z.string().min(1),
    }),
  ),
});

export const denominatorKinds = ['POPULATION', 'HOUSEHOLDS', 'HOMES', 'POPULATION_10_17'] as const;

export const denominatorRegister = z.strictObject({
  version: z.string(),
  denominators: z.array(
    z.strictObject({
      area: z.string(),
      kind: z.enum(denominatorKinds),
      value: z.number().int().positive(),
      period: z.string(),
      title: z.string(),
      source: z.string(),
      publisher: z.string(),
      /** Null: none is stated. */
      licence: z.string().nullable(),
      /** Given where it is invented; its title then says so too. */
      synthetic: z.literal(true).optional(),
    }),
  ),
});

export const comparisonGroupRegister = z.strictObject({
  version: z.string(),
  groups: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower case words joined by hyphens'),
      title: z.string().min(1),
      source: z.string().min(1),
      synthetic: z.literal(true).optional(),
      areas: z.array(z.string()).min(2),
    }),
  ),
});

export const placeNameRegister = z.strictObject({
  version: z.string(),
  places: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected lower case words joined by hyphens'),
      name: z.string().min(1),
      otherNames: z.array(z.string().min(1)),
      /** Whether the place is those areas, or lies within them; NOT_MAPPED: nobody says which. */
      reading: z.enum(['MADE_OF', 'WITHIN', 'NOT_MAPPED']),
      areas: z.array(z.string()),
      note: z.string().min(1).nullable(),
      source: z.string().min(1),
      mentions: z.array(z.strictObject({ meeting: z.string(), line: z.int().positive(), quote: z.string().min(1) })),
    }),
  ),
});

export type Area = z.infer<typeof area>;
export type AreaRegister = z.infer<typeof areaRegister>;

/** Reads one register of schema/registers/, or says which entry is not as the register's shape asks. */
export function readRegister<Shape extends z.ZodType>(shape: Shape, file: string): z.infer<Shape> {
  const parsed = shape.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.success) throw new Error(`${file} is not a register:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

export const readRegisters = (schemaFolder: string) => ({
  areas: readRegister(areaRegister, join(schemaFolder, 'registers/areas.json')).areas,
  organisations: readRegister(organisationRegister, join(schemaFolder, 'registers/organisations.json')).organisations,
  denominators: readRegister(denominatorRegister, join(schemaFolder, 'registers/denominators.json')).denominators,
  comparisonGroups: readRegister(comparisonGroupRegister, join(schemaFolder, 'registers/comparison-groups.json'))
    .groups,
  placeNames: readRegister(placeNameRegister, join(schemaFolder, 'registers/place-names.json')).places,
});

export type Registers = ReturnType<typeof readRegisters>;
