import { RejectedValue, type Registers, type Row, withAncestors } from '@safer-graph/kit';

/** A partnership may keep a name that its district has given up, and files spell names in their own ways. */
const otherNames: Readonly<Record<string, string>> = {
  'folkestone and hythe': 'shepway',
  'folkestone hythe': 'shepway',
  'tonbridge malling': 'tonbridge and malling',
  'dartford gravesham': 'dartford and gravesham',
};

const plain = (name: string): string => {
  const spelled = name.toLowerCase().replaceAll(/[&.,]/g, ' ').replace(/\s+/g, ' ').trim();
  return otherNames[spelled] ?? spelled;
};

const plainForce = (name: string): string => plain(name).replace(/ (police|constabulary)$/, '');

interface Names {
  readonly forces: ReadonlySet<string>;
  /** Code by force and name: two forces may have partnerships of one name. */
  readonly partnerships: ReadonlyMap<string, string>;
}

const known = new WeakMap<Registers, Names>();

/** Two million rows ask for the same few names. */
function namesOf(registers: Registers): Names {
  const found = known.get(registers);
  if (found) return found;
  const areas = [...registers.areas.values()];
  const forces = areas.filter(({ type }) => type === 'POLICE_FORCE_AREA');
  const partnerships = areas.filter(({ type }) => type === 'COMMUNITY_SAFETY_PARTNERSHIP');
  const names = {
    forces: new Set(forces.map(({ name }) => plainForce(name))),
    partnerships: new Map(
      partnerships.flatMap(({ code, name }) =>
        withAncestors(registers, code)
          .filter(({ type }) => type === 'POLICE_FORCE_AREA')
          .map((force) => [`${plainForce(force.name)}/${plain(name)}`, code] as const),
      ),
    ),
  };
  known.set(registers, names);
  return names;
}

/**
 * The Home Office keys its tables by name. Null: the row is of a force that the register does not hold, as most rows of the
 * national file are. A name that a force of the register should have, and has not, is refused.
 */
export function partnershipNamed(row: Row, registers: Registers): string | null {
  const { forces, partnerships } = namesOf(registers);
  const force = plainForce(row['Force Name']!);
  if (force === '') throw new RejectedValue('Force Name', row['Force Name']!, 'the name of a police force');
  if (!forces.has(force)) return null;
  const code = partnerships.get(`${force}/${plain(row['CSP Name']!)}`);
  if (code) return code;
  throw new RejectedValue(
    'CSP Name',
    row['CSP Name']!,
    `the name of a community safety partnership of ${row['Force Name']} in the register of areas`,
  );
}
