import type { OrganisationEntry } from '@safer-graph/kit';
import { organizationNames } from './organization-names.js';

const entry = (id: string, name: string, ...otherNames: string[]): [string, OrganisationEntry] => [
  id,
  { id, name, otherNames, classification: 'AGENCY', parent: null, areas: [] },
];

const named = organizationNames({
  areas: new Map(),
  denominators: new Map(),
  comparisonGroups: new Map(),
  placeNames: [],
  organisations: new Map([
    entry('fire', 'Kent Fire & Rescue Service', 'KFRS'),
    entry('police', 'Kent Police'),
    entry('area', 'West Kent Police'),
  ]),
});

test.each([
  ['Kent Fire & Rescue Service', 'fire'],
  ['kent fire and  rescue service', 'fire'],
  ['KFRS', 'fire'],
  ['Kent Police', 'police'],
  ['West Kent Police', 'area'],
  ['Kent', null],
  ['Police', null],
  ['', null],
  [null, null],
])('%j is %j', (text, id) => expect(named(text)?.id ?? null).toBe(id));
