import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  print,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { fieldType, includes } from '../execution/selection.js';
import type { Path, PathSegment, RequiresSelection } from '../planner.js';
import type { Declared, DeclaredField } from './declared.js';
import { branch, emptyDraft, type Draft } from './draft.js';
import { under } from './found.js';
import { createRequirements } from './requirements.js';
import { newPlace, type Offer, type Place, type Step, type Visit } from './places.js';
import { countWanted, createRoutes, type Hop } from './routes.js';
import { isTypeName, sameField, type Branches, type Wanted } from './wanted.js';

export class Unplannable extends Error {
  override readonly name = 'Unplannable';
}

/** Finds out whom to ask for what, field by field; `prefix` begins the names of what only the gateway asks for. */
export function findSteps(declared: Declared, rootType: string, wanted: readonly Wanted[], prefix: string): Step[] {
  const { schema } = declared;
  const routes = createRoutes(declared);
  const steps: Step[] = [];
  const watching: Set<Step>[] = [];
  const { internal, represented } = createRequirements(schema, prefix);
  const root = newPlace([], rootType, []);
  for (const field of wanted) if (!field.name.startsWith('__')) resolve(root, field);
  return steps;

  function resolve(place: Place, field: Wanted, tried: readonly string[] = []): void {
    if (isTypeName(field)) return;
    // Of those that cost the same, whoever gave the object: one that is asked about it later may not know it.
    const since = ({ visit }: Offer): number => (visit ? place.visits.indexOf(visit) : place.visits.length);
    const offers = offersFor(place, field, tried);
    const offer = offers.sort((one, other) => one.cost - other.cost || since(one) - since(other))[0];
    if (!offer)
      throw new Unplannable(`no agency can be asked for ${place.typeName}.${field.name} at ${pathText(place.path)}`);
    const visit = offer.requires ? inform(place, offer, offer.requires) : (offer.visit ?? arrive(place, offer));
    watching.forEach((set) => set.add(visit.step));
    select(place, visit, offer.kept);
    if (offer.rest) resolve(place, offer.rest, [...tried, offer.agency]);
  }

  function offersFor(place: Place, field: Wanted, tried: readonly string[]): Offer[] {
    const ways = waysTo(place, field, tried);
    return ways.flatMap(({ hops, ...way }): Offer[] => {
      const others = ways.filter(({ agency }) => agency !== way.agency);
      const { kept, rest } = routes.part(way, field, others);
      const lost = rest ? countWanted(rest.below) : 0;
      if (rest && countWanted(kept.below) === 0) return [];
      return [{ ...way, kept, rest, cost: lost * 100 + hops + (way.requires ? 1 : 0) }];
    });
  }

  /** The agencies that can be asked for a field, and how many requests it takes to get there. */
  function waysTo(place: Place, field: Wanted, tried: readonly string[]) {
    return declared.agencies.flatMap((agency) =>
      declared.namesIn(agency, place.typeName).flatMap((as) => {
        const known = declared.field(agency, as, field.name);
        if (!known || tried.includes(agency)) return [];
        const visit = place.visits.find((one) => one.agency === agency && one.as === as);
        const requires = visit || !known.external ? known.requires : undefined;
        if (!requires && !routes.answers(visit ?? { agency, as }, field.name)) return [];
        const isRoot = place.path.length === 0;
        const hops =
          (visit && !requires) || isRoot
            ? visit
              ? 0
              : 1
            : routes.route(place.typeName, place.visits, agency, as)?.length;
        return hops === undefined ? [] : [{ agency, as, visit, requires, hops }];
      }),
    );
  }

  /** A visit to an agency that has none yet. */
  function arrive(place: Place, { agency, as }: Pick<Offer, 'agency' | 'as'>): Visit {
    if (place.path.length === 0) {
      const step: Step = { agency, path: [], draft: emptyDraft(), after: new Set() };
      steps.push(step);
      return added(place, { agency, step, draft: step.draft, as, provided: [] });
    }
    return follow(place, agency, as);
  }

  function follow(place: Place, agency: string, as: string, requires?: SelectionSetNode): Visit {
    const hops = routes.route(place.typeName, place.visits, agency, as) ?? [];
    const last = hops.at(-1);
    if (!last) throw new Unplannable(`no key leads to ${agency} from ${place.typeName} at ${pathText(place.path)}`);
    for (const hop of hops.slice(0, -1)) {
      const isThere = place.visits.some((one) => one.agency === hop.agency && one.as === hop.as);
      if (!isThere) added(place, enter(place, hop));
    }
    return requires ? enter(place, last, requires) : added(place, enter(place, last));
  }

  function added(place: Place, visit: Visit): Visit {
    place.visits.push(visit);
    return visit;
  }

  function enter(place: Place, { agency, as, key }: Hop, requires?: SelectionSetNode): Visit {
    const after = new Set<Step>();
    watching.push(after);
    const selections = [...require(place, key), ...(requires ? require(place, requires) : [])];
    watching.pop();
    // An entity is asked for by its type: where it stands by itself, its type is not known without asking.
    const [origin] = place.visits;
    if (origin) selectTypeName(origin.draft);
    const unique = [...new Map(selections.map((one) => [JSON.stringify(one), one])).values()];
    const step: Step = {
      agency,
      path: place.path,
      requires: { kind: 'InlineFragment', typeCondition: place.typeName, selections: unique },
      ...(as !== place.typeName && { as }),
      draft: emptyDraft(),
      after,
    };
    steps.push(step);
    watching.forEach((set) => set.add(step));
    return { agency, step, draft: branch(step.draft, as), as, provided: [] };
  }

  /** A visit that is told what a field requires; fields that require the same share it. */
  function inform(place: Place, { agency, as }: Offer, requires: SelectionSetNode): Visit {
    const name = `${agency} ${as} ${print(requires)}`;
    const known = place.informed.get(name);
    if (known) return known;
    const visit = follow(place, agency, as, requires);
    place.informed.set(name, visit);
    return visit;
  }

  /** Sees to it that a set of fields is there, and says where, as a representation of the entity. */
  function require(place: Place, set: SelectionSetNode): RequiresSelection[] {
    return set.selections.flatMap((node): RequiresSelection[] => {
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const holds = includes(schema, node.typeCondition?.name.value ?? place.typeName, place.typeName);
        return holds ? require(place, node.selectionSet) : [];
      }
      if (node.kind !== Kind.FIELD || node.name.value === '__typename') return [];
      const [field] = internal(place.typeName, { ...set, selections: [node] });
      if (field) resolve(place, field);
      return represented({ ...set, selections: [node] });
    });
  }

  /** Adds a field to what an agency is asked for at a place, and goes on below it. */
  function select(place: Place, visit: Visit, field: Wanted): void {
    const known = declared.field(visit.agency, visit.as, field.name) as DeclaredField;
    const type = fieldType(schema, visit.as, field.name) as GraphQLOutputType;
    const entry = visit.draft.fields.get(field.key) ?? {
      name: field.name,
      args: field.args,
      type: known.type ?? String(type),
      ...(field.below && { below: emptyDraft() }),
    };
    visit.draft.fields.set(field.key, entry);
    if (!field.below || !entry.below) return;
    const named = getNamedType(type).name;
    const path: Path = [...place.path, { Field: field.key }, ...listSegments(type)];
    const provided = [
      ...(known.provides ? [known.provides] : []),
      ...visit.provided.flatMap((set) => under(set, field.name)),
    ];
    const next = { ...visit, draft: entry.below, as: named, provided };
    descend(place, `${visit.agency} ${visit.as} ${field.key}`, path, next, field.below);
  }

  function descend(place: Place, name: string, path: Path, visit: Visit, branches: Branches): void {
    const at = (typeName: string, segments: readonly PathSegment[], seen: Visit): Place => {
      const known = place.below.get(`${name} ${typeName}`) ?? newPlace([...path, ...segments], typeName, [seen]);
      place.below.set(`${name} ${typeName}`, known);
      return known;
    };
    const { agency, as, draft } = visit;
    if (declared.isInterfaceObject(agency, as)) return descendInterface(at(as, [], visit), visit, branches, at);
    if (isObjectType(schema.getType(as))) {
      const below = at(as, [], visit);
      for (const field of branches.get(as) ?? []) resolve(below, field);
      return;
    }
    selectTypeName(draft);
    for (const member of declared.members(agency, as)) {
      const seen: Visit = { ...visit, draft: branch(draft, member), as: member };
      if (declared.isInterfaceObject(agency, member)) {
        descendInterface(at(member, [{ TypeCondition: [member] }], seen), seen, branches, at);
      } else {
        const below = at(member, [{ TypeCondition: [member] }], seen);
        for (const field of branches.get(member) ?? []) resolve(below, field);
      }
      if (seen.draft.fields.size === 0 && seen.draft.branches.size === 0) draft.branches.delete(member);
    }
  }

  /** An agency that knows an interface as an object cannot say of which type each is: one that can is asked next. */
  function descendInterface(
    place: Place,
    visit: Visit,
    branches: Branches,
    at: (typeName: string, segments: readonly PathSegment[], seen: Visit) => Place,
  ): void {
    const variants = [...branches].filter(([typeName]) => includes(schema, visit.as, typeName));
    const shared = (variants[0]?.[1] ?? []).filter(
      (field) =>
        routes.answers(visit, field.name) &&
        variants.every(([, fields]) => fields.some((other) => sameField(field, other))),
    );
    for (const field of shared) resolve(place, field);
    const left = variants.map(([typeName, fields]) => {
      return [typeName, fields.filter((field) => !shared.some((one) => one.key === field.key))] as const;
    });
    if (left.every(([, fields]) => fields.length === 0)) return;
    const home = declared.agencies.find(
      (agency) =>
        !declared.isInterfaceObject(agency, visit.as) &&
        routes.route(visit.as, place.visits, agency, visit.as) !== undefined,
    );
    if (home === undefined)
      throw new Unplannable(`no agency can tell which ${visit.as} stands at ${pathText(place.path)}`);
    const there = place.visits.find(({ agency }) => agency === home) ?? arrive(place, { agency: home, as: visit.as });
    selectTypeName(there.draft);
    for (const [typeName, fields] of left) {
      if (fields.length === 0 || !declared.members(home, visit.as).includes(typeName)) continue;
      const below = at(typeName, [{ TypeCondition: [typeName] }], {
        ...there,
        draft: branch(there.draft, typeName),
        as: typeName,
      });
      for (const field of fields) resolve(below, field);
      if (branch(there.draft, typeName).fields.size === 0) there.draft.branches.delete(typeName);
    }
  }
}

const selectTypeName = ({ fields }: Draft): void =>
  void fields.set('__typename', { name: '__typename', args: '', type: 'String!' });

/** As the planner writes it: one `@` for a list, also of lists. */
const listSegments = (type: GraphQLOutputType): PathSegment[] => (isListType(getNullableType(type)) ? ['@'] : []);

const pathText = (path: Path): string =>
  path.map((one) => (one === '@' ? '@' : 'Field' in one ? one.Field : `|${one.TypeCondition.join()}`)).join('.') ||
  'the root';
