/** The offence groups that are published as series, and how the Home Office's labels, which drift between files, fall into them. */
export interface OffenceGroup {
  readonly series: string;
  readonly title: string;
  readonly description: string;
  /** Labels of the columns Offence Group or Offence Subgroup, in lower case. */
  readonly labels: readonly string[];
  /** Offence codes of theft: its subgroups are those whose labels drift most. */
  readonly codes?: readonly string[];
}

/** A subgroup's label counts before its group's: all burglary stands in the group of theft offences. */
export const offenceGroups: readonly OffenceGroup[] = [
  {
    series: 'burglary-dwelling',
    title: 'Burglary in a dwelling',
    description: 'Burglaries of homes that the police recorded, attempts and distraction burglaries included.',
    labels: [
      'domestic burglary',
      'burglary in a dwelling',
      'residential burglary',
      'residential burglary of a home',
      'residential burglary of an unconnected building',
    ],
    codes: ['28A', '28B', '28C', '28D', '29'],
  },
  {
    series: 'burglary-other',
    title: 'Burglary other than in a dwelling',
    description: 'Burglaries of shops, sheds and other buildings that the police recorded.',
    labels: ['non-domestic burglary', 'burglary in a building other than a dwelling', 'non-residential burglary'],
    codes: ['30A', '30B', '31'],
  },
  {
    series: 'vehicle-crime',
    title: 'Vehicle crime',
    description: 'Thefts of and from vehicles, and interference with them, that the police recorded.',
    labels: [
      'vehicle offences',
      'offences against vehicles',
      'theft from a vehicle',
      'theft of a motor vehicle',
      'theft from vehicle',
      'theft or unauthorised taking of motor vehicle',
      'interfering with a motor vehicle',
      'aggravated vehicle taking',
    ],
    codes: ['37/2', '37.2', '45', '48', '126'],
  },
  {
    series: 'shoplifting',
    title: 'Shoplifting',
    description: 'Thefts from shops that the police recorded.',
    labels: ['shoplifting'],
  },
  {
    series: 'theft-other',
    title: 'Other theft',
    description: 'Thefts that the police recorded, other than burglary, vehicle crime and shoplifting.',
    labels: ['theft from the person', 'bicycle theft', 'all other theft offences', 'other theft offences'],
    codes: ['39', '44'],
  },
  {
    series: 'violence-against-the-person',
    title: 'Violence against the person',
    description:
      'Violent offences that the police recorded: homicide, violence with and without injury, stalking and harassment. Public order offences stand apart.',
    labels: ['violence against the person'],
  },
  {
    series: 'public-order',
    title: 'Public order offences',
    description:
      'Public order offences that the police recorded; in 2009 the police counted them as violence against the person.',
    labels: ['public order offences'],
  },
  {
    series: 'sexual-offences',
    title: 'Sexual offences',
    description: 'Sexual offences that the police recorded.',
    labels: ['sexual offences'],
  },
  {
    series: 'robbery',
    title: 'Robbery',
    description: 'Robberies of people and businesses that the police recorded.',
    labels: ['robbery'],
  },
  {
    series: 'criminal-damage',
    title: 'Criminal damage and arson',
    description: 'Criminal damage and arson that the police recorded.',
    labels: ['criminal damage and arson', 'criminal damage'],
  },
  {
    series: 'drug-offences',
    title: 'Drug offences',
    description: 'Possession of and trafficking in drugs that the police recorded; rises with the effort to find them.',
    labels: ['drug offences'],
  },
  {
    series: 'fraud-offences',
    title: 'Fraud offences',
    description:
      'Fraud that the police recorded. Narrower than the fraud and forgery of reports of 2009: these tables put forgery with the other offences.',
    labels: ['fraud offences'],
  },
  {
    series: 'other-offences',
    title: 'Other offences',
    description: 'Offences that the police recorded and that stand in no other group: weapons, crimes against society.',
    labels: ['possession of weapons offences', 'miscellaneous crimes against society', 'other offences'],
  },
];

const byLabel = new Map(offenceGroups.flatMap((group) => group.labels.map((label) => [label, group] as const)));
const byCode = new Map(offenceGroups.flatMap((group) => (group.codes ?? []).map((code) => [code, group] as const)));
const plain = (label: string): string => label.trim().toLowerCase().replace(/\s+/g, ' ');

const isTheft = /^\s*theft( offences)?\s*$/i;

/** By group and subgroup as rows print them: two million rows have the same few. */
const known = new Map<string, Map<string, OffenceGroup>>();

/** By labels; theft under a label that is not known yet, by its code. */
export function offenceGroupOf(group: string, subgroup: string, code: string): OffenceGroup | undefined {
  const before = known.get(group)?.get(subgroup);
  if (before) return before;
  const found = byLabel.get(plain(subgroup)) ?? byLabel.get(plain(group));
  if (!found) return isTheft.test(group) ? byCode.get(code.trim().toUpperCase()) : undefined;
  known.set(group, (known.get(group) ?? new Map<string, OffenceGroup>()).set(subgroup, found));
  return found;
}
