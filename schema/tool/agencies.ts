import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An agency that takes part: with a folder of this repository, or with its published files alone. */
export interface Agency {
  name: string;
  /** Null: the agency has its own repository; its SDL and catalogue are files that it hands over. */
  folder: string | null;
  sdlFile: string;
  catalogueFile: string;
}

/** What every subgraph is built with; no agency. */
const kit = 'kit';
const supergraph = 'supergraph';

/** Folders of subgraphs/ that are packages, and SDL files in schema/ that have no such folder; by name. */
export function listAgencies(repository: string): Agency[] {
  const subgraphs = join(repository, 'subgraphs');
  const schema = join(repository, 'schema');
  const withFolder = readdirSync(subgraphs).filter(
    (name) => name !== kit && existsSync(join(subgraphs, name, 'package.json')),
  );
  const withSdl = readdirSync(schema)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace(/\.graphql$/, ''))
    .filter((name) => name !== supergraph);
  return [...new Set([...withFolder, ...withSdl])].sort().map((name) => ({
    name,
    folder: withFolder.includes(name) ? join(subgraphs, name) : null,
    sdlFile: join(schema, `${name}.graphql`),
    catalogueFile: join(schema, `${name}.measures.json`),
  }));
}

const ports: Record<string, number> = { partnership: 4001, police: 4002, housing: 4003, probation: 4004, youth: 4005 };

/** Where the gateway finds the agency unless its setting says otherwise. */
export function urlOf(agency: string, published: string | undefined): string {
  if (published) return published;
  const port = ports[agency];
  if (port === undefined)
    throw new Error(
      `Where is ${agency}? Expected "url" in schema/${agency}.measures.json, such as http://localhost:4006/graphql.`,
    );
  return `http://localhost:${port}/graphql`;
}
