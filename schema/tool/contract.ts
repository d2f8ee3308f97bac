import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { GraphQLError, parse } from 'graphql';
import { z } from 'zod';
import type { Agency } from './agencies.js';
import { catalogue, type Catalogue } from './catalogue.js';
import type { AgencySdl } from './definitions.js';

/** What one agency publishes: the two files as text, as they are or would be committed. */
export interface Contract {
  name: string;
  sdl: string;
  catalogueJson: string;
}

/** The committed files of an agency; null where it has published none yet. */
export function readContract({ name, sdlFile, catalogueFile }: Agency): Contract | null {
  if (!existsSync(sdlFile) && !existsSync(catalogueFile)) return null;
  for (const file of [sdlFile, catalogueFile])
    if (!existsSync(file))
      throw new Error(`${name} has no schema/${basename(file)}: an agency publishes its SDL and its catalogue.`);
  return { name, sdl: readFileSync(sdlFile, 'utf8'), catalogueJson: readFileSync(catalogueFile, 'utf8') };
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

export function parseCatalogue({ name, catalogueJson }: Contract): Catalogue {
  const parsed = catalogue.safeParse(JSON.parse(catalogueJson));
  if (!parsed.success)
    throw new Error(`schema/${name}.measures.json is not a measure catalogue:\n${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
