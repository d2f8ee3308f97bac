import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SettingError } from '@safer-graph/kit';
import { z } from 'zod';

const typeName = z.string().regex(/^[A-Z][A-Za-z0-9]*$/);

/** What of an agency's measure catalogue is needed to point at its measures, to find them, and to hold a plan against it. */
export const catalogueShape = z.object({
  agency: z.string(),
  title: z.string(),
  types: z.object({ measure: typeName, observation: typeName }),
  measures: z.array(
    z.object({
      id: z.string(),
      unit: z.string(),
      per: z.number().nullable(),
      organization: z.string(),
      areaTypes: z.array(z.string()),
      group: z.string().nullable(),
      collected: z.boolean(),
      coverage: z.array(z.string()).nullable(),
      frequency: z.string(),
      alternativeProvider: z.string().nullable(),
      nationalIndicator: z.string().nullable(),
      disclosure: z.string().optional(),
    }),
  ),
});
export type Catalogue = z.infer<typeof catalogueShape>;
export const keptCatalogues = z.array(catalogueShape);

export const catalogueEnding = '.measures.json';

/** The catalogues that the agencies have published; an agency that joins needs nothing else here. */
export const readCatalogues = (schemaDir: string): Catalogue[] =>
  filesOf(schemaDir)
    .filter((file) => file.endsWith(catalogueEnding))
    .sort()
    .map((file) => readCatalogue(join(schemaDir, file)));

function filesOf(schemaDir: string): string[] {
  try {
    return readdirSync(schemaDir);
  } catch (error) {
    throw new SettingError(
      `SCHEMA_DIR: the folder of registers and catalogues was expected; ${(error as Error).message}.`,
    );
  }
}

function readCatalogue(path: string): Catalogue {
  const answer = catalogueShape.safeParse(parseJson(path));
  if (answer.success) return answer.data;
  throw new SettingError(`${path} is not a measure catalogue: ${z.prettifyError(answer.error)}`);
}

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new SettingError(`${path} is not a measure catalogue: ${(error as Error).message}.`);
  }
}
