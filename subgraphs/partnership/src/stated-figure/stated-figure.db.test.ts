import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  writeFile,
} from '../../test-support/partnership-database.js';
import { readCatalogues } from '../measure/catalogue.js';
import { measureTypes } from '../measure/measure-reference.js';
import { withOwn } from '../partnership-measure/with-own.js';
import type { FiguresFile } from './figures-file.js';
import { importFigures } from './stated-figures.import.js';

const meeting = 'sevenoaks-csp/2009-12-03';
const figuresFile = fileURLToPath(new URL('../../sample/sevenoaks-csp-2009-12-03.figures.json', import.meta.url));
const catalogues = withOwn(readCatalogues(fileURLToPath(new URL('../../../../schema', import.meta.url))));
const reviewed = JSON.parse(readFileSync(figuresFile, 'utf8')) as FiguresFile;

let db: PartnershipDatabase;
beforeAll(async () => {
  db = await partnershipDatabase();
  await db.importMinutes(minutesFile);
}, 120_000);
afterAll(() => db.drop());

const importFile = (file: string): Promise<string> =>
  importFigures(db.importing, file, { registers: db.registers, measureTypes: measureTypes(catalogues) });
const changed = (change: (figures: FiguresFile['figures']) => unknown): string => {
  const file = structuredClone(reviewed);
  change(file.figures);
  return writeFile('changed.figures.json', JSON.stringify(file));
};
const ask = async (fields: string) => {
  const { data, errors } = await db.ask(`{ meeting(id: "${meeting}") { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.meeting;
};
const short = (id: string): string => id.replace(`${meeting}/`, '');

describe('the figures of the sample', () => {
  test('are stored, and every number of the minutes is among them; the same file again changes nothing', async () => {
    const every = '  every number that counts something in the minutes is in the file';
    expect(await importFile(figuresFile)).toBe(
      [`sevenoaks-csp: ${figuresFile} is stored`, '  58 stated figures, 58 new or changed', every].join('\n'),
    );
    expect(await importFile(figuresFile)).toBe(`sevenoaks-csp: ${figuresFile} was imported before; nothing to do`);
  });

  test('have quote, line, speaker, number, period and area as the minutes state them', async () => {
    const fields = `quote sourceLine speaker { rawText person { name } } kind subject value printed unit qualifier direction assessment
      period { code } periodText area { code } areaText numerator denominator denominatorBasis sampleSize category
      comparator { place groupText group size basis categories } partOf { id } comparedWith { id }
      agendaItem { title } meeting { date } basis version history { field }`;
    const { statedFigures } = await ask(`statedFigures { id ${fields} }`);
    const figure = (id: string) => statedFigures.find((each: { id: string }) => short(each.id) === id);
    const nothing = {
      ...{ value: null, printed: null, unit: null, qualifier: null, direction: null, assessment: 'NOT_STATED' },
      ...{ period: null, periodText: null, area: null, areaText: null, numerator: null, denominator: null },
      ...{ denominatorBasis: 'NOT_APPLICABLE', sampleSize: null, category: null, comparator: null, partOf: null },
      ...{ comparedWith: null, meeting: { date: '2009-12-03' }, basis: null, version: 1, history: expect.any(Array) },
    };
    expect(figure('F01')).toEqual({
      ...nothing,
      id: `${meeting}/F01`,
      quote: '13% reduction totalling 390 fewer crimes than the same period last year',
      sourceLine: 72,
      speaker: { rawText: 'DC', person: { name: 'David Cooper' } },
      ...{
        kind: 'CHANGE',
        subject: 'recorded crime',
        value: -13,
        printed: '13%',
        unit: 'per cent',
        qualifier: 'EXACT',
      },
      ...{ direction: 'DOWN', assessment: 'IMPROVEMENT', denominatorBasis: 'NOT_STATED', basis: 'REVIEWED' },
      ...{ period: { code: '2009/10 H1' }, periodText: 'April-September 2009' },
      agendaItem: { title: 'Crime Statistics & Strategic review' },
    });
    expect(figure('F05b')).toEqual({
      ...nothing,
      id: `${meeting}/F05b`,
      quote: 'improved from 65% in July to 93% in September',
      ...{ sourceLine: 82, speaker: null, kind: 'VALUE', subject: 'confidence rating' },
      ...{ value: 93, printed: '93%', unit: 'per cent', qualifier: 'EXACT', direction: 'UP' },
      ...{ assessment: 'IMPROVEMENT', period: { code: '2009-09' }, periodText: 'September' },
      ...{ area: { code: 'E07000111' }, areaText: 'the District' },
      ...{ denominatorBasis: 'STATED', sampleSize: 20, basis: 'REVIEWED', comparedWith: { id: `${meeting}/F05` } },
      agendaItem: { title: 'Crime Statistics & Strategic review' },
    });
    expect(figure('F07')).toEqual({
      ...nothing,
      id: `${meeting}/F07`,
      quote: 'top 3 in 8 of the categories within their most similar families',
      sourceLine: 84,
      speaker: { rawText: 'CM', person: { name: 'Carolyn Michel' } },
      ...{ kind: 'RANK', subject: 'categories of crime, rank', value: 8, printed: '8', unit: 'categories' },
      ...{ qualifier: 'EXACT', assessment: 'IMPROVEMENT' },
      comparator: {
        ...{ place: 3, groupText: 'most similar families', group: null },
        ...{ size: null, basis: null, categories: null },
      },
      agendaItem: { title: 'Crime Statistics & Strategic review' },
    });
    const told = (id: string) => {
      const { value, unit, qualifier, numerator, partOf, denominatorBasis } = figure(id);
      return [value, unit, qualifier, numerator, partOf && short(partOf.id), denominatorBasis];
    };
    expect(['F09b', 'F13', 'F14d', 'F15', 'F15b', 'F15c', 'F16', 'F17'].map(told)).toEqual([
      [74, 'per cent', 'EXACT', 14, 'F09', 'NOT_STATED'],
      [413000, 'attendances', 'OVER', null, null, 'NOT_APPLICABLE'],
      [20, 'students', 'APPROXIMATELY', null, null, 'NOT_APPLICABLE'],
      [0, 'parents', 'EXACT', null, null, 'NOT_APPLICABLE'],
      [0, 'projects', 'EXACT', null, null, 'NOT_APPLICABLE'],
      [1, 'systems', 'EXACT', null, null, 'NOT_APPLICABLE'],
      [75, 'per cent', 'EXACT', null, null, 'NOT_STATED'],
      [2500, 'GBP', 'EXACT', null, null, 'NOT_APPLICABLE'],
    ]);
    // The actions are percentages of all 64 that are printed, the outcomes of 19, which are not.
    const baseOf = (id: string) => [figure(id).denominatorBasis, figure(id).denominator];
    expect(['F10b', 'F10c', 'F10d'].map(baseOf)).toEqual(Array(3).fill(['STATED', 64]));
    expect(['F09b', 'F09c', 'F09d'].map(baseOf)).toEqual(Array(3).fill(['NOT_STATED', null]));
  });

  test('are found by their item, in the order of the minutes', async () => {
    const { agenda } = await ask('agenda { title statedFigures { id sourceLine } }');
    const of = (title: string) =>
      agenda
        .find((item: { title: string }) => item.title === title)
        .statedFigures.map(({ id, sourceLine }: { id: string; sourceLine: number }) => `${sourceLine} ${short(id)}`);
    expect(of('CSU Quarterly report')).toEqual(['130 F12', '130 F12b', '130 F24', '132 F14d']);
    expect(of('Domestic Abuse Task Group')).toEqual(['208 F16']);
    expect(of('Ward Newsletter')).toEqual([]);
  });
});

describe('what rules find in the sample', () => {
  test('is everything that arithmetic finds, and no more', async () => {
    const { checks } = await ask('checks { rule result severity detail figures { id } }');
    const found = checks
      .filter(({ severity }: { severity: string }) => severity !== 'INFO')
      .map(({ rule, result, severity, detail, figures }: Record<string, string> & { figures: { id: string }[] }) => [
        `${severity} ${result} ${rule}: ${figures.map(({ id }) => short(id)).join(' ')}`,
        detail,
      ]);
    const asked = 'WARNING NEEDS_CONFIRMATION';
    const kent =
      'Not stated: which Kent is meant (POLICE_FORCE_AREA E23000032 and COUNTY E10000016), how many are ranked and whether counts or rates are ranked.';
    expect(found).toEqual([
      ['ERROR FOUND PARTS_DO_NOT_SUM: F09 F09b F09c F09d', '14 + 4 + 1 = 19, and 20 is printed: 1 in no part.'],
      [
        'WARNING FOUND DENOMINATOR_RULE_DIFFERS: F09 F09b F09c F09d F10 F10b F10c F10d',
        'outcomes: percentages of the 19 in the parts, not of 20 (of which they are 70, 20 and 5); actions of the plan: percentages of all 64.',
      ],
      [
        'WARNING FOUND UNCOUNTED_CATEGORY: F10 F10b F10c F10d F25',
        'RED is spoken of on line 98; the 64 of line 96 are printed as 58 GREEN, 4 AMBER and 2 INFORMATION_MISSING: none is RED.',
      ],
      [
        'WARNING FOUND UNATTAINABLE_PROPORTION: F05b',
        'No part of 20 is 93%: the nearest are 18 of 20 (90%) and 19 of 20 (95%). A weighted or rolling figure could give it, or fewer people who answered. Of samples of up to 60 it occurs with 14, 15, 27 to 30, 40 to 46 and 54 to 60.',
      ],
      [
        'WARNING NEEDS_CONFIRMATION IMPLAUSIBLE_FOR_POPULATION: F13',
        '413,000 attendances for 114,893 who live in Sevenoaks (Population, Census 2011): 3.6 for each.',
      ],
      [
        'WARNING NEEDS_CONFIRMATION CONFLICTING_STATEMENTS: F04 F04b F04c',
        'vehicle crime is said to be down on line 78 (no area stated, no period stated), up on line 86 (ward, no period stated), of concern on line 100 (no area stated, no period stated). Both may be, of different areas or periods, which the minutes do not tell apart.',
      ],
      ...['F08', 'F08b', 'F08c', 'F08d'].map((id) => [`WARNING NEEDS_CONFIRMATION INCOMPLETE_COMPARATOR: ${id}`, kent]),
      [
        'WARNING NEEDS_CONFIRMATION INCOMPLETE_COMPARATOR: F07',
        'Not stated: who is in most similar families, how many are ranked, whether counts or rates are ranked and of how many categories.',
      ],
      [
        'WARNING NEEDS_CONFIRMATION INCOMPLETE_COMPARATOR: F07b',
        'Not stated: among whom, how many are ranked and of how many categories.',
      ],
      [
        'WARNING FOUND INCOMPLETE_COMPARATOR: F07 F07b',
        'To be among the first 3 in 8 categories and first in 11 is not possible in one group; only one is named.',
      ],
      ...[
        ['F01', '390 is 13% of any whole number from 2,889 to 3,120'],
        ['F09b', '14 is 74% of 19'],
        ['F09c', '4 is 21% of 19'],
        ['F09d', '1 is 5% of any whole number from 19 to 22'],
      ].map(([id, base]) => [`${asked} MISSING_DENOMINATOR: ${id}`, `${base}; the base is not printed.`]),
      ['WARNING FOUND MISSING_DENOMINATOR: F16', '75% of how many is not stated, and nothing beside it gives it away.'],
      ['WARNING FOUND NON_WORKING_DAY: F22c', '17 January 2010 is a Sunday.'],
      [
        'WARNING FOUND BASE_TOO_SMALL: F05',
        'Were the 20 a random sample of the residents for whom they stand, the share of all of these would lie between 43.3 and 81.9 percent with 13 of 20 (Wilson, 95 percent).',
      ],
      [
        'WARNING FOUND BASE_TOO_SMALL: F05b',
        'Were the 20 a random sample of the residents for whom they stand, the share of all of these would lie between 69.9 and 97.2 percent with 18 of 20 or between 76.4 and 99.1 percent with 19 of 20 (Wilson, 95 percent).',
      ],
      [
        'WARNING NEEDS_CONFIRMATION NOT_SIGNIFICANT: F05 F05b',
        '18 of 20 after 13 of 20: between −1.3 and 47.9 points, which may be chance; 19 of 20 after 13 of 20: between 4.9 and 52.1 points, more than chance (Newcombe, 95 percent).',
      ],
      [
        'WARNING FOUND PERIODS_DIFFER: F01 F01b F02',
        'Changes are told over different lengths of time: April to September 2009 (2009/10 half-year 1) on line 72 and July to September 2009 (2009/10 quarter 2) on line 74.',
      ],
    ]);
  });

  test('what is not found is said too: 13% and 390, 58 + 4 + 2, 13 of 20', async () => {
    const { checks } = await ask('checks(result: NOT_FOUND) { rule detail }');
    const of = (rule: string) =>
      checks.filter((check: { rule: string }) => check.rule === rule).map(({ detail }: { detail: string }) => detail);
    expect(of('CHANGES_DO_NOT_FIT')).toEqual([
      '390 and 13% fit together: before between 2,889 and 3,120, after between 2,499 and 2,730; exactly 13% is 3,000 before and 2,610 after.',
    ]);
    expect(of('NOT_SIGNIFICANT')).toEqual([
      'From 3,000 before, the change lies between −17.4 and −8.3 percent (log-ratio Poisson, 95 percent): more than chance.',
    ]);
    expect(of('PARTS_DO_NOT_SUM')).toEqual(['58 + 4 + 2 = 64, as printed.']);
    expect(of('MISSING_DENOMINATOR')).toContain('Of 64, the total that is printed.');
    expect(of('UNATTAINABLE_PROPORTION')).toEqual(['65% is 13 of 20.']);
  });

  test('a figure has the checks that speak of it', async () => {
    const { statedFigures } = await ask('statedFigures { id checks { rule result } }');
    const of = (id: string) =>
      statedFigures
        .find((each: { id: string }) => short(each.id) === id)
        .checks.map(({ rule, result }: { rule: string; result: string }) => `${rule} ${result}`);
    expect(of('F13')).toEqual(['IMPLAUSIBLE_FOR_POPULATION NEEDS_CONFIRMATION']);
    expect(of('F12')).toEqual([]);
    expect(of('F10')).toEqual([
      'DENOMINATOR_RULE_DIFFERS FOUND',
      'UNCOUNTED_CATEGORY FOUND',
      'PARTS_DO_NOT_SUM NOT_FOUND',
    ]);
  });

  test('all that is asked of all figures takes one statement a level', async () => {
    db.statements.length = 0;
    await ask('statedFigures { id checks { rule figures { id } } } checks { rule }');
    // The meeting; its figures, for the list and for its checks; the figures of their meeting, once for all of them.
    expect(db.statements).toHaveLength(4);
  });
});

describe('the list of figures', () => {
  const list = async (args: string, caller?: ReturnType<typeof analystOf>) => {
    const { data, errors } = await db.ask(
      `{ statedFigures(${args}) { edges { node { id } } pageInfo { hasNextPage endCursor } } }`,
      caller,
    );
    return { errors, ...(data.statedFigures ?? {}) };
  };
  const ids = ({ edges }: { edges: { node: { id: string } }[] }) => edges.map(({ node }) => short(node.id));

  test('is by subject, and by the rule that is broken', async () => {
    expect(ids(await list('subject: "vehicle crime"'))).toEqual(['F04', 'F04b', 'F04c']);
    expect(ids(await list(`meeting: "${meeting}", rule: UNATTAINABLE_PROPORTION`))).toEqual(['F05b']);
    expect(ids(await list('partnership: "sevenoaks-csp", rule: PARTS_DO_NOT_SUM'))).toEqual([
      ...['F09', 'F09b', 'F09c', 'F09d'],
    ]);
    expect(ids(await list(`meeting: "${meeting}", rule: NON_WORKING_DAY, subject: "outcomes"`))).toEqual([]);
  });

  test.each(['', ', rule: INCOMPLETE_COMPARATOR'])('its pages, joined, are the whole (%s)', async (rule) => {
    const args = `meeting: "${meeting}"${rule}`;
    const whole = ids(await list(`${args}, first: 100`));
    const joined: string[] = [];
    for (let after = ''; ;) {
      const page = await list(`${args}, first: 4${after}`);
      joined.push(...ids(page));
      if (!page.pageInfo.hasNextPage) break;
      after = `, after: "${page.pageInfo.endCursor}"`;
    }
    expect(joined).toEqual(whole);
    expect(whole.length).toBe(rule ? 6 : 58);
  });

  test('a rule needs to know of which meetings, and a cursor is one of this list', async () => {
    const messages = async (args: string) => (await list(args)).errors.map(({ message }: Error) => message);
    expect(await messages('rule: NON_WORKING_DAY')).toEqual([
      'rule needs a meeting or a partnership beside it: what rules say is worked out meeting by meeting.',
    ]);
    expect(await messages('first: 0')).toEqual(['first must be 1 to 100; got 0.']);
    expect(await messages('after: "x"')).toEqual(['after takes a cursor of an earlier page; got "x".']);
    expect(await messages('partnership: "nobody"')).toEqual([
      'partnership takes the id of a partnership of the register of organisations; got "nobody".',
    ]);
  });

  test('another partnership sees nothing of it, neither there nor by id', async () => {
    expect(ids(await list('first: 100', analystOf('elsewhere-csp')))).toEqual([]);
    expect(ids(await list(`meeting: "${meeting}", rule: NON_WORKING_DAY`, analystOf('elsewhere-csp')))).toEqual([]);
    expect(ids(await list('first: 100', analystOf('sevenoaks-csp')))).toHaveLength(58);
  });
});

describe('a file of figures is refused, with everything that is wrong,', () => {
  const faults = async (change: Parameters<typeof changed>[0]) =>
    (await importFile(changed(change)).catch((error: Error) => error.message)).split('\n').slice(1);
  const first = (figures: FiguresFile['figures']) => figures[0]! as Record<string, unknown>;
  const at = (figures: FiguresFile['figures'], id: string) =>
    figures.find((figure) => figure.id === id)! as Record<string, unknown>;

  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'F01',
      { line: 73 },
      [
        'F01: "13% reduction totalling 390 fewer crimes than the same period last year" was expected on line 73; got ""',
        'F01: speaker "DC" does not stand on line 73',
      ],
    ],
    ['F01', { value: -14 }, ['F01: "13%" reads as 13; value is -14']],
    ['F01', { printed: '390', value: -390.5 }, ['F01: "390" reads as 390; value is -390.5']],
    ['F01', { printed: '93%', value: -93 }, ['F01: printed "93%" does not stand in the quote']],
    ['F01', { direction: 'UP' }, ['F01: a change of -13 goes DOWN; got UP']],
    ['F01', { numerator: 12 }, ['F01: numerator 12 does not stand on the line']],
    ['F01', { speaker: 'LB' }, ['F01: speaker "LB" does not stand on line 72']],
    ['F01', { speaker: 'April' }, ['F01: 0 people of this meeting are called "April"; expected one']],
    ['F01', { qualifier: null }, ['F01: CHANGE takes a qualifier']],
    ['F02', { value: 1 }, ['F02: DIRECTION takes no value']],
    ['F02', { direction: null }, ['F02: DIRECTION takes a direction']],
    ['F07', { comparator: null }, ['F07: RANK takes a comparator']],
    ['F22', { period: null }, ['F22: DEADLINE takes a period with a code']],
    ['F22', { period: { text: '7 December', code: 'the 7th' } }, ['F22: "the 7th" is no period']],
    ['F13', { area: { text: 'the District', code: 'E07' } }, ['F13: area "E07" is not in the register of areas']],
    ['F13', { area: { text: 'the Moon', code: null } }, ['F13: "the Moon" is nowhere in the minutes']],
    ['F05b', { comparedWith: 'F99' }, ['F05b: names F99, which is no other figure of the file']],
    ['F05b', { comparedWith: 'F05b' }, ['F05b: names F05b, which is no other figure of the file']],
    [
      'F07',
      { comparator: { place: 3, groupText: 'most similar families', group: 'family', basis: null } },
      ['F07: group "family" is not in the register of comparison groups'],
    ],
    [
      'F01',
      { observation: { measure: 'police/recorded-crime/magic', area: 'E07000111', period: '2009/10 H1' } },
      ['F01: measure "police/recorded-crime/magic" is in no published catalogue'],
    ],
    [
      'F05',
      { observation: { measure: 'police/recorded-crime/all-crime', area: 'E10000016', period: '2008/09' } },
      [
        'F05: observation, without `differs`: Stated of area E07000111, and the published figure is of E10000016.',
        'F05: observation, without `differs`: Stated of 2009-07, and the published figure is of 2008/09.',
      ],
    ],
  ])('%s with %j', async (id, wrong, expected) =>
    expect(await faults((figures) => Object.assign(at(figures, id), wrong))).toEqual(
      expected.map((fault) => `  ${fault}`),
    ),
  );

  test('an id that is given twice', async () =>
    expect(await faults((figures) => figures.push({ ...figures[0]! }))).toEqual(['  F01: is given twice']));

  test('what has another shape, and a meeting whose minutes are not here', async () => {
    const shape = await importFile(changed((figures) => Object.assign(first(figures), { kind: 'GUESS' }))).catch(
      String,
    );
    expect(shape).toMatch(/is no file of stated figures:[^]*figures\[0\]\.kind/);
    const elsewhere = writeFile('elsewhere.json', JSON.stringify({ ...reviewed, meeting: 'sevenoaks-csp/2010-03-04' }));
    expect(await importFile(elsewhere).catch(String)).toMatch('the minutes of sevenoaks-csp/2010-03-04 are not here');
  });
});

test('a later file tells what it forgets; what it changes has a history, and what it leaves out is kept', async () => {
  const report = await importFile(
    changed((figures) => {
      Object.assign(figures[0]!, { subject: 'crime' });
      figures.splice(
        figures.findIndex(({ id }) => id === 'F14d'),
        1,
      );
    }),
  );
  expect(report.split('\n').slice(1)).toEqual([
    '  57 stated figures, 1 new or changed',
    `  ${meeting}/F14d is not in the file any more (kept, and marked)`,
    '  numbers of the minutes that are in no figure of the file: 1',
    '    line 132: 20 ("million takeover day, approximately 20 students from Wildernesse School")',
  ]);
  const { statedFigures } = await ask('statedFigures { id version history { field before after changedBy } }');
  expect(statedFigures).toHaveLength(57);
  expect(statedFigures.find(({ id }: { id: string }) => short(id) === 'F01')).toMatchObject({
    version: 2,
    history: expect.arrayContaining([
      {
        ...{ field: 'subject', before: 'recorded crime', after: 'crime' },
        changedBy: 'Safer Graph, review of the sample (changed.figures.json)',
      },
    ]),
  });
});
