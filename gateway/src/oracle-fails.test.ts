import { parse, print } from 'graphql';
import { reproduce } from '../test-support/oracle/reproduce.js';
import { runOracle } from '../test-support/oracle/run-oracle.js';
import { schemaParts, shrunk } from '../test-support/oracle/shrink.js';
import { modelOf } from '../test-support/oracle/trial.js';
import type * as Join from './execution/join.js';
import type * as ProjectText from './execution/project-text.js';
import type * as PlanCheck from './planning/plan-check.js';

jest.setTimeout(120_000);

/** What is wrong with the engine: jest puts these modules in the place of its own. */
let mockFault: 'join' | 'projection' | 'plan check' | undefined;

jest.mock('./execution/join.js', () => {
  const join = jest.requireActual<typeof Join>('./execution/join.js');
  const generateRepresentation: typeof Join.generateRepresentation = (...of) => {
    const made = join.generateRepresentation(...of);
    return mockFault === 'join' ? { ...made, identify: () => 0, isSame: () => true } : made;
  };
  return { ...join, generateRepresentation };
});
jest.mock('./execution/project-text.js', () => {
  const projectText = jest.requireActual<typeof ProjectText>('./execution/project-text.js');
  const generateProjection: typeof ProjectText.generateProjection = (...of) => {
    const write = projectText.generateProjection(...of);
    return (...row) => {
      const text = write(...row);
      return mockFault === 'projection' ? (text?.replaceAll(/,"\w+":null/g, '') ?? null) : text;
    };
  };
  return { ...projectText, generateProjection };
});
jest.mock('./planning/plan-check.js', () => {
  const { mistakeIn } = jest.requireActual<typeof PlanCheck>('./planning/plan-check.js');
  const mock: typeof PlanCheck.mistakeIn = (...of) => (mockFault === 'plan check' ? undefined : mistakeIn(...of));
  return { mistakeIn: mock };
});

afterEach(() => (mockFault = undefined));

const lines = (text: string): number => text.split('\n').length;

it.each([
  { what: 'takes all entities that it asks for at once for one', fault: 'join', seed: 31, at: 1 },
  { what: 'leaves out what is null from the second time on', fault: 'projection', seed: 31, at: 1 },
  { what: "takes the planner's word for it", fault: 'plan check', seed: 32, at: 0 },
] as const)('reports an engine that $what, and makes the operation small', async ({ fault, seed, at }) => {
  const run = { operations: at + 1, seed, each: at + 1 };
  expect((await runOracle(run)).failures).toEqual([]);

  mockFault = fault;
  const [first] = (await runOracle(run)).failures;
  expect(first).toMatchObject({ seed, at, outcome: { verdict: 'different' } });
  const report = await reproduce(seed, at, false);
  const [, subgraphs = '', operation = '', expected, got] =
    /^([^]*?)# operation\n([^]*)# variables\n[^]*# expected\n(.*)\n\n# got\n(.*)$/.exec(report) ?? [];
  expect(subgraphs).toMatch(new RegExp(`^seed ${seed}, operation ${at}: different: (other data|an agency complains)`));
  expect([...modelOf(seed).sdls].every(([name, sdl]) => subgraphs.includes(`# subgraph ${name}\n${sdl}`))).toBe(true);
  expect(lines(operation)).toBeLessThan(16);
  expect(expected).toMatch(/^\{"data":/);
  expect(got).not.toBe(expected);
});

it('makes a schema small', async () => {
  const sdl = modelOf(31).sdls.get('coral') ?? '';
  const smallest = await shrunk(parse(sdl), schemaParts, (smaller) =>
    Promise.resolve(/items: Either! @override/.test(print(smaller))),
  );
  expect(print(smallest)).toBe('type Thing0 {\n  items: Either! @override(from: "blue")\n}');
});
