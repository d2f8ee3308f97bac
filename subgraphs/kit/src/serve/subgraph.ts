import type { GraphQLSchema } from 'graphql';
import type { DataSource } from 'typeorm';
import type { Caller } from '../caller.js';
import type { ImportOptions, ImportReport } from '../import/import-file.js';
import type { Registers } from '../register.js';
import type { ServedTables } from '../store/grants.js';
import type { Entities, Migrations } from './database.js';

/** All that the commands need to know of a subgraph. An import of other things than figures reports in its own words. */
export interface Subgraph<Context extends object, Imported extends ImportReport | string = ImportReport> {
  readonly name: string;
  readonly port: number;
  readonly entities: Entities;
  readonly migrations: Migrations;
  /** Tables that the serving login may read, and where it may write. */
  readonly tables: ServedTables;
  readonly build: (schemaDir: string) => Promise<{ readonly schema: GraphQLSchema; readonly sdl: string }>;
  /** Null while the subgraph publishes no measure. */
  readonly catalogue: () => object | null;
  /** Called once when the process starts; what it gives is called once a request, with the database as that request sees it. */
  readonly contextFor: (registers: Registers) => (caller: Caller, db: DataSource) => Context;
  readonly dataAsOf: (db: DataSource) => Promise<string | null>;
  /** For a subgraph whose schema depends on files that may change while it serves. */
  readonly changing?: {
    /** What takes its place, once after each change; throws where that cannot be. */
    readonly successor: () => Subgraph<Context, Imported> | undefined;
    /** It is what is served from now on. */
    readonly inForce: () => void;
  };
  readonly importNames: readonly string[];
  /** All that `import --help` says below its usage and options. */
  readonly importHelp: string;
  readonly import: (
    db: DataSource,
    dataset: string,
    file: string,
    registers: Registers,
    options?: ImportOptions,
  ) => Promise<Imported>;
  readonly sample: readonly { readonly dataset: string; readonly file: string }[];
}
