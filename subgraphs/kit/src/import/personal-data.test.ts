import { isPersonalColumn, looksPersonal } from './personal-data.js';

describe('a column that looks personal', () => {
  it.each(
    (
      'name|Name|dob|DOB|Date of Birth|date_of_birth|DateOfBirth|birth date|First Name|forename|SURNAME|Victim Name|Tenant name|' +
      'offender_name|Full name|Address|Home Address|address_line_1|Postcode|Post Code|post-code|UPRN|NHS Number|nhs_no|URN|' +
      'PNC ID|pncid|CRO Number|NINO|National Insurance Number|e-mail|Email address|Mobile|Telephone No|House number|IP Address|' +
      'DoB|D.O.B.|Victim DoB|NHSNumber|PNCNumber|NHSno|clientid|UPN|ULN|U.R.N.|Tel|Tel No|Contact Number|NI Number|Client ID|Person ID|OffenderID|' +
      'Offender ID|tenant_ref|Custody Number|Unique Pupil Number|Initials|Victim|Complainant'
    ).split('|'),
  )('%s', (label) => expect(isPersonalColumn(label)).toBe(true));

  it.each(
    (
      'CSP Name|Force Name|Area Name|LSOA name|Local authority name|Area Code|Offence Code|Number of Offences|Crime ID|Source|' +
      'Location|Falls within|Reported by|Respondent|Tenancies|Number of offenders|Count|Measure name|Period|Landlord|Returned|Crown court|' +
      'Victims|Offenders|Number of people|Number of victims|Pupil numbers|Custody|Initial count|NI|Offenders in cohort|Reoffenders|' +
      'Total offenders|Hotel|Orders|Period ID|Number of contacts|LSOAname'
    ).split('|'),
  )('%s does not', (label) => expect(isPersonalColumn(label)).toBe(false));
});

describe('a value that looks personal', () => {
  it.each([
    'TN13 1AA',
    'tn131aa',
    'W1A 0AX',
    'M1 1AE',
    'EC1A 1BB',
    '1 High Street, Sevenoaks TN13 1HG',
    'a.b@example.org',
  ])('%s', (value) => expect(looksPersonal(value)).toBe(true));

  it.each([
    'E07000111',
    '29UKGK',
    'TN13',
    '2009/10 Q2',
    '28A',
    '105B',
    'E01024455',
    '2009-12',
    'On or near High Street',
    '@',
    '1,204',
    'NI 18',
  ])('%s does not', (value) => expect(looksPersonal(value)).toBe(false));
});
