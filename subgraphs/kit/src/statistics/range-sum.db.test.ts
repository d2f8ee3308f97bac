import { jest } from '@jest/globals';
import {
  type AgencyDatabase,
  agencyDatabase,
  analyst,
  publicCaller,
} from '../../../../test/support/agency-database.js';
import { header, of, row, toyAgency } from '../../test-support/toy-agency.js';
import { periodsBetween } from '../period-arithmetic.js';

const months = periodsBetween('MONTH', '2008-04-01', '2009-09-30').map(({ code }) => code);

describe('a sum over months', () => {
  let db: AgencyDatabase;
  beforeAll(async () => {
    db = await agencyDatabase(toyAgency, new URL('..', import.meta.url));
    await db.importLines('cases', '2009-11-01', [
      header,
      // 10, 11, 12 … from April 2008 on; the ward lacks March 2009.
      ...months.map((month, place) => row('crimes', 'E07000111', month, 10 + place)),
      ...months.filter((month) => month !== '2009-03').map((month) => row('crimes', '29UKGK', month, 2)),
      ...months.map((month) => row('recounted', 'E07000111', month, 5)),
      ...months.map((month) => row('guarded', '29UKGK', month, 12)),
      ...months.map((month) => row('guarded', '29UKGL', month, month === '2009-02' ? 3 : 12)),
      ...months.map((month) => row('guarded', '29UKGM', month, 0)),
      ...months.map((month) => row('confidence', 'E07000111', month, '', { value: 50, sample: 100 })),
      row('systems', 'E07000111', '2009-09-30', 1),
      row('visitors', 'E07000111', '2009-04', 40),
      row('visitors', 'E07000111', '2009-05', 30),
      row('days', 'E07000111', '2009/10 Q1', '', { value: 30 }),
      row('days', 'E07000111', '2009/10 Q2', '', { value: 35.5 }),
      ...['', 'OVER', 'OVER', 'UNDER'].map((qualifier, place) =>
        row('referrals', 'E07000111', `2009-0${place + 4}`, 50, { qualifier }),
      ),
      ...['2008/09 Q3', '2008/09 Q4', '2009/10 Q1'].map((quarter) =>
        row('rate', 'E07000111', quarter, 1000, { denominator: 114893 }),
      ),
      row('rate', 'E07000111', '2009/10 Q2', 1100, { denominator: 114893 }),
      ...['2008/09 Q3', '2008/09 Q4', '2009/10 Q1', '2009/10 Q2'].map((quarter, place) =>
        row('share', 'E07000111', quarter, 10 + place, { denominator: 20 + place }),
      ),
      ...['2008/09 Q3', '2008/09 Q4', '2009/10 Q1', '2009/10 Q2'].map((quarter, place) =>
        row('days', 'E07000110', quarter, 900, { denominator: place === 3 ? 10 : 30 }),
      ),
    ]);
    await db.importLines('cases', '2010-01-01', [header, row('crimes', 'E07000111', '2009-09', 127)]);
  });
  afterAll(() => db.drop());

  type Told = Record<string, unknown>;
  const at = async (measure: string, area: string, period: string, fields: string, caller = analyst) => {
    const question = of(measure, `observation(area: "${area}", period: "${period}", asOf: "2009-12-03") { ${fields} }`);
    return ((await db.ask(question, caller)) as { _entities: { observation: Told }[] })._entities[0]!.observation;
  };
  const sum = 'id period { code label } value numerator denominator qualifier roundedTo availability availabilityNote';
  const crimes = (from: number, to: number) =>
    months.slice(from, to).reduce((total, _, place) => total + 10 + from + place, 0);

  it('goes back twelve months, and to the first of April, under ids that can be asked for', async () => {
    const { rollingTwelveMonths, yearToDate } = await at(
      'crimes',
      'E07000111',
      '2009-09',
      `rollingTwelveMonths { ${sum} } yearToDate { ${sum} }`,
    );
    const told = { denominator: null, qualifier: 'EXACT', roundedTo: null, availability: 'AVAILABLE' };
    expect(rollingTwelveMonths).toEqual({
      ...told,
      id: 'toy/cases/crimes@E07000111@2008-10..2009-09@2009-12-03',
      period: { code: '2008-10..2009-09', label: 'October 2008 to September 2009 (12 months)' },
      value: crimes(6, 18),
      numerator: crimes(6, 18),
      availabilityNote: null,
    });
    expect(yearToDate).toEqual({
      ...told,
      id: 'toy/cases/crimes@E07000111@2009-04..2009-09@2009-12-03',
      period: { code: '2009-04..2009-09', label: 'April to September 2009 (6 months)' },
      value: crimes(12, 18),
      numerator: crimes(12, 18),
      availabilityNote: null,
    });
    const reference = (id: unknown) => `{ __typename: "ToyObservation", id: "${String(id)}" }`;
    const ids = [rollingTwelveMonths, yearToDate].map((one) => reference((one as Told)['id']));
    expect(
      await db.ask(`{ _entities(representations: [${ids.join(' ')}]) { ... on ToyObservation { ${sum} } } }`, analyst),
    ).toEqual({ _entities: [rollingTwelveMonths, yearToDate] });
    expect(await at('crimes', 'E07000111', '2008-10..2009-09', sum)).toEqual(rollingTwelveMonths);
  });

  it('is what was known on the day: a correction of one month changes it from then on', async () => {
    const later = of(
      'crimes',
      'observation(area: "E07000111", period: "2008-10..2009-09") { value status provenance { release publishedOn dataset } }',
    );
    expect(await db.ask(later)).toEqual({
      _entities: [
        {
          observation: {
            value: crimes(6, 18) + 100,
            status: 'REVISED',
            provenance: { release: null, publishedOn: '2010-01-01', dataset: 'SYNTHETIC Cases' },
          },
        },
      ],
    });
  });

  it('is compared with the same months a year earlier', async () =>
    expect(await at('crimes', 'E07000111', '2009-04..2009-09', 'change { absolute comparedWith { label } }')).toEqual({
      change: {
        absolute: crimes(12, 18) - crimes(0, 6),
        comparedWith: { label: 'April to September 2008 (6 months)' },
      },
    }));

  it('is not available when a part is not, and says which', async () => {
    expect(
      await at('crimes', '29UKGK', '2009-09', `rollingTwelveMonths { value availability availabilityNote }`),
    ).toEqual({
      rollingTwelveMonths: {
        value: null,
        availability: 'NOT_PUBLISHED',
        availabilityNote: 'March 2009 is missing: Nothing was published for Ash by 2009-12-03.',
      },
    });
    expect(await at('crimes', 'E07000111', '2008-01..2008-06', 'value availabilityNote')).toEqual({
      value: null,
      availabilityNote:
        '3 of 6 parts are missing, first January 2008: Nothing was published for Sevenoaks by 2009-12-03.',
    });
  });

  it('of rounded counts is approximate, of withheld ones withheld, of zeros zero', async () => {
    const told = async (ward: string, caller = publicCaller) =>
      (await at('guarded', ward, '2009-09', `rollingTwelveMonths { value qualifier roundedTo availability }`, caller))[
        'rollingTwelveMonths'
      ];
    // Twelve times 12, told as 10 each: the 144 that it was lies within half of roundedTo.
    const approximate = { value: 120, qualifier: 'APPROXIMATELY', roundedTo: 60, availability: 'AVAILABLE' };
    expect(await told('29UKGK')).toEqual(approximate);
    expect(await told('29UKGK', analyst)).toEqual({ ...approximate, value: 144, qualifier: 'EXACT', roundedTo: null });
    expect(await told('29UKGL')).toEqual({ value: null, qualifier: null, roundedTo: null, availability: 'SUPPRESSED' });
    expect(await told('29UKGM')).toEqual({ value: 0, qualifier: 'EXACT', roundedTo: null, availability: 'AVAILABLE' });
  });

  it('of a rate is worked out again on the summed count, never scaled up, and says in its unit over how many months', async () => {
    const rate = 'value unit per numerator denominator';
    const fields = `${rate} yearToDate { ${rate} } rollingTwelveMonths { ${rate} confidenceInterval { method } }`;
    const told = (numerator: number, months: number) => ({
      value: expect.closeTo((numerator / 114893) * 1000, 9),
      unit: `crimes per 1,000 people in ${months} months`,
      per: 1000,
      numerator,
      denominator: 114893,
    });
    expect(await at('rate', 'E07000111', '2009/10 Q2', fields)).toEqual({
      ...told(1100, 3),
      yearToDate: told(2100, 6),
      rollingTwelveMonths: { ...told(4100, 12), confidenceInterval: { method: 'Byar' } },
    });
    expect(await at('share', 'E07000111', '2009/10 Q2', 'rollingTwelveMonths { value numerator denominator }')).toEqual(
      {
        rollingTwelveMonths: { value: expect.closeTo((46 / 86) * 100, 9), numerator: 46, denominator: 86 },
      },
    );
  });

  it('of a mean is the mean over all cases of all parts', async () =>
    expect(await at('days', 'E07000110', '2009/10 Q2', 'rollingTwelveMonths { value numerator denominator }')).toEqual({
      rollingTwelveMonths: { value: 36, numerator: 3600, denominator: 100 },
    }));

  it('is over what it is made of only where all that is not exact is over', async () => {
    const over = async (range: string) => at('referrals', 'E07000111', range, 'value qualifier');
    expect(await over('2009-04..2009-05')).toEqual({ value: 100, qualifier: 'OVER' });
    expect(await over('2009-04..2009-07')).toEqual({ value: 200, qualifier: 'APPROXIMATELY' });
  });

  it('of people who would be counted again is of one period alone', async () => {
    const fields = 'value yearToDate { value availability }';
    expect(await at('visitors', 'E07000111', '2009-04', fields)).toEqual({
      value: 40,
      yearToDate: { value: 40, availability: 'AVAILABLE' },
    });
    expect(await at('visitors', 'E07000111', '2009-05', fields)).toEqual({
      value: 30,
      yearToDate: { value: null, availability: 'NOT_APPLICABLE' },
    });
  });

  it.each([
    [
      'visitors',
      '2009-04..2009-05',
      'Published for months; 2009-04..2009-05 is not one. Not added up: Who came in two months would be counted twice.',
    ],
    [
      'days',
      '2009-04..2009-09',
      'Cannot be added up: April to June 2009 (2009/10 quarter 1) is published without its count.',
    ],
    [
      'crimes',
      '2009/10 H1',
      'Published for months; 2009/10 H1 is not one. Ask for 2009-04..2009-09, which is added up.',
    ],
    [
      'rate',
      '2009-05..2009-09',
      'Published for quarters; 2009-05..2009-09 is not one. The nearest range that can be added up is 2009-04..2009-09.',
    ],
    ['rate', '2009-09', 'Published for quarters; 2009-09 is not one.'],
    [
      'crimes',
      '1900-01..2009-09',
      'Published for months; 1900-01..2009-09 is not one. A sum spans 120 months at the most.',
    ],
    [
      'confidence',
      '2009-04..2009-09',
      'Published for months; 2009-04..2009-09 is not one. Percentages of samples are not added up.',
    ],
    ['systems', '2009-04..2009-09', 'Published for single days; 2009-04..2009-09 is not one.'],
    [
      'recounted',
      '2008-10..2009-09',
      'Cannot be added up. Not comparable with periods that ended before 2009-04-01: From April 2009 attempts are counted too.',
    ],
  ])('of %s over %s is refused, with what to ask for', async (measure, period, availabilityNote) =>
    expect(await at(measure, 'E07000111', period, 'value availability availabilityNote')).toEqual({
      value: null,
      availability: 'NOT_APPLICABLE',
      availabilityNote,
    }),
  );

  it('is none for a state as at a day', async () =>
    expect(
      await at('systems', 'E07000111', '2009-09-30', 'value rollingTwelveMonths { id } yearToDate { id }'),
    ).toEqual({
      value: 1,
      rollingTwelveMonths: null,
      yearToDate: null,
    }));

  it('costs two statements for a series with both sums of each month', async () => {
    const statements = jest.spyOn(db.serving, 'query');
    const fields = 'value rollingTwelveMonths { value } yearToDate { value }';
    const answer = await db.ask(
      of('crimes', `series(area: "E07000111", from: "2009-04", to: "2009-09", asOf: "2009-12-03") { ${fields} }`),
      analyst,
    );
    expect(statements).toHaveBeenCalledTimes(2);
    statements.mockRestore();
    expect(answer).toEqual({
      _entities: [
        {
          series: [12, 13, 14, 15, 16, 17].map((month) => ({
            value: 10 + month,
            rollingTwelveMonths: { value: crimes(month - 11, month + 1) },
            yearToDate: { value: crimes(12, month + 1) },
          })),
        },
      ],
    });
  });
});
