import { existsSync, readFileSync } from 'node:fs';
import { GraphQLError, parse } from 'graphql';
import { z } from 'zod';
import type { Agency } from './agencies.js';
import { catalogue, type Catalogue } from './catalogue.js';
import type { AgencySdl } from './definitions.js';

/** What one agency publishes: its files as text, as they are or would be committed. */
export interface Contract {
  name: string;
  sdl: string;
  /** Null: the agency publishes no measure of its own. */
  catalogueJson: string | null;
}

/** The committed files of an agency; null where it has published no SDL yet. */
export function readContract({ name, sdlFile, catalogueFile }: Agency): Contract | null {
  if (!existsSync(sdlFile)) return null;
  return {
    name,
    sdl: readFileSync(sdlFile, 'utf8'),
    catalogueJson: existsSync(catalogueFile) ? readFileSync(catalogueFile, 'utf8') : null,
  };
}

export function parseSdl({ name, sdl }: Contract): AgencySdl {
  try {
    return { name, document: parse(sdl) };
  } catch (error) {
    if (error instanceof GraphQLError)
      throw new Error(`The SDL of ${name} is not GraphQL: ${error.toString()}`, { cause: error });
    throw error;
  }
}

export function parseCatalogue({ name, catalogueJson }: Contract): Catalogue | null {
  if (catalogueJson === null) return null;
  const parsed = catalogue.safeParse(JSON.parse(catalogueJson));
  if (!parsed.success)
    throw new Error(`schema/${name}.measures.json is not a measure catalogue:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

export const cataloguesOf = (contracts: Contract[]): Catalogue[] =>
  contracts.flatMap((contract) => parseCatalogue(contract) ?? []);
