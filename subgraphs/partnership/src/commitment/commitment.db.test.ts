import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { commitmentCheck } from '@safer-graph/kit';
import { graphql } from 'graphql';
import { publishedCommitments, writeCommitments } from './published-commitments.js';
import { partnershipSubgraph } from '../partnership.js';
import { readCatalogues } from '../measure/catalogue.js';
import {
  analystOf,
  minutesFile,
  partnershipDatabase,
  type PartnershipDatabase,
  publicCaller,
  reviewFile,
  writeFile,
} from '../../test-support/partnership-database.js';

const schemaDir = new URL('../../../../schema', import.meta.url).pathname;
const meeting = 'sevenoaks-csp/2009-12-03';
const plan = 'sevenoaks-csp/2008-11';
const text = readFileSync(reviewFile, 'utf8');

let partnership: PartnershipDatabase;
beforeAll(async () => {
  partnership = await partnershipDatabase();
  await partnership.importMinutes(minutesFile);
  await partnership.importReview(reviewFile);
}, 120_000);
afterAll(() => partnership.drop());

interface Asked {
  readonly id: string;
  readonly planLine: { readonly ref: string };
  readonly acceptedBecause: string | null;
  readonly check: {
    readonly verdict: string;
    readonly reason: string;
    readonly provider: { readonly name: string } | null;
    readonly alternativeProvider: { readonly name: string } | null;
    readonly published: object | null;
  };
}
const asked = `edges { node { id planLine { ref } acceptedBecause check { verdict reason provider { name }
  alternativeProvider { name } published { collected areaTypes coverage { code } frequency } } } }`;
const nodes = (answer: { data: { commitments: { edges: { node: Asked }[] } } }): Asked[] =>
  answer.data.commitments.edges.map(({ node }) => node);

const notStated = 'The plan does not state how often it wants the figure, so that was not checked.';
const bullyingFails =
  'KCC Youth Offending Service does not collect this. It could come from Safe Schools. NI 69 is reported by youth/pupil-survey/experienced-bullying (KCC Children, Families & Education, published for county).';
const checks: [ref: string, verdict: string, reason: string, provider: string, alternative?: string][] = [
  [
    '1.2',
    'OK',
    `Wanted for Sevenoaks (E07000111), which is the same ground as Sevenoaks (E22000144); published for community safety partnership, quarterly. ${notStated}`,
    'Kent Police',
  ],
  [
    '1.3',
    'OK',
    `Wanted for Sevenoaks (E07000111), which is the same ground as Sevenoaks (E22000144); published for community safety partnership, quarterly. ${notStated}`,
    'Kent Police',
  ],
  ['1.4c', 'WARN', 'Wanted for Sevenoaks (E07000111); covers only Tunbridge Wells (E07000116).', 'Kent Police'],
  [
    '1.5',
    'OK',
    `Wanted for Sevenoaks (E07000111), which is the same ground as Sevenoaks (E22000144); published for community safety partnership, quarterly. ${notStated}`,
    'Kent Police',
  ],
  [
    '1.7a',
    'OK',
    `Wanted for Sevenoaks (E07000111); published for district, quarterly. ${notStated}`,
    'Kent Probation Service',
  ],
  [
    '1.8',
    'WARN',
    'Wanted for Sevenoaks (E07000111), a district; published for county only, the nearest Kent (E10000016).',
    'Kent Probation Service',
  ],
  [
    '1.8a',
    'WARN',
    'Wanted for Sevenoaks (E07000111), a district; published for county only, the nearest Kent (E10000016).',
    'Kent Probation Service',
  ],
  ['2.7c', 'FAIL', bullyingFails, 'KCC Youth Offending Service', 'Safe Schools'],
];

test('each commitment of the plan is held against the catalogue of its provider', async () => {
  const found = nodes(await partnership.ask(`{ commitments { ${asked} } }`));
  expect(
    found.map(({ planLine, check }) => [
      planLine.ref,
      check.verdict,
      check.reason,
      check.provider?.name,
      ...(check.alternativeProvider ? [check.alternativeProvider.name] : []),
    ]),
  ).toEqual(checks);
});

test('what a catalogue says of the measure stands beside the verdict, and why a failed one is kept', async () => {
  const found = nodes(await partnership.ask(`{ commitments { ${asked} } }`));
  const of = (ref: string): Asked => found.find(({ planLine }) => planLine.ref === ref)!;
  expect(of('2.7c').check.published).toEqual({ collected: false, areaTypes: [], coverage: [], frequency: 'YEARLY' });
  expect(of('2.7c').acceptedBecause).toContain('it can come from Safe Schools (line 120)');
  expect(of('1.4c').check.published).toEqual({
    collected: true,
    areaTypes: ['DISTRICT'],
    coverage: [{ code: 'E07000116' }],
    frequency: 'QUARTERLY',
  });
  expect(found.filter(({ acceptedBecause }) => acceptedBecause !== null)).toHaveLength(1);
});

test.each([
  ['partnership: "sevenoaks-csp", verdict: FAIL', ['2.7c']],
  ['measure: null, partnership: "sevenoaks-csp", verdict: [WARN, FAIL]', ['1.4c', '1.8', '1.8a', '2.7c']],
  ['partnership: "sevenoaks-csp", verdict: NOT_CHECKED', []],
  ['measure: "probation/reoffending/adult"', ['1.8', '1.8a']],
  [`planLine: "${plan}/1.8a", verdict: WARN`, ['1.8a']],
  ['partnership: "sevenoaks-csp", verdict: OK', ['1.2', '1.3', '1.5', '1.7a']],
])('commitments(%s) are those of %j', async (given, refs) => {
  partnership.statements.length = 0;
  const found = nodes(await partnership.ask(`{ commitments(${given}) { ${asked} } }`));
  expect(found.map(({ planLine }) => planLine.ref)).toEqual(refs);
  expect(partnership.statements).toHaveLength(refs.length > 0 ? 2 : 1);
});

test('a verdict is asked before a page is cut, so that no page is short but the last', async () => {
  const page = async (after: string) =>
    (
      await partnership.ask(
        `{ commitments(partnership: "sevenoaks-csp", verdict: [WARN, FAIL], first: 3${after}) { ${asked} pageInfo { hasNextPage endCursor } } }`,
      )
    ).data.commitments;
  const first = await page('');
  const second = await page(`, after: "${first.pageInfo.endCursor}"`);
  const refs = ({ edges }: { edges: { node: Asked }[] }) => edges.map(({ node }) => node.planLine.ref);
  expect([refs(first), first.pageInfo.hasNextPage]).toEqual([['1.4c', '1.8', '1.8a'], true]);
  expect([refs(second), second.pageInfo.hasNextPage]).toEqual([['2.7c'], false]);
});

test('a verdict is of the catalogues that are in force, not of those of the day on which it was written', async () => {
  const catalogues = readCatalogues(schemaDir).map((catalogue) => ({
    ...catalogue,
    measures: catalogue.measures
      .filter(({ id }) => id !== 'probation/reoffending/adult')
      .map((measure) =>
        measure.id.includes('power-project') ? { ...measure, collected: false, areaTypes: [] } : measure,
      ),
  }));
  const changed = partnershipSubgraph(catalogues);
  const { schema } = await changed.build(schemaDir);
  const contextValue = changed.contextFor(partnership.registers)(publicCaller, partnership.serving);
  const answer = await graphql({
    schema,
    source: `{ commitments(partnership: "sevenoaks-csp", verdict: FAIL) { ${asked} } }`,
    contextValue,
  });
  expect(
    nodes(answer as never).map(({ planLine, check }) => [planLine.ref, check.reason, check.provider?.name]),
  ).toEqual([
    ['1.7a', 'Kent Probation Service does not collect this.', 'Kent Probation Service'],
    ['1.8', 'The catalogue of probation does not have probation/reoffending/adult, or no longer.', undefined],
    ['1.8a', 'The catalogue of probation does not have probation/reoffending/adult, or no longer.', undefined],
    ['2.7c', bullyingFails, 'KCC Youth Offending Service'],
  ]);
});

test('what the contract has of the plan is what the sample gives, and it is written for each partnership', async () => {
  const check = commitmentCheck(readCatalogues(schemaDir), partnership.registers);
  const published = await publishedCommitments(partnership.importing, check);
  const folder = dirname(writeFile('contract', ''));
  const file = join(folder, 'commitments/sevenoaks-csp.json');
  expect(writeCommitments(folder, published)).toBe(`${file}: 8 commitments`);
  expect(readFileSync(file, 'utf8')).toBe(readFileSync(join(schemaDir, 'commitments/sevenoaks-csp.json'), 'utf8'));
  expect(writeCommitments(folder, [])).toBe('No partnership has commitments; nothing was written.');
});

test('another partnership sees none', async () => {
  const stranger = analystOf('ashford-csp');
  expect((await partnership.ask(`{ commitments { edges { node { id } } } }`, stranger)).data).toEqual({
    commitments: { edges: [] },
  });
  const one = `_entities(representations: [{ __typename: "Commitment", id: "${plan}/2.7c/E07000111/youth/bullying/experienced" }]) {
    ... on Commitment { acceptedBecause } }`;
  expect((await partnership.ask(`{ ${one} }`, stranger)).data._entities).toEqual([null]);
  expect((await partnership.ask(`{ ${one} }`)).data._entities).toEqual([
    { acceptedBecause: expect.stringContaining('Safe Schools') },
  ]);
});

/** The sample's review, with the commitments of 2.7c as they are given here. */
const withBullying = (...commitments: object[]): string => {
  const review = JSON.parse(text) as { planLines: { ref: string; commitments?: object[] }[] };
  review.planLines.find(({ ref }) => ref === '2.7c')!.commitments = commitments;
  return writeFile('changed.review.json', JSON.stringify(review));
};
const bullying = { measure: 'youth/bullying/experienced', area: 'E07000111' };
const refusal = `2.7c: youth/bullying/experienced for E07000111 fails the commitment check: ${bullyingFails} Name another measure, or say in acceptedBecause why it is to stand.`;

test('a commitment that fails is refused, unless the review says why it stands', async () => {
  const file = withBullying(bullying);
  await expect(partnership.importReview(file)).rejects.toThrow(
    `${file}: 1 entries are wrong, so nothing was imported:\n  ${refusal}`,
  );
  const empty = withBullying({ ...bullying, acceptedBecause: '' });
  await expect(partnership.importReview(empty)).rejects.toThrow(/is no review of minutes:\n[^]*acceptedBecause/);
  const twice = withBullying({ ...bullying, acceptedBecause: 'Agreed.' }, { ...bullying, acceptedBecause: 'Agreed.' });
  await expect(partnership.importReview(twice)).rejects.toThrow(
    '2.7c: youth/bullying/experienced for E07000111: is given twice',
  );
  const rarely = withBullying({ ...bullying, acceptedBecause: 'Agreed.', frequency: 'NOW AND THEN' });
  await expect(partnership.importReview(rarely)).rejects.toThrow(/is no review of minutes:\n[^]*frequency/);
});

test('each review that says something else of a commitment raises its version and is told in its history', async () => {
  const history = async () =>
    (
      await partnership.ask(`{ commitments(planLine: "${plan}/2.7c") {
        edges { node { version acceptedBecause frequency history { version field before after changedBy } } } } }`)
    ).data.commitments.edges.map(({ node }: { node: object }) => node);
  const [{ acceptedBecause: first }] = await history();
  await partnership.importReview(withBullying({ ...bullying, acceptedBecause: 'Asked again.', frequency: 'YEARLY' }));
  const by = 'Safer Graph, review of the sample (sevenoaks-csp-2009-12-03.review.json)';
  const again = 'Safer Graph, review of the sample (changed.review.json)';
  const made = (field: string, after: string) => ({ version: 1, field, before: null, after, changedBy: by });
  const [after, ...others] = await history();
  expect(others).toEqual([]);
  expect([after.version, after.acceptedBecause, after.frequency]).toEqual([2, 'Asked again.', 'YEARLY']);
  expect(after.history).toEqual([
    made('planLineId', `${plan}/2.7c`),
    made('measureId', bullying.measure),
    made('areaCode', bullying.area),
    made('reviewedIn', meeting),
    made('basis', 'REVIEWED'),
    made('acceptedBecause', first),
    { version: 2, field: 'frequency', before: null, after: 'YEARLY', changedBy: again },
    { version: 2, field: 'acceptedBecause', before: first, after: 'Asked again.', changedBy: again },
  ]);
  await partnership.importReview(withBullying());
  expect(await history()).toEqual([]);
  await partnership.importReview(reviewFile);
  expect((await history())[0]).toMatchObject({ version: 4, acceptedBecause: first, frequency: null });
});
