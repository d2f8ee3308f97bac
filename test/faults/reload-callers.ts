import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';

/** Callers leave the machine time to build what they are to be answered with. */
const pauseMs = 10;

interface Report {
  readonly answers: number;
  readonly wrong: readonly string[];
  /** Milliseconds: half, and 99 of 100, of the answers came sooner; and the slowest. */
  readonly latency: { readonly p50: number; readonly p99: number; readonly max: number };
}

interface Question {
  readonly query: string;
  /** Whether an answer is whole and right. */
  readonly isRight: (text: string) => boolean;
}

const report = ',"extensions":{"agencies":[';
const across: Question = {
  query: '{ meeting(id: "M") { title actions { id measures { title latest(area: "E07") { value } } } } }',
  isRight: (text) =>
    text.startsWith(
      '{"data":{"meeting":{"title":"December","actions":[' +
        '{"id":"A1","measures":[{"title":"Burglary","latest":{"value":41}},{"title":"Vehicle crime","latest":{"value":0}}]},' +
        '{"id":"A2","measures":[{"title":"Disorder","latest":{"value":17}}]},{"id":"A3","measures":[]},' +
        `{"id":"A4","measures":[{"title":"Burglary","latest":{"value":41}},{"title":"Disorder","latest":{"value":17}}]}]}}${report}`,
    ),
};
/** A field that one of the two supergraphs has. */
const topic: Question = {
  query: '{ meeting(id: "M") { topic } }',
  isRight: (text) =>
    text.startsWith(`{"data":{"meeting":{"topic":null}}${report}`) ||
    text.startsWith('{"errors":[{"message":"Cannot query field \\"topic\\" on type \\"Meeting\\".'),
};
/** Never asked before, so that it must be planned while supergraphs change. */
const unseen = (number: number): Question => ({
  query: `{ area(code: "E07") { n${number}: name recordedCrime { value } } }`,
  isRight: (text) =>
    text.startsWith(`{"data":{"area":{"n${number}":"Sevenoaks","recordedCrime":[{"value":41},{"value":0}]}}${report}`),
});

/** Callers who each ask again as soon as they have an answer, and look at every one. */
export function callersOf(url: string, connections: number) {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const wrong: string[] = [];
  const took: number[] = [];
  let isOver = false;
  let asked = 0;
  const call = async (): Promise<void> => {
    while (!isOver) {
      const number = asked++;
      const { query, isRight } = number % 20 === 0 ? unseen(number) : number % 5 === 0 ? topic : across;
      const start = performance.now();
      try {
        const headers = { 'content-type': 'application/json' };
        const { body } = await pool.request({ method: 'POST', path, headers, body: JSON.stringify({ query }) });
        const text = await body.text();
        if (!isRight(text)) wrong.push(text);
      } catch (error) {
        wrong.push(String(error));
      }
      took.push(performance.now() - start);
      await wait(pauseMs);
    }
  };
  const calls = Array.from({ length: connections }, call);
  return {
    async stop(): Promise<Report> {
      isOver = true;
      await Promise.all(calls);
      await pool.close();
      const sorted = took.sort((one, other) => one - other);
      const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
      return { answers: took.length, wrong: wrong.slice(0, 5), latency: { p50: at(0.5), p99: at(0.99), max: at(1) } };
    },
  };
}
