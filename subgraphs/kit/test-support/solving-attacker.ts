import load from 'highs';
import { type Attack, narrow, narrowed, type Unknown } from './attacker.js';

/** The package is described as CommonJS and is imported as a module. */
const solver = (load as unknown as typeof load.default)();

const name = (unknown: number): string => `x${unknown}`;

function programOf(
  { unknowns, sums }: Attack,
  sense: 'Minimize' | 'Maximize',
  objective: number,
  whole: boolean,
): string {
  const rows = sums.map(([total, ...parts]) => `${parts.map(name).join(' + ')} - ${name(total!)} = 0`);
  const bounds = unknowns.map(({ low, high }, at) => `${low} <= ${name(at)}${high === Infinity ? '' : ` <= ${high}`}`);
  const integers = whole ? ['General', unknowns.map((_, at) => name(at)).join(' ')] : [];
  return [sense, name(objective), 'Subject To', ...rows, 'Bounds', ...bounds, ...integers, 'End'].join('\n');
}

/**
 * What an attacker finds who puts all sums into one program, and solves it for each withheld count; with `whole`, for whole
 * numbers only, which nothing can beat that knows no more.
 */
export async function solve(attack: Attack, smallest: number, whole = false): Promise<Unknown[]> {
  narrow(attack);
  const highs = await solver;
  const limit = (sense: 'Minimize' | 'Maximize', at: number): number => {
    const { Status, ObjectiveValue } = highs.solve(programOf(attack, sense, at, whole));
    if (Status === 'Optimal') return ObjectiveValue;
    if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded') return Infinity;
    throw new Error(`Expected a solution: what is told is true. Got ${Status}.`);
  };
  const unknowns = attack.unknowns.map((unknown, at) => {
    const { isSuppressed, truth, low, high } = unknown;
    if (!isSuppressed || truth > smallest || low === high) return unknown;
    return {
      ...unknown,
      low: Math.ceil(limit('Minimize', at) - 1e-6),
      high: high === Infinity ? Infinity : Math.floor(limit('Maximize', at) + 1e-6),
    };
  });
  return narrowed({ unknowns }, smallest);
}
