import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { areaSources } from './area-sources.js';
import { area, type Area, type AreaRegister } from './registers.js';

/** Raised when a line of areas.json changes its meaning; the other registers count on their own. */
const version = '1';

const county = 'E10000016';
const sevenoaks = 'E07000111';
/** Joins the parents of one line of kent_upper_areas.csv. */
const parentsSeparator = ' ';

/** Builds the register of areas from the published files beside it. */
export function buildAreas(registersFolder: string): AreaRegister {
  const rows = (file: string) => readCsv(join(registersFolder, file));
  const districts = rows(areaSources.districts.file);
  return {
    version,
    sources: Object.values(areaSources),
    areas: [
      ...rows(areaSources.upper.file).map(upperArea),
      ...unique(districts, 'CSP19CD').map((row) => partnershipArea(row, districts)),
      ...districts.map((row) => district(row, districts)),
      ...unique(rows(areaSources.wards2009.file), 'WD09CD').map(ward2009),
      ...rows(areaSources.wards2025.file).map(ward2025),
      ...rows(areaSources.wards2009.file).map(lsoa2001),
    ],
  };
}

type Row = (column: string) => string;

const upperArea = (row: Row): Area =>
  gss(
    row('code'),
    row('name'),
    area.shape.type.parse(row('type')),
    '2019-12',
    row('parents').split(parentsSeparator).filter(Boolean),
  );

function district(row: Row, districts: Row[]): Area {
  const partners = districts.filter((other) => other('CSP19CD') === row('CSP19CD'));
  const alone = partners.length === 1;
  return {
    ...gss(row('LAD19CD'), row('LAD19NM'), isUnitary(row) ? 'UNITARY_AUTHORITY' : 'DISTRICT', '2019-12', [
      ...(alone ? [] : [row('CSP19CD')]),
      ...parentsOfDistrict(row),
    ]),
    coterminousWith: alone ? [row('CSP19CD')] : [],
  };
}

function partnershipArea(row: Row, districts: Row[]): Area {
  const members = districts.filter((other) => other('CSP19CD') === row('CSP19CD'));
  return {
    ...gss(row('CSP19CD'), row('CSP19NM'), 'COMMUNITY_SAFETY_PARTNERSHIP', '2019-12', parentsOfDistrict(row)),
    coterminousWith: members.length === 1 ? [row('LAD19CD')] : [],
  };
}

/** A unitary authority has no county above it, although the police force area covers both. */
const parentsOfDistrict = (row: Row) => (isUnitary(row) ? [row('PFA19CD')] : [county, row('PFA19CD')]);

/** The first three characters of a GSS code name the kind of area: E06 unitary authority, E07 non-metropolitan district. */
const isUnitary = (row: Row) => row('LAD19CD').startsWith('E06');

const ward2009 = (row: Row): Area => ({
  ...gss(row('WD09CD'), row('WD09NM'), 'WARD_2009', '2009-12-31', [sevenoaks]),
  scheme: 'ONS_2009',
});

const ward2025 = (row: Row): Area => gss(row('WD25CD'), row('WD25NM'), 'WARD_2025', '2025', [sevenoaks]);

const lsoa2001 = (row: Row): Area => gss(row('LSOA01CD'), row('LSOA01NM'), 'LSOA_2001', '2001', [row('WD09CD')]);

const gss = (code: string, name: string, type: Area['type'], vintage: string, parents: string[]): Area => ({
  code,
  scheme: 'GSS',
  name,
  type,
  vintage,
  validFrom: null,
  validTo: null,
  parents,
  coterminousWith: [],
});

const unique = (rows: Row[], column: string) => [...new Map(rows.map((row) => [row(column), row])).values()];

/** The four files are small and simple: no line breaks inside a value, quotes only around a whole one. */
function readCsv(file: string): Row[] {
  const [header, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  const columns = values(header ?? '');
  return lines.map((line, index) => {
    const cells = values(line);
    if (cells.length !== columns.length)
      throw new Error(`${file} line ${index + 2}: expected ${columns.length} values, got ${cells.length}.`);
    return (column) => {
      const cell = cells[columns.indexOf(column)];
      if (cell === undefined) throw new Error(`${file}: expected a column ${column}, got ${columns.join(', ')}.`);
      return cell;
    };
  });
}

const values = (line: string) =>
  [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
