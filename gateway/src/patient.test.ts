import { createDeparture, type Departure } from './agency/departure.js';
import { failuresToOpen, probeAfterMs } from './agency/circuit-breaker.js';
import { housing, partnership, police } from '../test-support/toy-agencies.js';
import { startToyGateway, type ToyGateway } from '../test-support/toy-gateway.js';

jest.setTimeout(60_000);

const timeoutMs = 1_000;
const crime = 'query ($code: ID! = "E07") { area(code: $code) { recordedCrime { value } } }';
const both = '{ area(code: "E07") { cases { value } recordedCrime { value } } }';
const titles = '{ actions(first: 1) { id measures { id title } } }';
const cases = '{ area(code: "E07") { cases { value } } }';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

const clients: Departure[] = [];
const clientFor = (limitMs?: number): Departure => {
  const client = createDeparture(limitMs);
  clients.push(client);
  return client;
};

let gateway: ToyGateway;
beforeEach(async () => {
  gateway = await startToyGateway([partnership, police, housing], { timeoutMs });
  // Planned before anything is measured.
  for (const source of [crime, cases, both, titles]) await gateway.query(source);
  gateway.sent.length = 0;
});
afterEach(async () => {
  clients.splice(0).forEach((client) => client.happen());
  await gateway.stop();
});

const codes = ({ errors }: Awaited<ReturnType<ToyGateway['query']>>) =>
  errors?.map(({ path, extensions }) => [path, extensions.code, extensions.agency]);
const timed = async <T>(work: Promise<T>): Promise<[T, number]> => {
  const began = performance.now();
  return [await work, performance.now() - began];
};
const asked = (agency: string) => gateway.sent.filter((request) => request.agency === agency).length;

describe('the time of the whole request', () => {
  it('ends the wait for an agency, and what others have answered is given', async () => {
    gateway.misbehave('police', () => true);
    const [answer, took] = await timed(gateway.query(both, {}, clientFor(400)));
    expect(answer.data).toEqual({ area: { cases: [{ value: 17 }], recordedCrime: null } });
    expect(answer.errors).toEqual([
      {
        message: 'The time for the whole request was over before police had answered.',
        path: ['area', 'recordedCrime'],
        extensions: { code: 'REQUEST_TIMEOUT', agency: 'police' },
      },
    ]);
    expect(took).toBeLessThan(timeoutMs);
  });

  it('lets no later step begin', async () => {
    gateway.misbehave('partnership', async (response, honest) => {
      await pause(400);
      return !!response.setHeader('content-type', 'application/json').end(honest);
    });
    const answer = await gateway.query(titles, {}, clientFor(200));
    await pause(400);
    expect(answer.data).toEqual({ actions: null });
    expect(codes(answer)).toEqual([[['actions'], 'REQUEST_TIMEOUT', 'partnership']]);
    expect(gateway.sent.map(({ agency }) => agency)).toEqual(['partnership']);
  });

  it('leaves the fields of agencies null that could not be asked in time', async () => {
    const client = clientFor(10_000);
    gateway.misbehave('partnership', (response, honest) => {
      response.setHeader('content-type', 'application/json').end(honest);
      return true;
    });
    gateway.misbehave('police', () => {
      client.happen();
      return true;
    });
    const { data } = await gateway.query(titles, {}, client);
    const measures = ['burglary', 'vehicle'].map((name) => ({ id: `police/${name}`, title: null }));
    expect(data).toEqual({ actions: [{ id: 'A1', measures }] });
  });

  it('is told to each agency: what is left of it, and never more than an agency may take', async () => {
    await gateway.query(titles, {}, clientFor(800));
    await gateway.query(crime, {}, clientFor(60_000));
    const left = gateway.sent.map(({ headers }) => Number(headers['safer-deadline-ms']));
    expect(left).toHaveLength(3);
    expect(left[0]).toBeGreaterThan(left[1]!);
    expect(left[0]).toBeLessThanOrEqual(800);
    expect(left[2]).toBeLessThanOrEqual(timeoutMs);
    expect(left[2]).toBeGreaterThan(timeoutMs - 300);
  });

  it('may be over a moment earlier on the clock of the agency, which says so', async () => {
    gateway.misbehave('police', async (response) => {
      const left = Number(gateway.sent.at(-1)!.headers['safer-deadline-ms']);
      await pause(left - 20);
      return !!response.writeHead(504, { 'content-type': 'application/json' }).end('{}');
    });
    expect(codes(await gateway.query(crime, {}, clientFor(500)))).toEqual([
      [['area', 'recordedCrime'], 'REQUEST_TIMEOUT', 'police'],
    ]);
    gateway.behave();
    const answers = await Promise.all(['E1', 'E2', 'E3'].map((code) => gateway.query(crime, { code })));
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
  });

  it('says nothing of the agency: the next request is asked as ever', async () => {
    gateway.misbehave('police', () => true);
    await Promise.all(Array.from({ length: 20 }, (_, at) => gateway.query(crime, { code: `E${at}` }, clientFor(200))));
    gateway.behave();
    const answers = await Promise.all(['E1', 'E2'].map((code) => gateway.query(crime, { code })));
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined]);
  });

  it('costs nobody else anything who asks the same and has longer', async () => {
    gateway.misbehave('police', async (response) => {
      const left = Number(response.req.headers['safer-deadline-ms']);
      await pause(Math.min(left - 20, 400));
      return left < 400 && !!response.writeHead(504, { 'content-type': 'application/json' }).end('{}');
    });
    const early = clientFor(1_200);
    await pause(1_000);
    const answers = await Promise.all([early, clientFor(1_200)].map((client) => gateway.query(crime, {}, client)));
    expect(answers.map(codes)).toEqual([[[['area', 'recordedCrime'], 'REQUEST_TIMEOUT', 'police']], undefined]);
    expect(asked('police')).toBe(2);
  });
});

describe('an agency that hangs', () => {
  it('costs its timeout, and then one request alone finds out how it is', async () => {
    gateway.misbehave('police', () => true);
    const [first, took] = await timed(gateway.query(crime));
    expect(codes(first)).toEqual([[['area', 'recordedCrime'], 'AGENCY_TIMEOUT', 'police']]);
    expect(took).toBeLessThan(timeoutMs + 500);
    const probe = gateway.query(crime);
    const [others, refusedIn] = await timed(
      Promise.all(['E1', 'E2', 'E3'].map((code) => gateway.query(crime, { code }))),
    );
    expect(others.map(codes)).toEqual(
      Array.from({ length: 3 }, () => [[['area', 'recordedCrime'], 'AGENCY_UNREACHABLE', 'police']]),
    );
    expect(refusedIn).toBeLessThan(timeoutMs / 2);
    await probe;
    expect(asked('police')).toBe(2);
  });

  it('costs its timeout once, and is not asked by later steps of the request', async () => {
    const source = '{ actions { measures { title } } area(code: "E07") { recordedCrime { value } cases { value } } }';
    expect((await gateway.query(source)).errors).toBeUndefined();
    gateway.sent.length = 0;
    for (const agency of ['police', 'housing']) gateway.misbehave(agency, () => true);
    const [answer, took] = await timed(gateway.query(source));
    expect(took).toBeLessThan(timeoutMs + 500);
    expect([asked('partnership'), asked('police'), asked('housing')]).toEqual([1, 1, 1]);
    const { actions, area } = answer.data as { actions: { measures: unknown[] }[]; area: unknown };
    expect(area).toBeNull();
    expect(actions[3]).toEqual({ measures: [{ title: null }, { title: null }] });
    expect(answer.errors?.map((error) => JSON.stringify(error)).sort()).toEqual(
      [
        ...[
          ['police', 'recordedCrime'],
          ['housing', 'cases'],
        ].map(([agency, field]) => ({
          message: `${agency} did not answer within 1 s.`,
          path: ['area', field],
          extensions: { code: 'AGENCY_TIMEOUT', agency },
        })),
        ...['police', 'housing'].map((agency) => ({
          message: `${agency} has not been answering; it is asked again in a moment.`,
          path: ['actions'],
          extensions: { code: 'AGENCY_UNREACHABLE', agency },
        })),
      ]
        .map((error) => JSON.stringify(error))
        .sort(),
    );
    const status = answer.extensions.agencies.map(({ name, status, requests }) => [name, status, requests]);
    expect(status).toEqual([
      ['housing', 'FAILED', 1],
      ['partnership', 'OK', 1],
      ['police', 'FAILED', 1],
    ]);
  });

  it('is asked again as soon as a request shows that it answers', async () => {
    gateway.misbehave('police', () => true);
    await gateway.query(crime);
    gateway.behave();
    expect((await gateway.query(crime)).errors).toBeUndefined();
    const answers = await Promise.all(['E1', 'E2', 'E3'].map((code) => gateway.query(crime, { code })));
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
  });

  it('is not left alone for one request that is too much for it while it answers others', async () => {
    gateway.misbehave('police', (_, honest) => honest.includes('"area"') && !honest.includes('value'));
    const slow = gateway.query('{ area(code: "E07") { recordedCrime { provenance { dataset } } } }');
    await pause(50);
    expect((await gateway.query(crime)).errors).toBeUndefined();
    expect(codes(await slow)?.[0]?.[1]).toBe('AGENCY_TIMEOUT');
    const answers = await Promise.all(['E1', 'E2', 'E3'].map((code) => gateway.query(crime, { code })));
    expect(answers.map(({ errors }) => errors)).toEqual([undefined, undefined, undefined]);
  });

  it('holds so many requests and no more, and those who do not need it do not notice', async () => {
    gateway.misbehave('police', () => true);
    const waiting = Array.from({ length: 200 }, (_, at) => gateway.query(crime, { code: `E${at}` }));
    const busy = await Promise.all(waiting.slice(8 + 64));
    expect(new Set(busy.map((answer) => codes(answer)?.[0]?.[1]))).toEqual(new Set(['AGENCY_BUSY']));
    while (asked('police') < 8) await pause(1);
    // The quickest of some: a machine that does other things makes any one of them slow.
    const meanwhile: number[] = [];
    for (let time = 0; time < 5; time++) {
      const [{ errors }, took] = await timed(gateway.query(cases));
      expect(errors).toBeUndefined();
      meanwhile.push(took);
    }
    expect(Math.min(...meanwhile)).toBeLessThan(50);
    // Those who wait for a place are refused when the first who have one have waited in vain.
    const [rest, took] = await timed(Promise.all(waiting.slice(0, 8 + 64)));
    const count = (code: string) => rest.filter((answer) => codes(answer)?.[0]?.[1] === code).length;
    expect(count('AGENCY_TIMEOUT') + count('AGENCY_BUSY') + count('AGENCY_UNREACHABLE')).toBe(72);
    expect(asked('police')).toBeLessThanOrEqual(9);
    expect(took).toBeLessThan(2 * timeoutMs + 500);
  });
});

describe('an agency that is down', () => {
  const down = async () => {
    await gateway.stopAgency('police');
    for (let count = 0; count < failuresToOpen; count++) await gateway.query(crime);
  };

  it('is asked by exactly one of 50 requests, a second later', async () => {
    await down();
    await gateway.startAgency('police');
    expect((await gateway.query(crime)).errors?.[0]?.message).toContain('asked again in a moment');
    expect(asked('police')).toBe(0);
    await pause(probeAfterMs);
    gateway.misbehave('police', async () => {
      await pause(500);
      return false;
    });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, at) => gateway.query(crime, { code: `E${at}` })));
    expect(answers.filter(({ errors }) => !errors)).toHaveLength(1);
    expect(asked('police')).toBe(1);
    expect((await gateway.query(crime)).errors).toBeUndefined();
  });

  it('is asked again although the client left whose request was to find out', async () => {
    await down();
    await gateway.startAgency('police');
    await pause(probeAfterMs);
    gateway.misbehave('police', () => true);
    const client = clientFor();
    const probe = gateway.query(crime, {}, client);
    while (asked('police') === 0) await pause(1);
    client.happen();
    await probe;
    gateway.behave();
    await pause(probeAfterMs);
    expect((await gateway.query(crime)).errors).toBeUndefined();
  });
});
