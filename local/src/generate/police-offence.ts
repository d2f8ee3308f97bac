/** An offence of the Home Office's list, how often it happens, when in the year, and what other tables call it. */
export interface Offence {
  readonly code: string;
  readonly description: string;
  readonly group: string;
  readonly subgroup: string;
  /** Expected in a month where 100,000 people live. */
  readonly often: number;
  /** By how much it rises and falls over the year, and the month of its peak. */
  readonly swing: number;
  readonly peak: number;
  /** Series of the table by ward; null: it is in all crime alone. */
  readonly ward: string | null;
  /** Category of data.police.uk. */
  readonly street: string;
}

const theft = 'Theft offences';
const violence = 'Violence against the person';
const damage = 'Criminal damage and arson';
const crimeOfDamage = 'criminal-damage';
const violentCrime = 'violence-and-sexual-offences';
const violentStreet = 'Violence and sexual offences';
const summer = 7;
const christmas = 12;

const offence = (
  [code, description, group, subgroup]: readonly [string, string, string, string],
  [often, swing, peak]: readonly [number, number, number],
  ward: string | null,
  street: string,
): Offence => ({ code, description, group, subgroup, often, swing, peak, ward, street });

export const offences: readonly Offence[] = [
  offence(
    ['28A', 'Burglary in a dwelling', theft, 'Domestic burglary'],
    [20, 0.25, christmas],
    'burglary-dwelling',
    'Burglary',
  ),
  offence(
    ['28B', 'Attempted burglary in a dwelling', theft, 'Domestic burglary'],
    [5, 0.25, christmas],
    'burglary-dwelling',
    'Burglary',
  ),
  offence(
    ['30A', 'Burglary in a building other than a dwelling', theft, 'Non-domestic burglary'],
    [27, 0.1, 11],
    'burglary-other',
    'Burglary',
  ),
  offence(['45', 'Theft from vehicle', theft, 'Vehicle offences'], [44, 0.1, 10], 'vehicle-crime', 'Vehicle crime'),
  offence(
    ['48', 'Theft or unauthorised taking of motor vehicle', theft, 'Vehicle offences'],
    [13, 0.05, 10],
    'vehicle-crime',
    'Vehicle crime',
  ),
  offence(['46', 'Shoplifting', theft, 'Shoplifting'], [24, 0.25, christmas], 'shoplifting', 'Shoplifting'),
  offence(
    ['39', 'Theft from the person', theft, 'Theft from the person'],
    [4, 0.1, christmas],
    null,
    'Theft from the person',
  ),
  offence(
    ['44', 'Theft or unauthorised taking of a pedal cycle', theft, 'Bicycle theft'],
    [7, 0.5, summer],
    null,
    'Bicycle theft',
  ),
  offence(['49', 'Other theft', theft, 'All other theft offences'], [55, 0.1, summer], null, 'Other theft'),
  offence(
    ['105A', 'Common assault', violence, 'Violence without injury'],
    [35, 0.15, summer],
    violentCrime,
    violentStreet,
  ),
  offence(
    ['8G', 'Actual bodily harm', violence, 'Violence with injury'],
    [33, 0.15, summer],
    violentCrime,
    violentStreet,
  ),
  offence(
    ['125', 'Public fear, alarm or distress', 'Public order offences', 'Public order offences'],
    [15, 0.2, summer],
    null,
    'Public order',
  ),
  offence(
    ['20', 'Sexual assault', 'Sexual offences', 'Other sexual offences'],
    [3, 0.1, summer],
    violentCrime,
    violentStreet,
  ),
  offence(
    ['34B', 'Robbery of personal property', 'Robbery', 'Robbery of personal property'],
    [2.6, 0, 1],
    null,
    'Robbery',
  ),
  offence(['58', 'Criminal damage', damage, 'Criminal damage'], [72, 0.15, 5], crimeOfDamage, damage),
  offence(['56', 'Arson', damage, 'Arson'], [3.5, 0.3, summer], crimeOfDamage, damage),
  offence(['92', 'Possession of drugs', 'Drug offences', 'Possession of drugs'], [17, 0, 1], null, 'Drugs'),
  offence(['53', 'Fraud by false representation', 'Fraud offences', 'Fraud offences'], [11, 0, 1], null, 'Other crime'),
  offence(
    ['10', 'Possession of weapons', 'Possession of weapons offences', 'Possession of weapons offences'],
    [2, 0, 1],
    null,
    'Possession of weapons',
  ),
];

/** Incidents that are reported and are no crimes: in no table of the Home Office. */
export const antiSocialBehaviour: Pick<Offence, 'often' | 'swing' | 'peak' | 'ward' | 'street'> = {
  often: 300,
  swing: 0.35,
  peak: summer,
  ward: 'anti-social-behaviour',
  street: 'Anti-social behaviour',
};
