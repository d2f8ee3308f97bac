import { RejectedValue, type Registers, type Row, withAncestors } from '@safer-graph/kit';
import { forcesHeld, plainForce } from '../police-force.js';

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

interface Names {
  /** Code by force and name: two forces may have partnerships of one name. */
  readonly partnerships: ReadonlyMap<string, string>;
  /** What rows were answered, by force and name as they stand there: two million of them have the same few. */
  readonly answered: Map<string, Map<string, string | null>>;
}

const partnershipType = 'COMMUNITY_SAFETY_PARTNERSHIP';

/** More than there are partnerships in the nation. */
const mostAnswered = 1000;

const known = new WeakMap<Registers, Names>();

function namesOf(registers: Registers): Names {
  const found = known.get(registers);
  if (found) return found;
  const areas = [...registers.areas.values()];
  const partnerships = areas.filter(({ type }) => type === partnershipType);
  const names: Names = {
    partnerships: new Map(
      partnerships.flatMap(({ code, name }) =>
        withAncestors(registers, code)
          .filter(({ type }) => type === 'POLICE_FORCE_AREA')
          .map((force) => [`${plainForce(force.name)}/${plain(name)}`, code] as const),
      ),
    ),
    answered: new Map(),
  };
  known.set(registers, names);
  return names;
}

/**
 * The Home Office keys its tables by name. Null: the row is of a force that the register does not hold, as most rows of the
 * national file are. A name that a force of the register should have, and has not, is refused.
 */
export function partnershipNamed(row: Row, registers: Registers): string | null {
  const { partnerships, answered } = namesOf(registers);
  const forceName = row['Force Name']!;
  const name = row['CSP Name']!;
  const before = answered.get(forceName)?.get(name);
  if (before !== undefined) return before;
  const force = plainForce(forceName);
  if (force === '') throw new RejectedValue('Force Name', row['Force Name']!, 'the name of a police force');
  const code = forcesHeld(registers).has(force) ? partnerships.get(`${force}/${plain(row['CSP Name']!)}`) : null;
  if (code !== undefined) {
    const ofForce = answered.get(forceName) ?? new Map<string, string | null>();
    if (answered.size < mostAnswered && ofForce.size < mostAnswered) answered.set(forceName, ofForce.set(name, code));
    return code;
  }
  throw new RejectedValue(
    'CSP Name',
    row['CSP Name']!,
    `the name of a community safety partnership of ${row['Force Name']} in the register of areas${whereElse(row, registers)}`,
  );
}

/** Partnerships are joined and parted again: the register has them as they were on its day. */
function whereElse(row: Row, { areas }: Registers): string {
  const name = plain(row['CSP Name']!);
  const district = [...areas.values()].find((area) => area.type === 'DISTRICT' && plain(area.name) === name);
  const joint = district?.parents.map((code) => areas.get(code)!).find(({ type }) => type === partnershipType);
  return joint ? `, which has ${district!.name} in the partnership ${joint.name}` : '';
}
