import { type AgencyDatabase, agencyDatabase, analyst, publicCaller, steward } from '../support/agency-database.js';
import type { AreaEntry, Caller } from '@safer-graph/kit';
import type { Shape } from '../../subgraphs/kit/test-support/table-layout.js';
import { header, row, toyAgencyOf } from '../../subgraphs/kit/test-support/toy-agency.js';
import { type Published, type RandomTable, randomTable } from '../../subgraphs/kit/test-support/random-tables.js';
import { readPeriod } from '../../subgraphs/kit/src/period.js';
import { periodsBetween } from '../../subgraphs/kit/src/period-arithmetic.js';

/** So that there are changes, rolling twelve months and years to date. */
export const quarters = ['2008/09 Q2', '2008/09 Q3', '2008/09 Q4', '2009/10 Q1', '2009/10 Q2'];
export const days = ['2009-11-05', '2009-12-03', '2010-01-07'];
export const rate = 'toy/table/rate';
const homes = 1000;

/** Everybody who is told something of their own. */
export const viewers: Readonly<Record<string, Caller>> = {
  'the public': publicCaller,
  'an analyst, on their own ground and off it': analyst,
  'a steward of the owner': steward('moat'),
  'a steward of another organisation': steward('kent-police'),
};

/** Who is told what one of them is told. */
export const alike: readonly [viewer: string, as: string, caller: Caller][] = [
  ['a manager', 'an analyst, on their own ground and off it', { ...analyst, role: 'PARTNERSHIP_MANAGER' }],
  ['an analyst of no partnership', 'the public', { ...analyst, partnership: null }],
  ['an officer of the owner', 'a steward of the owner', { ...steward('moat'), role: 'AGENCY_OFFICER' }],
  ['an auditor', 'the public', { ...publicCaller, role: 'AUDITOR' }],
];

export interface AttackedAgency {
  readonly db: AgencyDatabase;
  /** One for each quarter. */
  readonly tables: readonly RandomTable[];
  readonly shape: Shape;
  readonly areas: readonly string[];
  readonly measures: readonly { readonly id: string; readonly periods: readonly string[] }[];
}

/** An agency that has published random tables for five quarters, in up to three releases. */
export async function attackedAgency(seed: number, shape: Shape): Promise<AttackedAgency> {
  const made = quarters.map((quarter, at) => randomTable(seed + at, shape, quarter));
  const { dataset } = made[0]!;
  const all = dataset.measures[0]!;
  const withRate = {
    ...dataset,
    measures: [...dataset.measures, { ...all, id: rate, per: 1000, rate: { denominator: 'HOMES' as const } }],
    sums: [...dataset.sums!, { kind: 'MEASURES' as const, total: rate, parts: [all.id] }],
  };
  const db = await agencyDatabase(toyAgencyOf(withRate), new URL('file:///nowhere/'));
  const codeOf = realCodes([...db.registers.areas.values()]);
  const tables = made.map((table) => onRealGround(table, codeOf));
  for (const [at, day] of days.entries()) {
    const published = tables.flatMap(({ releases }) => releases[at] ?? []);
    const lines = published.flatMap((one) => linesOf(one, all.id));
    if (lines.length > 0) await db.importLines('table', day, [header, ...lines], { fewerRows: true });
  }
  const months = quarters.flatMap((quarter) => {
    const { start, end } = readPeriod(quarter)!;
    return periodsBetween('MONTH', start, end).map(({ code }) => code);
  });
  return {
    db,
    tables,
    shape,
    areas: [...new Set(tables.flatMap(({ releases }) => releases.flat().map(({ area }) => area)))].sort(),
    measures: withRate.measures.map(({ id, periodKind }) => ({
      id,
      periods: periodKind === 'MONTH' ? months : quarters,
    })),
  };
}

/** The count, and beside it what it is per 1,000 homes. */
const linesOf = ({ measure, area, period, count }: Published, all: string): string[] => [
  row(measure, area, period, count),
  ...(measure === all ? [row(rate, area, period, count, { denominator: homes })] : []),
];

/** The first district has wards in the register, and is the ground of a partnership. */
function realCodes(areas: readonly AreaEntry[]): (code: string) => string | null {
  const ofType = (type: string): string[] => areas.filter((area) => area.type === type).map(({ code }) => code);
  const [county] = ofType('COUNTY');
  const districts = ['E07000111', ...ofType('DISTRICT').filter((code) => code !== 'E07000111')];
  const wards = ofType('WARD_2009');
  return (code) => {
    const [, district, ward] = /^D(\d+)(?:W(\d+))?$/.exec(code) ?? [];
    if (district === undefined) return county!;
    if (ward === undefined) return districts[Number(district)]!;
    return district === '0' ? wards[Number(ward)]! : null;
  };
}

/** The table with the codes of the register. Wards that are not in it are not published; they stay in the sums. */
function onRealGround(table: RandomTable, codeOf: (code: string) => string | null): RandomTable {
  const keyed = (key: string): string => {
    const [measure, area, period] = key.split('|') as [string, string, string];
    return [measure, codeOf(area) ?? area, period].join('|');
  };
  return {
    ...table,
    releases: table.releases.map((release) =>
      release.flatMap((one) => {
        const area = codeOf(one.area);
        return area === null ? [] : [{ ...one, area }];
      }),
    ),
    sums: table.sums.map((sum) => sum.map(keyed) as [string, ...string[]]),
    truths: table.truths.map((truth) => new Map([...truth].map(([key, count]) => [keyed(key), count]))),
  };
}
