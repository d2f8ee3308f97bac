import { fileURLToPath } from 'node:url';
import { audienceOf, type Caller } from './caller.js';
import type { MeasureDefinition } from './dataset.js';
import { readRegisters } from './register.js';

const registers = readRegisters(fileURLToPath(new URL('../../../schema', import.meta.url)));
const measure = { organization: 'moat' } as MeasureDefinition;
const caller = (role: Caller['role'], organization: string | null, partnership: string | null): Caller => ({
  subject: 'somebody',
  role,
  organization,
  partnership,
});

describe('who is told what', () => {
  it.each([
    ['the public', caller('PUBLIC', 'moat', 'sevenoaks-csp'), 'E07000111', 'PUBLIC'],
    ['an analyst of the district', caller('ANALYST', null, 'sevenoaks-csp'), 'E07000111', 'ANALYST'],
    ['an analyst, under the code of the partnership', caller('ANALYST', null, 'sevenoaks-csp'), 'E22000144', 'ANALYST'],
    ['an analyst, of a ward', caller('ANALYST', null, 'sevenoaks-csp'), '29UKGK', 'ANALYST'],
    [
      'an analyst, of the county, whose exact total would give a neighbour away',
      caller('ANALYST', null, 'sevenoaks-csp'),
      'E10000016',
      'PUBLIC',
    ],
    ['an analyst, of another district', caller('ANALYST', null, 'sevenoaks-csp'), 'E07000116', 'PUBLIC'],
    ['an analyst of nobody', caller('ANALYST', null, null), 'E07000111', 'PUBLIC'],
    ['an analyst of a partnership that is not registered', caller('ANALYST', null, 'elsewhere'), 'E07000111', 'PUBLIC'],
    ['a manager of the partnership', caller('PARTNERSHIP_MANAGER', null, 'sevenoaks-csp'), 'E07000111', 'ANALYST'],
    ['a steward of the owner', caller('AGENCY_STEWARD', 'moat', null), 'E07000111', 'OWNER'],
    ['an officer of another agency', caller('AGENCY_OFFICER', 'kent-police', 'sevenoaks-csp'), 'E07000111', 'PUBLIC'],
    ['an auditor', caller('AUDITOR', 'moat', 'sevenoaks-csp'), 'E07000111', 'PUBLIC'],
  ])('%s', (_, who, area, audience) => expect(audienceOf(who, measure, area, registers)).toBe(audience));

  it('of open data is what an analyst of any partnership is told', () => {
    const open = { ...measure, disclosure: 'OPEN' } as MeasureDefinition;
    expect(audienceOf(caller('ANALYST', null, 'sevenoaks-csp'), open, 'E10000016', registers)).toBe('ANALYST');
    expect(audienceOf(caller('ANALYST', null, 'elsewhere'), open, 'E10000016', registers)).toBe('PUBLIC');
  });
});
