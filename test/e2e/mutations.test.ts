import { type Answer, type Graph, startGraph } from '../support/graph.js';

const meeting = 'sevenoaks-csp/2009-12-03';
const action = (name: string): string => `${meeting}/${name}`;

const statusOf = `query Action($meeting: ID!) { meeting(id: $meeting) { actions { id version status history { key } } } }`;
const record = `mutation Record($id: ID!, $status: ActionStatus!, $expectedVersion: Int!, $key: String!, $comment: String) {
  recordActionStatus(id: $id, status: $status, expectedVersion: $expectedVersion, key: $key, comment: $comment) {
    id version status measures { id title } history { version field before after changedBy subject comment key changedAt }
  }
}`;

interface Action {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly history: readonly { readonly key: string | null }[];
}

/** What a busy machine may answer of a subgraph that is well. */
const noAnswer = new Set(['AGENCY_TIMEOUT', 'AGENCY_BUSY', 'AGENCY_UNREACHABLE', 'REQUEST_TIMEOUT']);

describe('people change what the partnership keeps, through the gateway', () => {
  let graph: Graph;
  let manager: string;
  beforeAll(async () => {
    graph = await startGraph();
    manager = graph.token('--role', 'PARTNERSHIP_MANAGER', '--subject', 'jo');
  }, 180_000);
  afterAll(() => graph?.end(), 30_000);

  /** As a client does who gets no answer: sends the same again, with the same key. */
  const ask: Graph['ask'] = async (...question) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await graph.ask(...question);
      const isAnswered = !answer.errors?.some(({ extensions }) => noAnswer.has(String(extensions['code'])));
      if (isAnswered || tries === 50) return answer;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  };
  const read = async (id: string): Promise<Action> => {
    const { data, errors } = await ask(statusOf, { meeting }, manager);
    expect(errors).toBeUndefined();
    return (data!['meeting'] as { actions: Action[] }).actions.find((one) => one.id === id)!;
  };
  const change = async (id: string, status: string, key: string) => ({
    ...{ id, status, key },
    expectedVersion: (await read(id)).version,
  });
  const refusal = ({ data, errors }: Answer) => {
    expect([data, errors?.length]).toEqual([{ recordActionStatus: null }, 1]);
    const { message, extensions, path } = errors![0]!;
    return { message, path, ...extensions };
  };

  it('carries a change out, with what the agencies say of the same action', async () => {
    const { id, version, status } = await read(action('A11'));
    const given = { ...(await change(id, 'IN_PROGRESS', 'begun')), comment: 'Asked the police.' };
    const { data, errors, extensions } = await ask(record, given, manager);
    expect(errors).toBeUndefined();
    const { history, measures, ...answer } = data!['recordActionStatus'] as Record<string, object[]>;
    expect(answer).toEqual({ id, version: version + 1, status: 'IN_PROGRESS' });
    expect(measures).toEqual([{ id: expect.stringMatching(/^police\//), title: expect.any(String) }]);
    expect(history!.at(-1)).toEqual({
      ...{ version: version + 1, field: 'status', before: status, after: 'IN_PROGRESS' },
      ...{ changedBy: 'PARTNERSHIP_MANAGER of sevenoaks-csp', subject: 'jo' },
      ...{ comment: 'Asked the police.', key: 'begun', changedAt: expect.any(String) },
    });
    expect(extensions!.agencies!.map(({ name }) => name).sort()).toEqual(['partnership', 'police']);
  });

  it('tells who is refused why, with the argument and both versions', async () => {
    const given = await change(action('A03'), 'IN_PROGRESS', 'refused');
    const nobody = await ask(record, given);
    expect(refusal(nobody)).toEqual({
      message: 'Mutation.recordActionStatus is not carried out: it needs a token.',
      code: 'UNAUTHENTICATED',
      path: ['recordActionStatus'],
    });
    expect(refusal(await ask(record, { ...given, key: '' }, manager))).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'key',
    });
    expect(nobody.extensions!.agencies ?? []).toEqual([]);
    const stale = { ...given, expectedVersion: given.expectedVersion + 4 };
    expect(refusal(await ask(record, stale, manager))).toEqual({
      message: `${given.id}: the change rests on version ${stale.expectedVersion}; there is version ${given.expectedVersion}. Read it again.`,
      path: ['recordActionStatus'],
      code: 'CONFLICT',
      agency: 'partnership',
      argument: 'expectedVersion',
      expectedVersion: stale.expectedVersion,
      currentVersion: given.expectedVersion,
    });
    const elsewhere = graph.token('--role', 'PARTNERSHIP_MANAGER', '--partnership', 'maidstone-csp');
    expect(refusal(await ask(record, given, elsewhere))).toMatchObject({
      code: 'NOT_FOUND',
      message: `No action is held under "${given.id}".`,
    });
    const moat = graph.token('--role', 'AGENCY_OFFICER', '--organization', 'moat');
    expect(refusal(await ask(record, given, moat))).toMatchObject({ code: 'FORBIDDEN' });
    const police = graph.token('--role', 'AGENCY_OFFICER', '--organization', 'kent-police', '--subject', 'sam');
    const { data, errors } = await ask(record, given, police);
    expect([errors, (data!['recordActionStatus'] as Action).status]).toEqual([undefined, 'IN_PROGRESS']);
  });

  it('runs the mutations of a request one after the other, in their order', async () => {
    const { id, version } = await read(action('A10'));
    const step = (name: string, status: string, at: number): string =>
      `${name}: recordActionStatus(id: "${id}", status: ${status}, expectedVersion: ${version + at}, key: "step ${at}") { status version measures { title } }`;
    const { data, errors } = await ask(
      `mutation { ${step('c', 'IN_PROGRESS', 0)} ${step('a', 'COMPLETED', 1)} ${step('b', 'OPEN', 2)} }`,
      {},
      manager,
    );
    expect(errors).toBeUndefined();
    expect(Object.entries(data!).map(([name, one]) => [name, (one as Action).status, (one as Action).version])).toEqual(
      [
        ['c', 'IN_PROGRESS', version + 1],
        ['a', 'COMPLETED', version + 2],
        ['b', 'OPEN', version + 3],
      ],
    );
  });

  it('carries out once what is sent 100 times at once, and lets one of 100 changes of one version win', async () => {
    const given = await change(action('A05'), 'REFERRED', 'one key');
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(record, given, manager)));
    for (const { data, errors } of answers) expect({ data, errors }).toEqual({ data: answers[0]!.data });
    const once = await read(given.id);
    expect([once.version, once.history.filter(({ key }) => key === 'one key').length]).toEqual([
      given.expectedVersion + 1,
      1,
    ]);

    const next = await change(given.id, 'COMPLETED', 'each its own');
    const each = await Promise.all(
      Array.from({ length: 100 }, (_, at) => ask(record, { ...next, key: `own ${at}` }, manager)),
    );
    const won = each.filter(({ errors }) => !errors);
    expect(won.map(({ data }) => (data!['recordActionStatus'] as Action).version)).toEqual([next.expectedVersion + 1]);
    for (const one of each.filter(({ errors }) => errors))
      expect(refusal(one)).toMatchObject({ code: 'CONFLICT', currentVersion: next.expectedVersion + 1 });
  }, 120_000);

  it('does not try again by itself what found nobody; sent again with its key, it is carried out', async () => {
    const given = await change(action('A06'), 'COMPLETED', 'sent again');
    await graph.stop('partnership');
    expect(refusal(await graph.ask(record, given, manager))).toMatchObject({ code: 'AGENCY_UNREACHABLE' });
    await graph.start('partnership');
    expect((await read(given.id)).version).toBe(given.expectedVersion);
    const { data, errors } = await ask(record, given, manager);
    expect([errors, (data!['recordActionStatus'] as Action).version]).toEqual([undefined, given.expectedVersion + 1]);
  }, 120_000);
});
