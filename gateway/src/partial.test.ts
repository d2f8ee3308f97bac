import { createDeparture } from './agency/departure.js';
import { housing, partnership, police } from '../test-support/toy-agencies.js';
import { startToyGateway, type ToyGateway } from '../test-support/toy-gateway.js';

jest.setTimeout(30_000);

let gateway: ToyGateway;
beforeEach(async () => {
  gateway = await startToyGateway([partnership, police, housing]);
});
afterEach(() => gateway.stop());

it('sends null for what a failed agency owed, so that the owner can say that it does not know', async () => {
  await gateway.stopAgency('police');
  const { data, errors } = await gateway.query('{ statements { id verdict observation { __typename id value } } }');
  expect({ data, errors }).toEqual({
    data: {
      statements: [
        {
          id: 'S1',
          verdict: 'UNKNOWN',
          observation: { __typename: 'PoliceObservation', id: 'police/burglary@E07', value: null },
        },
        {
          id: 'S2',
          verdict: 'DISAGREES',
          observation: { __typename: 'HousingObservation', id: 'housing/asb@E07', value: 17 },
        },
      ],
    },
    errors: [
      {
        message: 'police cannot be reached.',
        path: ['statements'],
        extensions: { code: 'AGENCY_UNREACHABLE', agency: 'police' },
      },
    ],
  });
});

it('names every place that a failed fetch leaves empty, in one error', async () => {
  await gateway.stopAgency('partnership');
  const { data, errors } = await gateway.query(
    '{ meeting(id: "M") { title } area(code: "E07") { name recordedCrime { value } } }',
  );
  expect(data).toEqual({ meeting: null, area: { name: null, recordedCrime: [{ value: 41 }, { value: 0 }] } });
  expect(errors?.map(({ extensions: { paths, ...extensions } }) => [extensions, new Set(paths)])).toEqual([
    [
      { code: 'AGENCY_UNREACHABLE', agency: 'partnership' },
      new Set([
        ['meeting', 'title'],
        ['area', 'name'],
      ]),
    ],
  ]);
});

it('asks for each entity once, whatever stands in how many places', async () => {
  await gateway.query('{ actions { measures { title } } }');
  const asked = gateway.sent.map(({ agency, variables }) => [agency, Object.values(variables)[0] ?? null]);
  expect(asked.sort()).toEqual([
    ['housing', [{ __typename: 'HousingMeasure', id: 'housing/asb' }]],
    ['partnership', null],
    ['police', ['burglary', 'vehicle'].map((name) => ({ __typename: 'PoliceMeasure', id: `police/${name}` }))],
  ]);
});

it('asks again once when a connection breaks, and never again for a mutation', async () => {
  let broken = 0;
  gateway.misbehave('partnership', (response) => broken++ === 0 && !!response.destroy());
  const query = await gateway.query('{ actions(first: 1) { id } }');
  expect(query).toMatchObject({ data: { actions: [{ id: 'A1' }] } });
  broken = 0;
  const mutation = await gateway.query('mutation { confirm(id: "A1") { id } }');
  expect(mutation.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
    [['confirm', 'id'], 'AGENCY_UNREACHABLE'],
  ]);
  expect(gateway.sent).toHaveLength(3);
});

it('gives up what it asked when the client leaves', async () => {
  const client = createDeparture();
  const closed = new Promise((resolve) => {
    gateway.misbehave('partnership', (response) => {
      response.on('close', resolve);
      client.happen();
      return true;
    });
  });
  const { data } = await gateway.query('{ actions { id } }', {}, client);
  await closed;
  expect(data).toEqual({ actions: null });
});
