import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';
import { importPeople } from './people.import.js';

const sample = fileURLToPath(new URL('../../sample/sevenoaks-csp.people.json', import.meta.url));
const stated = JSON.parse(readFileSync(sample, 'utf8'));

let partnership: PartnershipDatabase;
const importFile = (file: string): Promise<string> =>
  importPeople(partnership.importing, file, { registers: partnership.registers });
const importing = (change: object): Promise<string> =>
  importFile(writeFile('people.json', JSON.stringify({ ...stated, ...change })));

beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
}, 120_000);
afterAll(() => partnership.drop());

const meeting = 'sevenoaks-csp/2009-12-03';
const person = async (id: string, fields: string) =>
  (await partnership.ask(`{ person(id: "sevenoaks-csp/${id}") { ${fields} } }`)).data.person;

test('a file with anything wrong is refused, and nothing of it stays', async () => {
  const [first, ...others] = stated.memberships;
  await expect(importing({ memberships: [{ ...first, person: 'nobody' }, ...others] })).rejects.toThrow(
    '1 entries are wrong, so nothing was imported:\n  membership robin-hales: person "nobody" is neither listed in minutes nor among the mentions',
  );
  expect(await partnership.importing.query('select 1 from membership')).toEqual([]);
});

test('people of minutes that are not here cannot be stated', () =>
  expect(importing({ meeting: 'sevenoaks-csp/2010-03-04' })).rejects.toThrow(
    'the minutes of sevenoaks-csp/2010-03-04 are not here. Import them first',
  ));

test('a file of one partnership quotes no minutes of another', () =>
  expect(importing({ mentions: [{ ...stated.mentions[0], meeting: 'elsewhere-csp/2009-12-03' }] })).rejects.toThrow(
    'elsewhere-csp/2009-12-03: is no meeting of sevenoaks-csp',
  ));

describe('the people of the sample', () => {
  beforeAll(() => importFile(sample));

  test('the same file again changes nothing; what it says no more is kept, and marked', async () => {
    expect(await importFile(sample)).toContain('was imported before; nothing to do');
    const [chair, ...others] = stated.memberships;
    const report = await importing({ memberships: others });
    expect(report).toContain(
      '29 memberships, 0 new or changed\n  sevenoaks-csp/membership/robin-hales is not in the file any more',
    );
    expect(await person('robin-hales', 'memberships { id }')).toEqual({ memberships: [] });
    await importing({ memberships: [chair, ...others] });
    expect(await person('robin-hales', 'memberships { version history { field before after } }')).toEqual({
      memberships: [
        {
          version: 3,
          history: expect.arrayContaining([{ field: 'withdrawnOn', before: expect.any(String), after: null }]),
        },
      ],
    });
  });

  test('who leaves leaves in a month, on no day, and for whom they take part is told', async () => {
    const fields = `name memberships {
      organization { id } onBehalfOf { id } role post { label } quote sourceLine startDate { code }
      endDate { code kind } endQuote endLine endNote statedIn { id } }`;
    const leaving = (name: string, agency: string, line: number, quote: string, endLine: number, endQuote: string) => ({
      name,
      memberships: [
        {
          organization: { id: 'sevenoaks-csp' },
          onBehalfOf: { id: agency },
          role: null,
          post: null,
          quote,
          sourceLine: line,
          startDate: null,
          endDate: { code: '2010-01', kind: 'MONTH' },
          endQuote,
          endLine,
          endNote: 'The January after the meeting of 3 December 2009; on which day is not stated.',
          statedIn: { id: meeting },
        },
      ],
    });
    expect(await person('merle-bigden', fields)).toEqual(
      leaving(
        'Merle Bigden',
        'sevenoaks-district-council',
        14,
        'Merle Bigden Sevenoaks District Council',
        220,
        "this was MB's last meeting before retiring in January",
      ),
    );
    expect(await person('mark-salisbury', fields)).toEqual(
      leaving(
        'Mark Salisbury',
        'west-kent-police',
        10,
        'Chief Supt Mark Salisbury West Kent Police',
        222,
        'CS Mark Salisbury, who is also leaving in January',
      ),
    );
  });

  test('a police officer may take part for somebody else than who employs them', async () =>
    expect(
      await person('russ-nyman', 'memberships { organization { id } organizationNote onBehalfOf { id } role }'),
    ).toEqual({
      memberships: [
        {
          organization: { id: 'sevenoaks-csp' },
          organizationNote: null,
          onBehalfOf: { id: 'kent-partnership' },
          role: null,
        },
        {
          organization: null,
          organizationNote:
            'Chief Insp is a rank of the police; of which force is not stated. The list has him for the Kent Partnership.',
          onBehalfOf: null,
          role: 'Chief Insp',
        },
      ],
    }));

  test('names and ranks stay as printed; a correction stands beside them with its source', async () => {
    expect(
      await person('mark-salisbury', 'honorificPrefix otherNames { name honorificPrefix sourceLine quote }'),
    ).toEqual({
      honorificPrefix: 'Chief Supt',
      otherNames: [{ name: 'Mark Salisbury', honorificPrefix: 'CS', sourceLine: 222, quote: 'CS Mark Salisbury' }],
    });
    expect(
      await person('kevin-lyons', 'name otherNames { id } suggestedCorrection { name source sourceLine }'),
    ).toEqual({
      name: 'Kevin Lyons',
      otherNames: [],
      suggestedCorrection: {
        name: 'Kevin Lynes',
        source: 'Kent County Council, report on “Towards 2010”: cabinet member for regeneration at that time',
        sourceLine: 154,
      },
    });
  });

  test('who is only mentioned is no member, and says where', async () => {
    const { data } = await partnership.ask(`{ meeting(id: "${meeting}") { mentions {
      sourceLine person { name honorificPrefix memberships { organization { id } organizationNote role } } } } }`);
    const at = (
      sourceLine: number,
      name: string,
      organization: string | null,
      role: string | null,
      note: string | null = null,
      honorificPrefix: string | null = null,
    ) => ({
      sourceLine,
      person: {
        name,
        honorificPrefix,
        memberships: [{ organization: organization && { id: organization }, organizationNote: note, role }],
      },
    });
    expect(data.meeting.mentions).toEqual([
      at(
        124,
        'Bob Newdick',
        null,
        'Town Centre Co-ordinator',
        'The minutes do not say by whom he is employed, nor for which town.',
      ),
      at(130, 'Michael Fuller', null, 'Chief Constable', 'The minutes do not say of which force.', 'Chief Constable'),
      at(152, 'Barbara Cooper', 'kcc-regeneration', null),
      at(154, 'Kevin Lyons', 'kent-county-council', 'Portfolio Holder'),
      at(216, 'Sarah Brown', 'kcc-youth-offending-service', null),
    ]);
  });

  test('in which capacity a partner takes part depends on the day, and a unit has that of its parent', async () => {
    const capacity = (id: string, on: string) =>
      person(id, `memberships { capacity(on: "${on}") { capacity organization { id } endDate { code } } }`).then(
        ({ memberships: [first] }) => first.capacity,
      );
    const responsible = (id: string) => ({ capacity: 'RESPONSIBLE', organization: { id }, endDate: null });
    expect(await capacity('tracey-kadir', '2009-12-03')).toEqual({
      capacity: 'COOPERATING',
      organization: { id: 'kent-probation-service' },
      endDate: { code: '2010-04' },
    });
    expect(await capacity('tracey-kadir', '2010-04-08')).toBeNull();
    expect(await capacity('tracey-kadir', '2010-06-11')).toEqual(responsible('kent-probation-service'));
    expect(await capacity('david-cooper', '2009-12-03')).toEqual(responsible('kent-police'));
    expect(await capacity('carol-healy', '2009-12-03')).toEqual(responsible('kent-county-council'));
    expect(await capacity('linda-prickett', '2009-12-03')).toEqual(responsible('nhs-west-kent'));
    expect(await capacity('phil-dey', '2009-12-03')).toMatchObject({ capacity: 'COOPERATING' });
    expect(await capacity('jenny-wilders', '2009-12-03')).toMatchObject({ capacity: null });
  });

  test('an organisation has its people, its posts, its capacities and its attendance', async () => {
    const { data } = await partnership.ask(`{
      csp: organization(id: "sevenoaks-csp") { memberships { id } posts { label memberships { person { name } } } }
      police: organization(id: "west-kent-police") {
        memberships { person { name } }
        attendance { edges { node { meeting { id } person { name } status } } } }
      probation: organization(id: "kent-probation-service") {
        all: capacities { capacity startDate { code kind } endDate { code } }
        then: capacities(on: "2009-12-03") { capacity source } } }`);
    const there = (name: string) => ({ node: { meeting: { id: meeting }, person: { name }, status: 'PRESENT' } });
    expect(data.csp.memberships).toHaveLength(24);
    expect(data.csp.posts).toEqual([{ label: 'Chair', memberships: [{ person: { name: 'Robin Hales' } }] }]);
    expect(data.police).toEqual({
      memberships: [{ person: { name: 'Mark Salisbury' } }, { person: { name: 'David Cooper' } }],
      attendance: { edges: [there('Mark Salisbury'), there('David Cooper')] },
    });
    expect(data.probation).toEqual({
      all: [
        { capacity: 'COOPERATING', startDate: null, endDate: { code: '2010-04' } },
        { capacity: 'RESPONSIBLE', startDate: { code: '2010-04', kind: 'MONTH' }, endDate: null },
      ],
      then: [
        {
          capacity: 'COOPERATING',
          source: 'Crime and Disorder Act 1998, section 5(2), with the Police Reform Act 2002, section 97',
        },
      ],
    });
  });

  test('a unit has the capacities of what it is a part of, as its members have', async () => {
    const { data, errors } = await partnership.ask(
      `{ organization(id: "west-kent-police") { parent { id capacities { id capacity } } capacities { id capacity } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.organization.capacities).toEqual(data.organization.parent.capacities);
    expect(data.organization.capacities).toMatchObject([{ capacity: 'RESPONSIBLE' }]);
  });

  test('the absent are told by organisation, and what they hold', async () => {
    const { data } = await partnership.ask(`{ meeting(id: "${meeting}") {
      all: attendanceByOrganization { organization { id } present { initials } apologies { initials } }
      absent: attendanceByOrganization(represented: false) {
        organizationText organization { id measures(first: 1) { totalCount } } apologies { person { name } } } } }`);
    const initials = (entries: { initials: string }[]) => entries.map((entry) => entry.initials).join(' ');
    expect(
      data.meeting.all.map((one: { organization: { id: string }; present: []; apologies: [] }) => [
        one.organization.id,
        initials(one.present),
        initials(one.apologies),
      ]),
    ).toEqual([
      ['sevenoaks-district-council', 'RH MB LB KW', 'KP'],
      ['west-kent-police', 'MS DC', ''],
      ['kcc-children-families-education', 'PS CH', ''],
      ['west-kent-housing-association', 'PD', 'DW'],
      ['west-kent-extra', 'HB', 'WCW'],
      ['nhs-west-kent', 'LP', ''],
      ['kent-partnership', 'CM RN', ''],
      ['kent-probation-service', 'TK', 'JN'],
      ['kcc-youth-offending-service', 'AB', ''],
      ['kent-police', 'SW', ''],
      ['vawk', '', 'JW'],
      ['kent-fire-and-rescue', '', 'NS'],
      ['kcc-social-services', '', 'PT'],
      ['moat', '', 'JR'],
    ]);
    const absent = (organizationText: string, id: string, totalCount: number, name: string) => ({
      organizationText,
      organization: { id, measures: { totalCount } },
      apologies: [{ person: { name } }],
    });
    expect(data.meeting.absent).toEqual([
      absent('VAWK', 'vawk', 0, 'Jenny Wilders'),
      absent('KFRS', 'kent-fire-and-rescue', 0, 'Nick Sylvester'),
      absent('KCC Social Services', 'kcc-social-services', 0, 'Peter Tree'),
      absent('MOAT', 'moat', 6, 'Jo Ridley'),
    ]);
  });

  test('open actions whose owner leaves, has left, is nobody, or was not to be told are flagged', async () => {
    const flags = async (on: string) => {
      const { data } = await partnership.ask(`{ meeting(id: "${meeting}") {
        flaggedActions(on: "${on}") { id ownerFlags(on: "${on}") { rule owner { rawText } } }
        leaving: flaggedActions(rule: OWNER_LEAVING, on: "${on}") { id ownerFlags(on: "${on}") { detail } } } }`);
      return data.meeting;
    };
    const then = await flags('2009-12-03');
    const named = (id: string, rule: string, rawText: string | null) => ({
      id: `${meeting}/${id}`,
      ownerFlags: [{ rule, owner: rawText === null ? null : { rawText } }],
    });
    expect(then.flaggedActions).toEqual([
      named('A05', 'OWNERLESS', null),
      named('A13', 'OWNER_UNRESOLVED', 'partners'),
      named('A14', 'OWNER_LEAVING', 'MB'),
      named('A15', 'OWNER_UNRESOLVED', 'the schools'),
      named('A16', 'OWNER_UNRESOLVED', 'the steering group'),
      named('A17', 'OWNERLESS', null),
    ]);
    expect(then.leaving).toEqual([
      {
        id: `${meeting}/A14`,
        ownerFlags: [{ detail: 'Merle Bigden leaves in 2010-01, before it is due on 2010-03-04.' }],
      },
    ]);
    const later = await flags('2010-03-04');
    expect(later.flaggedActions).toContainEqual(named('A14', 'OWNER_LEFT', 'MB'));
    expect(later.leaving).toEqual([]);
  });

  test('the list of actions finds by each rule what the flags of each action say', async () => {
    const rules = ['OWNERLESS', 'OWNER_UNRESOLVED', 'OWNER_LEAVING', 'OWNER_LEFT', 'ORGANIZATION_ABSENT'];
    const { line, quote } = stated.memberships.find(({ id }: { id: string }) => id === 'merle-bigden').end;
    // Synthetic ends: a day, a year, and one of two memberships.
    const ends: Record<string, string> = {
      'kelly-webb': '2009-12-15',
      'lesley-bowles': '2010',
      'carol-healy': '2010-01',
    };
    const ending = stated.memberships.map((one: { id: string }) =>
      ends[one.id] ? { ...one, end: { period: ends[one.id], line, quote } } : one,
    );
    const goesOn = stated.memberships.find(({ id }: { id: string }) => id === 'carol-healy');
    await importing({ memberships: [...ending, { ...goesOn, id: 'carol-healy-too' }] });
    await partnership.importing.query(
      `update action_owner set organization_id = 'kent-fire-and-rescue', person_id = null
       where action_number = (select number from action_item where id = '${meeting}/A03')`,
    );
    const found: string[] = [];
    for (const on of ['2009-12-03', '2009-12-15', '2009-12-16', '2010-02-01', '2011-01-01'])
      for (const rule of rules) {
        const { data } = await partnership.ask(`{
          listed: actionItems(ownerFlag: ${rule}, flaggedOn: "${on}", first: 50) { edges { node { id } } }
          meeting(id: "${meeting}") { flaggedActions(rule: ${rule}, on: "${on}") { id } } }`);
        const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id.split('/')[2]).sort();
        const listed = ids(data.listed.edges.map(({ node }: { node: { id: string } }) => node));
        expect([on, rule, listed]).toEqual([on, rule, ids(data.meeting.flaggedActions)]);
        found.push(`${on} ${rule} ${listed.join(' ')}`);
      }
    expect(found.filter((line) => /LEAVING|LEFT/.test(line))).toEqual([
      '2009-12-03 OWNER_LEAVING A01 A07 A08 A11 A12 A14 A16',
      '2009-12-03 OWNER_LEFT ',
      '2009-12-15 OWNER_LEAVING A01 A07 A08 A11 A12 A14 A16',
      '2009-12-15 OWNER_LEFT ',
      '2009-12-16 OWNER_LEAVING A07 A14 A16',
      '2009-12-16 OWNER_LEFT A01 A08 A11 A12',
      '2010-02-01 OWNER_LEAVING A07 A16',
      '2010-02-01 OWNER_LEFT A01 A08 A11 A12 A14',
      '2011-01-01 OWNER_LEAVING ',
      '2011-01-01 OWNER_LEFT A01 A07 A08 A09 A10 A11 A12 A14 A16',
    ]);
    expect(found).toContain('2009-12-03 ORGANIZATION_ABSENT A03');
  });

  test('one statement a level answers owners, flags, memberships and organisations', async () => {
    partnership.statements.length = 0;
    await partnership.ask(`{ meeting(id: "${meeting}") { actions { ownerFlags(on: "2009-12-03") { rule }
      owners { person { memberships { onBehalfOf { id } capacity(on: "2009-12-03") { capacity } } } } } } }`);
    expect(partnership.statements).toHaveLength(8);
  });

  test('another tenant sees nobody', async () => {
    const other = analystOf('elsewhere-csp');
    const { data } = await partnership.ask(
      `{ organization(id: "sevenoaks-csp") { memberships { id } posts { id } capacities { id } attendance { edges { cursor } } } }`,
      other,
    );
    expect(data.organization).toEqual({ memberships: [], posts: [], capacities: [], attendance: { edges: [] } });
    const asked = await partnership.ask('{ person(id: "sevenoaks-csp/merle-bigden") { name } }', other);
    expect(asked.errors.map(({ extensions }: { extensions: object }) => extensions)).toEqual([{ code: 'NOT_FOUND' }]);
  });
});
