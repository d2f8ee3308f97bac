import { housing, partnership, police } from '../test-support/toy-agencies.js';
import { startToyGateway, type ToyGateway } from '../test-support/toy-gateway.js';

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
