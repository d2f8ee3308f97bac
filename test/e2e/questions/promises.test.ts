import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Answer } from '../../support/graph.js';
import { readQuestion, readSupergraph, withTypenames } from '../../support/question.js';
import { containersOf } from './containers.js';
import { bases } from './promise-of-bases.js';
import { brokenPromises } from './promises.js';

const read = (file: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../${file}`, import.meta.url)), 'utf8');
const schema = readSupergraph(read('schema/supergraph.graphql'));
const minutes = ['Minutes', '## 3.2 Reoffending', 'TK said that **data** is only given', 'at a county level.'];
const held = { schema, minutes, containers: containersOf(read('schema/registers/areas.json')) };

const fields = `area { code } period { code } value roundedTo denominator unit availability provenance { dataset }
  change { absolute percent comparedWith { code } }`;
const text = `query Asked($area: AreaCode! = "E07000111") {
  meeting(id: "sevenoaks-csp/2009-12-03") {
    actions { text quote sourceLine dueDate planLines { title } }
    statedFigures { value unit denominator denominatorBasis sampleSize quote sourceLine }
  }
  area(code: $area) {
    code
    reoffending { ${fields} nearestAvailable { ${fields} } }
  }
}`;

const observation = (more: object) => ({
  __typename: 'ProbationObservation',
  period: { __typename: 'PeriodValue', code: '2008/09' },
  unit: 'per cent',
  roundedTo: null,
  provenance: { __typename: 'Provenance', dataset: 'Local adult reoffending' },
  change: null,
  ...more,
});
const areaOf = (code: string) => ({ __typename: 'Area', code });
const county = observation({ area: areaOf('E10000016'), value: 9.3, denominator: 11153, availability: 'AVAILABLE' });
const district = observation({
  area: areaOf('E07000111'),
  value: null,
  denominator: null,
  availability: 'COVERAGE_PARENT_AREA_ONLY',
  nearestAvailable: { ...county, nearestAvailable: null },
});
const change = {
  __typename: 'Change',
  absolute: -2,
  percent: -5,
  comparedWith: { __typename: 'PeriodValue', code: '2007/08' },
};
const action = {
  __typename: 'ActionItem',
  text: 'Drill down.',
  quote: 'TK said that data is only given at a county level.',
  sourceLine: 3,
  dueDate: null,
  planLines: [{ __typename: 'Outcome', title: null }],
};

const stated = {
  ...{ __typename: 'StatedFigure', value: 74, unit: 'per cent', denominator: null, sampleSize: null },
  ...{ denominatorBasis: 'NOT_STATED', quote: action.quote, sourceLine: 3 },
};

interface Parts {
  readonly stated?: object;
  readonly figure?: object | null;
  readonly action?: object;
  readonly meeting?: null;
  readonly errors?: Answer['errors'];
}
const answer = ({
  figure = district,
  action: one = action,
  stated: said = stated,
  meeting,
  errors,
}: Parts): Answer => ({
  data: {
    __typename: 'Query',
    meeting: meeting === null ? null : { __typename: 'Meeting', actions: [one], statedFigures: [said] },
    area: { ...areaOf('E07000111'), reoffending: figure === null ? null : [figure] },
  },
  ...(errors && { errors }),
});
const broken = (parts: Parts, asked = text): string[] =>
  brokenPromises(held, readQuestion(schema, withTypenames(asked)), answer(parts));

describe('the five promises', () => {
  it('are kept by an answer that has a figure or a reason, each with its source, and each word with its line', () =>
    expect(broken({})).toEqual([]));

  it.each<[string, Parts, string[]]>([
    [
      'a value that is null, and AVAILABLE',
      { figure: { ...district, availability: 'AVAILABLE', nearestAvailable: null } },
      ['area.reoffending.0.value: null, and availability "AVAILABLE"'],
    ],
    [
      'a value, and a reason why there is none',
      { figure: { ...district, value: 4, denominator: 50 } },
      ['area.reoffending.0.value: 4, and availability "COVERAGE_PARENT_AREA_ONLY"'],
    ],
    [
      'a value without an availability',
      { figure: { ...district, availability: null } },
      ['area.reoffending.0.value: null, and availability null', 'area.reoffending.0.availability: null'],
    ],
    ['a list that is null', { figure: null }, ['area.reoffending: null, and neither an error nor the schema says why']],
    [
      'a null of which the schema does not say what it means',
      { action: { ...action, text: null } },
      ['meeting.actions.0.text: null, and neither an error nor the schema says why'],
    ],
    [
      'an error of something else',
      {
        figure: null,
        errors: [{ message: 'police did not answer.', path: ['area', 'recordedCrime'], extensions: {} }],
      },
      ['area.reoffending: null, and neither an error nor the schema says why'],
    ],
    [
      'a percentage without what it is of',
      { figure: { ...district, nearestAvailable: { ...county, denominator: null, nearestAvailable: null } } },
      ['area.reoffending.0.nearestAvailable.value: 9.3 per cent, and not of what'],
    ],
    [
      'a change in per cent without the earlier period',
      { figure: { ...district, change: { ...change, comparedWith: null } } },
      [
        'area.reoffending.0.change.comparedWith: null, and neither an error nor the schema says why',
        'area.reoffending.0.change.percent: -5 per cent, and not of what',
      ],
    ],
    [
      'the county in the place of the district',
      { figure: { ...county, nearestAvailable: null } },
      ['area.reoffending.0.area: E10000016, and E07000111 was asked for'],
    ],
    [
      'as the nearest area one that does not contain it',
      { figure: { ...district, nearestAvailable: { ...county, area: areaOf('E07000116'), nearestAvailable: null } } },
      ['area.reoffending.0.nearestAvailable.area: E07000116 does not contain E07000111'],
    ],
    [
      'an observation without provenance',
      { figure: { ...district, provenance: null } },
      [
        'area.reoffending.0.provenance: null, and neither an error nor the schema says why',
        'area.reoffending.0.provenance: null',
      ],
    ],
    [
      'provenance of no dataset',
      { figure: { ...district, provenance: { __typename: 'Provenance', dataset: '' } } },
      ['area.reoffending.0.provenance: no dataset'],
    ],
    [
      'a quote that stands on another line',
      { action: { ...action, sourceLine: 2 } },
      [
        'meeting.actions.0.quote: "TK said that data is only given at a county level." does not stand on line 2 of the minutes',
      ],
    ],
    [
      'a quote that is changed',
      { action: { ...action, quote: 'TK said that data is given at a county level.' } },
      [
        'meeting.actions.0.quote: "TK said that data is given at a county level." does not stand on line 3 of the minutes',
      ],
    ],
    [
      'words without a line',
      { action: { ...action, sourceLine: null } },
      [
        'meeting.actions.0.sourceLine: null, and neither an error nor the schema says why',
        'meeting.actions.0.ActionItem: no quote, or no line',
      ],
    ],
  ])('are broken by %s', (_, parts, expected) => expect(broken(parts)).toEqual(expected));

  it.each([
    { denominator: 64, denominatorBasis: 'STATED' },
    { sampleSize: 20, denominatorBasis: 'STATED' },
    { unit: 'crimes', denominatorBasis: 'NOT_APPLICABLE' },
  ])('are kept by what somebody said with %j', (more) =>
    expect(broken({ stated: { ...stated, ...more } })).toEqual([]),
  );

  it.each([
    { denominatorBasis: 'STATED' },
    { denominatorBasis: 'NOT_APPLICABLE' },
    { denominatorBasis: 'SOMEHOW' },
    { denominator: 64, denominatorBasis: 'NOT_STATED' },
    { unit: 'crimes per 1,000 residents', denominatorBasis: 'NOT_APPLICABLE' },
  ])('are broken by what somebody said with %j', (more) =>
    expect(broken({ stated: { ...stated, ...more } })).toEqual([
      'meeting.statedFigures.0.value: 74 per cent, and not of what',
    ]),
  );

  it('do not take an area that is asked for beside a figure as the one that it was asked of', () => {
    const apart = (area: string) => `{ area(code: "E10000016") { code }
      meeting(id: "sevenoaks-csp/2009-12-03") {
        statedFigures { ${area} quote sourceLine observation { ... on ProbationObservation { ${fields} } } }
      } }`;
    const asked = (question: string, area: object | null) => {
      const figure = { __typename: 'StatedFigure', quote: action.quote, sourceLine: 3, area, observation: county };
      const meeting = { __typename: 'Meeting', statedFigures: [figure] };
      const data = { __typename: 'Query', area: areaOf('E10000016'), meeting };
      return brokenPromises(held, readQuestion(schema, withTypenames(question)), { data });
    };
    const at = 'meeting.statedFigures.0.observation';
    expect(asked(apart(''), null)).toEqual([
      `${at}.an observation, and the answer does not say for which area it was asked`,
    ]);
    expect(asked(apart('area { code }'), areaOf('E07000111'))).toEqual([
      `${at}.area: E10000016, and E07000111 was asked for`,
    ]);
    // The minutes state no area: then it is that of the link.
    expect(asked(apart('area { code }'), null)).toEqual([]);
  });

  it('are not broken by what an agency owes, where an error says so', () => {
    const error = (...path: string[]) => [{ message: 'It does not answer.', path, extensions: {} }];
    expect(broken({ figure: null, errors: error('area', 'reoffending') })).toEqual([]);
    expect(broken({ meeting: null, errors: error('meeting', 'actions') })).toEqual([]);
  });

  it('are broken by no answer at all', () =>
    expect(brokenPromises(held, readQuestion(schema, text), { data: null })).toEqual(['There is no answer at all.']));

  it.each([
    ['availability', 'value: asked for without availability'],
    ['unit', 'nearestAvailable.value: asked for without its unit'],
    ['area { code }', 'an observation, asked for without the code of its area'],
    ['provenance { dataset }', 'an observation, asked for without provenance'],
    ['roundedTo', 'an observation, asked for its value without roundedTo'],
  ])('cannot be seen to be kept by a question that does not ask for %s', (field, expected) =>
    expect(broken({}, text.replaceAll(field, ''))).toContain(`area.reoffending.0.${expected}`),
  );

  it('cannot be seen to be kept by a question that does not ask where the words stand', () =>
    expect(broken({}, text.replace('quote sourceLine', ''))).toEqual([
      'meeting.actions.0.ActionItem: asked for without quote and sourceLine',
    ]));

  it('know of what each percentage of the graph is a percentage', () => {
    const named = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type
        ? Object.keys(type.getFields())
            .filter((field) => /percent$/i.test(field))
            .map((field) => `${type.name}.${field}`)
        : [],
    );
    expect(
      Object.keys(bases)
        .filter((field) => /percent$/i.test(field))
        .sort(),
    ).toEqual(named.sort());
  });
});
