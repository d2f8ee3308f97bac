/**
 * A world that is drawn from a seed: its types, and which subgraph declares what of them. Subgraphs, their data, and the
 * one schema that has it all are made from it.
 */
export interface Model {
  readonly seed: number;
  readonly graphs: readonly string[];
  readonly scalars: readonly string[];
  readonly enums: EnumModel[];
  readonly inputs: InputModel[];
  readonly objects: ObjectModel[];
  readonly interfaces: InterfaceModel[];
  readonly unions: UnionModel[];
  readonly queries: FieldModel[];
  readonly mutations: FieldModel[];
}

export interface EnumModel {
  readonly name: string;
  /** Values by graph. */
  readonly values: Map<string, readonly string[]>;
  /** Values that clients do not see. */
  readonly hidden: readonly string[];
  readonly input: boolean;
}

export interface InputModel {
  readonly name: string;
  readonly graphs: readonly string[];
  readonly fields: readonly ArgumentModel[];
}

export interface ArgumentModel {
  readonly name: string;
  readonly type: string;
  /** As SDL writes it. */
  readonly default?: string;
  /** Not seen by clients. */
  readonly hidden?: boolean;
  /** The graphs that declare it, where not all do: clients do not see it then. */
  readonly only?: readonly string[];
}

/** What a graph says of a field. */
export interface Place {
  external?: boolean;
  shareable?: boolean;
  /** The graph that it takes the field from. */
  override?: string;
  /** Another graph has taken the field. */
  overridden?: boolean;
  requires?: string;
  provides?: string;
}

export type Key = 'id' | 'code' | 'region' | 'serial' | 'badge' | 'owner';

export interface FieldModel {
  readonly name: string;
  type: string;
  readonly args: readonly ArgumentModel[];
  readonly places: Map<string, Place>;
  /** Others depend on it (keys, @requires): it never fails, because what then becomes of them depends on the plan. */
  quiet: boolean;
  hidden?: boolean;
  /** Which part of a key its value is. */
  readonly key?: Key;
  /** Tells how many mutations ran before it. */
  readonly clock?: boolean;
  /** Object types that its value may have. */
  readonly members?: readonly string[];
  /** Enum values that it may have. */
  readonly choices?: readonly string[];
}

export interface KeyModel {
  readonly fields: string;
}

export interface ObjectModel {
  readonly name: string;
  readonly graphs: readonly string[];
  /** None for a value type. */
  readonly keys: Map<string, KeyModel[]>;
  readonly fields: FieldModel[];
  readonly instances: number;
  /** Graphs that do not know some of the instances. */
  readonly forgetful: Set<string>;
  readonly interfaces: string[];
}

export interface InterfaceModel {
  readonly name: string;
  readonly parents: readonly string[];
  readonly fields: FieldModel[];
  /** Object types that implement it, by graph. */
  readonly members: Map<string, readonly string[]>;
  /** An entity of its own: clients of `objectGraphs` see an object (@interfaceObject). */
  readonly entity?: { readonly objectGraphs: readonly string[]; readonly extras: FieldModel[] };
}

export interface UnionModel {
  readonly name: string;
  readonly members: Map<string, readonly string[]>;
}

export const namedType = (type: string): string => type.replace(/[[\]!]/g, '');
