import { housing, partnership, police } from '../test-support/toy-agencies.js';
import { startToyGateway, type ToyGateway } from '../test-support/toy-gateway.js';

jest.setTimeout(30_000);

let gateway: ToyGateway;
beforeAll(async () => {
  gateway = await startToyGateway([partnership, police, housing]);
});
afterEach(() => {
  gateway.sent.length = 0;
});
afterAll(() => gateway.stop());

it('joins an action with the measures of two agencies', async () => {
  const { data, errors } = await gateway.query(`{
    meeting(id: "M") { title actions { id measures { __typename id title latest(area: "E07") { value } } } }
  }`);
  const burglary = { __typename: 'PoliceMeasure', id: 'police/burglary', title: 'Burglary', latest: { value: 41 } };
  const vehicle = { __typename: 'PoliceMeasure', id: 'police/vehicle', title: 'Vehicle crime', latest: { value: 0 } };
  const disorder = { __typename: 'HousingMeasure', id: 'housing/asb', title: 'Disorder', latest: { value: 17 } };
  expect({ data, errors }).toEqual({
    data: {
      meeting: {
        title: 'December',
        actions: [
          { id: 'A1', measures: [burglary, vehicle] },
          { id: 'A2', measures: [disorder] },
          { id: 'A3', measures: [] },
          { id: 'A4', measures: [burglary, disorder] },
        ],
      },
    },
  });
});

it('shows clients nothing of the machinery that joins the agencies', async () => {
  const { data } = await gateway.query('{ __schema { types { name } directives { name } } }');
  const { types, directives } = (data as { __schema: Record<'types' | 'directives', { name: string }[]> }).__schema;
  const names = [...types, ...directives].map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['Action', 'PoliceMeasure', 'include']));
  expect(names.filter((name) => /^(join|link|core|federation)__/.test(name))).toEqual([]);
});

it('refuses a kind of operation that the schema does not have, before it is planned', async () => {
  const readOnly = await startToyGateway([police]);
  try {
    await expect(readOnly.query('mutation { x }')).rejects.toMatchObject({
      message: 'The schema has no mutations.',
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
    await expect(readOnly.query('subscription { x }')).rejects.toMatchObject({
      message: 'Subscriptions are not supported: ask again with a query.',
      extensions: { code: 'NOT_SUPPORTED' },
    });
  } finally {
    await readOnly.stop();
  }
});
