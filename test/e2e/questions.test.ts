import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { answerWithout, type Owed } from '../support/answer-without.js';
import type { AnswerObject } from '../support/answer-walk.js';
import { type Answer, type Graph, startGraph } from '../support/graph.js';
import { readQuestion, readSupergraph, withTypenames } from '../support/question.js';
import { withStatements } from '../support/statements.js';
import { containersOf } from './questions/containers.js';
import { keptAnswer } from './questions/kept-answers.js';
import { brokenPromises } from './questions/promises.js';
import { type Classes, type Reader, toldTooMuch } from './questions/released.js';
import { savedQuestions } from './questions/saved-questions.js';
import { statementsOfQuestions } from './questions/statements-of-questions.js';

const read = (file: string): string => readFileSync(fileURLToPath(new URL(`../../${file}`, import.meta.url)), 'utf8');
const schema = readSupergraph(read('schema/supergraph.graphql'));
const minutes = read('subgraphs/partnership/sample/sevenoaks-csp-2009-12-03.md').split('\n');
const held = { schema, minutes, containers: containersOf(read('schema/registers/areas.json')) };

const classes: Classes = new Map(
  readdirSync(fileURLToPath(new URL('../../schema', import.meta.url)))
    .filter((file) => file.endsWith('.measures.json'))
    .flatMap((file) => (JSON.parse(read(`schema/${file}`)) as { measures: Listed[] }).measures)
    .map(({ id, disclosure }) => [id, disclosure]),
);
interface Listed {
  readonly id: string;
  readonly disclosure: 'OPEN' | 'RESTRICTED' | 'SENSITIVE';
}

/** A reconciliation whose observation is owed by an agency that is down. */
const owed: Owed = {
  'StatedFigure.reconciliation': (whole) => ({
    ...Object.fromEntries(Object.keys(whole).map((key) => [key, expect.anything()])),
    ...('verdict' in whole && { verdict: 'UNKNOWN' }),
  }),
};

const questions = savedQuestions.map((saved) => ({ ...saved, question: readQuestion(schema, saved.text) }));
const readers: readonly Reader[] = ['ANALYST', 'PUBLIC'];
const agencies = ['partnership', 'police', 'housing', 'probation', 'youth'];

describe('the ten questions', () => {
  let graph: Graph;
  let token: string;
  const whole = new Map<string, Answer>();
  const ask = (text: string, reader: Reader): Promise<Answer> => {
    const once = () => graph.ask(text, {}, reader === 'ANALYST' ? token : undefined);
    // A connection that was kept may be closed just then: to compare a long answer takes this process a while.
    return once().catch(once);
  };
  const wholeOf = (name: string, reader: Reader): AnswerObject => whole.get(`${name} ${reader}`)!.data as AnswerObject;

  beforeAll(async () => {
    graph = await startGraph();
    token = graph.token('--role', 'ANALYST');
    for (const { name, text } of questions)
      for (const reader of readers) whole.set(`${name} ${reader}`, await ask(withTypenames(text), reader));
  }, 240_000);
  afterAll(() => graph?.end(), 30_000);

  it('are ten', () =>
    expect(questions.map(({ name }) => name)).toEqual(
      Array.from({ length: 10 }, (_, at) => `q${String(at + 1).padStart(2, '0')}`),
    ));

  it.each(readers)('send for %s as many statements as their levels need, whatever is below', (reader) =>
    withStatements(graph, async (count) => {
      const sent: Record<string, object> = {};
      for (const { name, text } of questions) {
        await ask(text, reader); // what the connections that it needs read first is no statement of it
        sent[name] = await count(() => ask(text, reader));
      }
      expect(sent).toEqual(statementsOfQuestions);
    }),
  );

  describe.each(questions)('$file', ({ name, text, question }) => {
    it('has its title, and the question in words, at the top', () =>
      expect(text).toMatch(/^# Question \d+: .+\n#\n(# .+\n)+query \w+/));

    it('is answered with what the minutes state and arithmetic implies', async () => {
      expect(existsSync(fileURLToPath(new URL(`questions/${name}.ts`, import.meta.url)))).toBe(true);
      const { facts } = (await import(`./questions/${name}.js`)) as { facts: (answer: Answer) => void };
      facts(await ask(text, 'ANALYST'));
    });

    it.each(readers)('is answered to %s as it was read', async (reader) => {
      const { data, errors } = await ask(text, reader);
      expect(errors).toBeUndefined();
      expect(data).toEqual(keptAnswer(name, reader, data));
    });

    it.each(readers)('keeps the five promises to %s', (reader) =>
      expect(brokenPromises(held, question, whole.get(`${name} ${reader}`)!)).toEqual([]),
    );

    it.each(readers)('tells %s nothing that is not released to them', (reader) =>
      expect(toldTooMuch(schema, question, classes, reader, wholeOf(name, reader))).toEqual([]),
    );
  });

  describe.each(agencies)('while %s is down', (agency) => {
    beforeAll(() => graph.stop(agency), 30_000);
    afterAll(async () => {
      await graph.start(agency);
      await untilAnswered();
    }, 90_000);

    it.each(
      questions.flatMap(({ name, text, question }) => readers.map((reader) => ({ name, text, question, reader }))),
    )(
      '$name lacks for $reader its fields, says so, and keeps the five promises',
      async ({ name, text, question, reader }) => {
        const before = wholeOf(name, reader);
        const answer = await ask(withTypenames(text), reader);
        const left = answerWithout(schema, question, before, agency, owed);
        expect(answer.data).toEqual(left);
        const isMissed = JSON.stringify(left) !== JSON.stringify(before);
        if (isMissed) expect(answer.errors?.length).toBeGreaterThan(0);
        for (const { extensions } of answer.errors ?? [])
          expect(extensions).toMatchObject({ agency, code: 'AGENCY_UNREACHABLE' });
        expect(brokenPromises(held, question, answer)).toEqual([]);
        if (answer.data) expect(toldTooMuch(schema, question, classes, reader, answer.data)).toEqual([]);
      },
    );
  });

  it.each(questions)('$name is answered as before when all are back', async ({ name, text }) => {
    const { data, errors } = await ask(withTypenames(text), 'ANALYST');
    expect(errors).toBeUndefined();
    expect(data).toEqual(wholeOf(name, 'ANALYST'));
  });

  /** The gateway asks an agency that did not answer once a second whether it does again. */
  async function untilAnswered(): Promise<void> {
    for (const until = Date.now() + 20_000; ;) {
      const answers = await Promise.all(questions.map(({ text }) => ask(text, 'ANALYST')));
      if (answers.every(({ errors }) => errors === undefined)) return;
      if (Date.now() > until) throw new Error(JSON.stringify(answers.flatMap(({ errors }) => errors ?? [])));
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
});
