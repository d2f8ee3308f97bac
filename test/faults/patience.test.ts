import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { type Door, makeDoor } from '../support/door.js';
import { type Answer, type Graph, startGraph } from '../support/graph.js';
import {
  agencies,
  areaFields,
  failuresWithout,
  type MeetingAnswer,
  meetingWithout,
} from '../support/meeting-without.js';

const timeoutMs = 3_000;
const query = readFileSync(
  fileURLToPath(new URL('../../schema/queries/meeting-actions.graphql', import.meta.url)),
  'utf8',
);
/** One that only its agency can answer, and another each time, so that none is shared. */
const own = (agency: string, number = 0): [string, object] => {
  const field = areaFields[agency];
  const day = new Date(Date.UTC(2009, 11, 3) + number * 86_400_000).toISOString().slice(0, 10);
  return field
    ? [`query ($asOf: Date) { area(code: "E07000111") { ${field}(asOf: $asOf) { value } } }`, { asOf: day }]
    : ['{ meeting(id: "sevenoaks-csp/2009-12-03") { date } }', {}];
};

let graph: Graph;
let whole: MeetingAnswer;
const doors = new Map<string, Door>();

const ask = async (source: string, variables: object = {}, headers: Record<string, string> = {}) => {
  const began = performance.now();
  const response = await fetch(graph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: source, variables }),
  });
  return { ...((await response.json()) as Answer), tookMs: performance.now() - began };
};
const codes = ({ errors }: Answer) =>
  errors?.map(({ extensions }) => [extensions['agency'], extensions['code']].join(' '));

/** Until the gateway has noticed that they are there again. */
const untilWell = async (names: readonly string[]): Promise<void> => {
  await Promise.all(
    names.map(async (name) => {
      while ((await ask(...own(name))).errors) await pause(50);
    }),
  );
};

beforeAll(async () => {
  for (const name of agencies) doors.set(name, await makeDoor());
  const urls = [...doors].map(([name, { port }]) => [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${port}/graphql`]);
  graph = await startGraph({ ...Object.fromEntries(urls), AGENCY_TIMEOUT_MS: String(timeoutMs) });
  for (const [name, door] of doors) door.leadTo(Number(graph.environment[`${name.toUpperCase()}_PORT`]));
  const answer = await ask(query);
  expect(answer.errors).toBeUndefined();
  whole = answer.data as unknown as MeetingAnswer;
}, 180_000);
afterAll(async () => {
  await Promise.all([...doors.values()].map((door) => door.shut()));
  await graph?.end();
}, 30_000);
afterEach(async () => {
  await Promise.all([...doors.values()].map((door) => door.open()));
  await untilWell(agencies);
}, 30_000);

it('answers all 31 combinations of stopped agencies with what the others know', async () => {
  const stopped = new Set<string>();
  // Each combination differs from the one before by one agency (a Gray code).
  for (let number = 1; number < 2 ** agencies.length; number++) {
    const turned = agencies[31 - Math.clz32(number ^ (number >> 1) ^ ((number - 1) ^ ((number - 1) >> 1)))]!;
    if (stopped.delete(turned)) {
      await doors.get(turned)!.open();
      await untilWell([turned]);
    } else {
      stopped.add(turned);
      await doors.get(turned)!.shut();
    }
    const missing = [...stopped].sort();
    const { data, errors } = await ask(query);
    expect([missing, JSON.stringify(data)]).toEqual([missing, JSON.stringify(meetingWithout(stopped, whole))]);
    const times: Record<string, number> = {};
    for (const { extensions } of errors!) {
      expect(extensions['code']).toBe('AGENCY_UNREACHABLE');
      times[String(extensions['agency'])] = (times[String(extensions['agency'])] ?? 0) + 1;
    }
    expect([missing, times]).toEqual([missing, failuresWithout(stopped, whole)]);
  }
}, 120_000);

describe('five agencies that hang', () => {
  beforeEach(() => Promise.all([...doors.values()].map((door) => door.silence())));

  it('cost their timeout once, and then one request a second; the others are refused at once', async () => {
    const first = await ask(query);
    expect(first.data).toEqual({ meeting: null, area: null });
    expect(codes(first)!.sort()).toEqual([...agencies].sort().map((name) => `${name} AGENCY_TIMEOUT`));
    expect(first.tookMs).toBeGreaterThan(timeoutMs - 50);
    expect(first.tookMs).toBeLessThan(timeoutMs + 1_500);
    const probe = ask(query);
    await pause(200);
    const second = await ask(query, { meeting: 'another', asOf: '2009-12-01' });
    expect(second.data).toEqual({ meeting: null, area: null });
    expect(second.tookMs).toBeLessThan(timeoutMs / 2);
    expect((await probe).tookMs).toBeLessThan(timeoutMs + 1_500);
  }, 30_000);

  it('cost no more than the client is ready to wait', async () => {
    const { data, errors, tookMs } = await ask(query, {}, { 'safer-deadline-ms': '700' });
    expect(data).toEqual({ meeting: null, area: null });
    expect(new Set(errors!.map(({ extensions }) => extensions['code']))).toEqual(new Set(['REQUEST_TIMEOUT']));
    expect(tookMs).toBeLessThan(700 + 1_000);
  });
});

it('says how the time is to be written', async () => {
  for (const wrong of ['0', '-1', '1.5', '1e3', 'soon', '99999999999']) {
    expect((await ask('{ __typename }', {}, { 'safer-deadline-ms': wrong })).errors).toEqual([
      {
        message: 'The header safer-deadline-ms must be a whole number of milliseconds, 1 or more.',
        extensions: { code: 'BAD_REQUEST' },
      },
    ]);
  }
});

it('keeps others quick and its memory small while 500 queries want an agency that hangs', async () => {
  const residentMb = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${graph.pid('gateway')}/status`, 'utf8'))![1]) / 1_024;
  const medianOf = (times: number[]): number => times.sort((one, other) => one - other)[times.length >> 1]!;
  const others = async (first: number): Promise<number> => {
    const times: number[] = [];
    for (let number = first; number < first + 40; number++) {
      const { errors, tookMs } = await ask(...own('housing', number));
      expect(errors).toBeUndefined();
      times.push(tookMs);
    }
    return medianOf(times);
  };
  await others(1_000); // warm
  const before = await others(2_000);
  const memoryBefore = residentMb();
  await doors.get('police')!.silence();
  const hanging = Array.from({ length: 500 }, (_, number) => ask(...own('police', number)));
  await pause(timeoutMs / 3);
  const during = await others(3_000);
  const memoryDuring = residentMb();
  const answers = await Promise.all(hanging);
  const count = (code: string): number => answers.filter((answer) => codes(answer)?.[0]?.endsWith(code)).length;
  // 64 are asked (and one a second after that), 256 wait, and the others are told that there is no room.
  expect(count('AGENCY_TIMEOUT')).toBeLessThan(64 + 10);
  expect(count('AGENCY_BUSY')).toBeGreaterThan(0);
  expect(count('AGENCY_BUSY') + count('AGENCY_TIMEOUT') + count('AGENCY_UNREACHABLE')).toBe(500);
  expect(during).toBeLessThan(3 * before + 20);
  expect(memoryDuring - memoryBefore).toBeLessThan(150);
}, 60_000);

it('leaves an agency alone within a second of its end, and asks it again within five of its return', async () => {
  const seen: { at: number; message: string | null }[] = [];
  let isOver = false;
  const caller = async (first: number): Promise<void> => {
    for (let number = first; !isOver; number += 10) {
      const { errors } = await ask(...own('police', number % 3_000));
      seen.push({ at: performance.now(), message: errors?.[0]?.message ?? null });
      await pause(50);
    }
  };
  const callers = Promise.all(Array.from({ length: 5 }, (_, first) => caller(first)));
  await pause(500);
  await graph.stop('police');
  await pause(2_000);
  await graph.start('police');
  const back = performance.now();
  await pause(5_000);
  isOver = true;
  await callers;
  const failedAt = seen.find(({ message }) => message !== null)!.at;
  const openAt = seen.find(({ message }) => message?.includes('asked again in a moment'))!.at;
  const closedAt = seen.find(({ at, message }) => at > openAt && message === null)!.at;
  expect(openAt - failedAt).toBeLessThan(1_000);
  expect(closedAt - back).toBeLessThan(5_000);
  expect(seen.filter(({ at, message }) => at > closedAt + 100 && message !== null)).toEqual([]);
}, 60_000);

describe('a statement that waits for a lock in the database of an agency', () => {
  let holder: Client;
  let watch: Client;
  beforeEach(async () => {
    [holder, watch] = [1, 2].map(() => new Client({ connectionString: graph.databases.get('police')!.adminUrl })) as [
      Client,
      Client,
    ];
    await Promise.all([holder.connect(), watch.connect()]);
    await holder.query('begin; lock table released_value in access exclusive mode');
  });
  afterEach(() => Promise.all([holder.end(), watch.end()]));

  const waiting = async (): Promise<number> => {
    const { rows } = await watch.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity
       where usename = $1 and state = 'active' and wait_event_type = 'Lock'`,
      [new URL(graph.databases.get('police')!.serveUrl).username],
    );
    return rows[0]!.count;
  };
  const until = async (count: number): Promise<number> => {
    const began = performance.now();
    while ((await waiting()) !== count) await pause(10);
    return performance.now() - began;
  };
  const post = (body: object, signal: AbortSignal): Promise<Response> =>
    fetch(graph.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal,
    });

  it('ends when the client leaves', async () => {
    const leaving = new AbortController();
    const [source, variables] = own('police');
    const answer = post({ query: source, variables }, leaving.signal);
    await until(1);
    leaving.abort();
    await expect(answer).rejects.toThrow('aborted');
    expect(await until(0)).toBeLessThan(1_000);
  }, 20_000);

  it('stays for a client who asked the same and has not left', async () => {
    const leaving = new AbortController();
    const [source, variables] = own('police');
    const answer = post({ query: source, variables }, leaving.signal);
    await until(1);
    const other = ask(source, variables);
    await pause(300);
    leaving.abort();
    await expect(answer).rejects.toThrow('aborted');
    await pause(300);
    expect(await waiting()).toBe(1);
    await holder.query('rollback');
    expect((await other).errors).toBeUndefined();
  }, 20_000);

  it.each([
    ['the time of the request', { 'safer-deadline-ms': '1000' }, 'police REQUEST_TIMEOUT'],
    ['the time of the agency', {}, 'police AGENCY_TIMEOUT'],
  ])(
    'ends when %s is over',
    async (_, headers, code) => {
      const [source, variables] = own('police');
      const answer = ask(source, variables, headers);
      await until(1);
      expect(codes(await answer)).toEqual([code]);
      expect(await until(0)).toBeLessThan(1_000);
      await holder.query('rollback');
      await untilWell(['police']);
      const answers = await Promise.all(Array.from({ length: 30 }, (__, number) => ask(...own('police', number))));
      expect(answers.map(({ errors }) => errors)).toEqual(answers.map(() => undefined));
    },
    20_000,
  );
});
