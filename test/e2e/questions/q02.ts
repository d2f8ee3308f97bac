import type { Answer } from '../../support/graph.js';

interface Named {
  readonly id: string;
  readonly name: string;
}
interface Place {
  readonly organization: Named | null;
  readonly onBehalfOf: Named | null;
  readonly capacity: { readonly capacity: string | null } | null;
  readonly endDate: { readonly code: string; readonly kind: string } | null;
  readonly endLine: number | null;
}
interface Action {
  readonly id: string;
  readonly ownerLine: number | null;
  readonly dueDate: string | null;
  readonly owners: readonly {
    readonly rawText: string;
    readonly resolution: string;
    readonly evidenceLine: number | null;
    readonly person: (Named & { readonly memberships: readonly Place[] }) | null;
  }[];
  readonly ownerFlags: readonly { readonly rule: string; readonly detail: string }[];
}
interface Listed {
  readonly organization: Named & {
    readonly measures: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean };
      readonly edges: readonly { readonly node: { readonly title: string } }[];
    };
  };
  readonly present: readonly { readonly initials: string }[];
  readonly apologies: readonly { readonly person: Named }[];
}
interface WhoAgreedWhat {
  readonly meeting: {
    readonly date: string;
    readonly actions: readonly Action[];
    readonly attendanceByOrganization: readonly Listed[];
    readonly futureMeetings: readonly { readonly date: string; readonly title: string | null }[];
    readonly mentions: readonly {
      readonly person: Named & { readonly suggestedCorrection: { readonly name: string } | null };
    }[];
  };
}

export function facts({ data }: Answer): void {
  const { meeting } = data as unknown as WhoAgreedWhat;
  const { actions } = meeting;
  const action = (id: string): Action => actions.find((one) => one.id === `sevenoaks-csp/2009-12-03/${id}`)!;
  const idsOf = (found: readonly Action[]): string[] => found.map(({ id }) => id.slice(-3));
  const ownersOf = ({ owners }: Action): string[] => owners.map(({ rawText }) => rawText);

  expect(meeting.date).toBe('2009-12-03');
  expect(actions).toHaveLength(17);

  // The margin prints seven owners: lines 66, 122, 126, 136, 146, 214, 218. "DC/L" is one of them, cut off.
  const inMargin = actions.filter(({ ownerLine }) => ownerLine !== null);
  expect(inMargin.map((one) => [one.ownerLine, ...ownersOf(one)])).toEqual([
    [66, 'SW'],
    [122, 'CH'],
    [126, 'DC', 'L'],
    [136, 'KW'],
    [146, 'LB'],
    [214, 'KW'],
    [218, 'KW'],
  ]);
  expect(idsOf(actions.filter((one) => ownersOf(one).includes('KW')))).toEqual(['A01', 'A08', 'A11', 'A12']);

  // Line 124: "DC and LB will discuss outside the meeting", beside a margin that lost LB's second letter.
  expect(
    action('A07').owners.map(({ person, resolution, evidenceLine }) => [person!.name, resolution, evidenceLine]),
  ).toEqual([
    ['David Cooper', 'EXACT', null],
    ['Lesley Bowles', 'REPAIRED', 124],
  ]);
  expect(idsOf(actions.filter(({ owners }) => owners.length === 0))).toEqual(['A05', 'A17']);
  expect([action('A09').dueDate, action('A10').dueDate]).toEqual(['2009-12-07', '2009-12-07']);

  // Lines 204 and 220: what is due at the next meeting is owned by somebody who retires in January, on a day that is not stated.
  expect(action('A14').ownerFlags).toEqual([
    expect.objectContaining({ rule: 'OWNER_LEAVING', detail: expect.stringContaining('leaves in 2010-01') }),
  ]);
  const [retiring] = action('A14').owners;
  expect(retiring!.person!.memberships).toEqual([
    expect.objectContaining({
      onBehalfOf: { id: 'sevenoaks-district-council', name: 'Sevenoaks District Council' },
      endDate: { code: '2010-01', kind: 'MONTH' },
      endLine: 220,
    }),
  ]);
  const flagged = actions.flatMap(({ id, ownerFlags }) => ownerFlags.map(({ rule }) => `${id.slice(-3)} ${rule}`));
  expect(flagged).toEqual([
    'A05 OWNERLESS',
    'A13 OWNER_UNRESOLVED',
    'A14 OWNER_LEAVING',
    'A15 OWNER_UNRESOLVED',
    'A16 OWNER_UNRESOLVED',
    'A17 OWNERLESS',
  ]);

  // Line 228 and 230: the Away Day is no meeting of the partnership; the next one is on 4 March.
  expect(meeting.futureMeetings.filter(({ title }) => title === null).map(({ date }) => date)[0]).toBe('2010-03-04');
  expect(action('A14').dueDate).toBe('2010-03-04');

  // Sixteen are present; of the partners whose data matter, Moat has nobody there.
  expect(meeting.attendanceByOrganization.flatMap(({ present }) => present)).toHaveLength(16);
  const absent = meeting.attendanceByOrganization.filter(({ present }) => present.length === 0);
  expect(
    absent.map(({ organization, apologies }) => [organization.id, ...apologies.map(({ person }) => person.name)]),
  ).toEqual([
    ['vawk', 'Jenny Wilders'],
    ['kent-fire-and-rescue', 'Nick Sylvester'],
    ['kcc-social-services', 'Peter Tree'],
    ['moat', 'Jo Ridley'],
  ]);
  expect(
    absent
      .filter(({ organization }) => organization.measures.totalCount > 0)
      .map(({ organization }) => organization.id),
  ).toEqual(['moat']);

  // The data for which each answers, all of it.
  for (const { organization } of meeting.attendanceByOrganization) {
    const { totalCount, pageInfo, edges } = organization.measures;
    expect([organization.id, edges.length, pageInfo.hasNextPage]).toEqual([organization.id, totalCount, false]);
  }

  // Section 5 of the Act as it stood: the police are responsible.
  const [cooper] = action('A07').owners;
  expect(cooper!.person!.memberships.map(({ onBehalfOf, capacity }) => [onBehalfOf?.id, capacity?.capacity])).toEqual([
    ['west-kent-police', 'RESPONSIBLE'],
  ]);
  expect(meeting.mentions.map(({ person }) => [person.name, person.suggestedCorrection?.name])).toEqual([
    ['Bob Newdick', undefined],
    ['Michael Fuller', undefined],
    ['Barbara Cooper', undefined],
    ['Kevin Lyons', 'Kevin Lynes'],
    ['Sarah Brown', undefined],
  ]);
}
