import { setTimeout as wait } from 'node:timers/promises';
import { Pool } from 'undici';

/** Callers leave the machine time to build what they are to be answered with. */
const pauseMs = 10;
/** So long after a swap an answer is one that came just after it. */
export const justAfterMs = 200;

/** The supergraphs that were served, by number: which of them may answer now. */
export interface Generations {
  /** In force for certain: whoever asks now is answered by this one or a later one. */
  inForce: number;
  /** The last that was written: nobody is answered by a later one. */
  written: number;
}

/** A supergraph was written, and came into force or was refused. Milliseconds since 1970. */
export interface Change {
  readonly written: number;
  readonly decided: number;
  readonly isSwap: boolean;
}

interface Question {
  readonly query: string;
  /** What answers it begin with, by the supergraph that answered. */
  readonly answer: (generation: number) => string;
}

/** Every second supergraph takes a meeting's title from the archive. */
export const isArchived = (generation: number): boolean => generation % 2 === 1;
const titleIn = (generation: number): string => (isArchived(generation) ? 'December, from the archive' : 'December');

const which = 'by: __type(name: "Meeting") { description }';
const data = (generation: number, rest: string): string =>
  `{"data":{"by":{"description":"Generation ${generation}."},${rest}},"extensions":{"agencies":[`;

const across: Question = {
  query: `{ ${which} meeting(id: "M") { title actions { id measures { title latest(area: "E07") { value } } } } }`,
  answer: (generation) =>
    data(
      generation,
      `"meeting":{"title":"${titleIn(generation)}","actions":[` +
        '{"id":"A1","measures":[{"title":"Burglary","latest":{"value":41}},{"title":"Vehicle crime","latest":{"value":0}}]},' +
        '{"id":"A2","measures":[{"title":"Disorder","latest":{"value":17}}]},{"id":"A3","measures":[]},' +
        '{"id":"A4","measures":[{"title":"Burglary","latest":{"value":41}},{"title":"Disorder","latest":{"value":17}}]}]}',
    ),
};
/** A field that only every second supergraph has. */
const topic: Question = {
  query: `{ ${which} meeting(id: "M") { topic } }`,
  answer: (generation) => data(generation, '"meeting":{"topic":"Homes"}'),
};
const unknownTopic = '{"errors":[{"message":"Cannot query field \\"topic\\" on type \\"Meeting\\".';
/** Never asked before, so that it must be planned while supergraphs change. */
const unseen = (number: number): Question => ({
  query: `{ ${which} meeting(id: "M") { n${number}: title } area(code: "E07") { name recordedCrime { value } } }`,
  answer: (generation) =>
    data(
      generation,
      `"meeting":{"n${number}":"${titleIn(generation)}"},` +
        '"area":{"name":"Sevenoaks","recordedCrime":[{"value":41},{"value":0}]}',
    ),
});

interface Answered {
  readonly start: number;
  readonly end: number;
}
type When = 'after' | 'building' | 'quiet';

/** Just after a swap, while a supergraph was built, or when nothing went on. */
function whenCame({ start, end }: Answered, changes: readonly Change[]): When {
  const touches = (first: number, last: number): boolean => start < last && end > first;
  if (changes.some(({ decided, isSwap }) => isSwap && touches(decided, decided + justAfterMs))) return 'after';
  return changes.some(({ written, decided }) => touches(written, decided)) ? 'building' : 'quiet';
}

/** Whether an answer is whole, and right for a supergraph that may have answered it. */
function isRight(text: string, { answer }: Question, from: number, to: number): boolean {
  if (text.startsWith(unknownTopic)) return answer === topic.answer && (to > from || !isArchived(from));
  const generation = Number(/^\{"data":\{"by":\{"description":"Generation (\d+)\./.exec(text)?.[1]);
  return generation >= from && generation <= to && text.startsWith(answer(generation));
}

/** Callers who each ask again as soon as they have an answer, and look at every one. */
export function callersOf(url: string, connections: number, generations: Readonly<Generations>) {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1 });
  const wrong: string[] = [];
  const answers: Answered[] = [];
  let isOver = false;
  let asked = 0;
  const call = async (): Promise<void> => {
    while (!isOver) {
      const number = asked++;
      const question = number % 20 === 0 ? unseen(number) : number % 5 === 0 ? topic : across;
      const from = generations.inForce;
      const start = now();
      try {
        const body = JSON.stringify({ query: question.query });
        const answer = await pool.request({ method: 'POST', path, headers: json, body });
        const text = await answer.body.text();
        if (!isRight(text, question, from, generations.written)) wrong.push(text);
      } catch (error) {
        wrong.push(String(error));
      }
      answers.push({ start, end: now() });
      await wait(pauseMs);
    }
  };
  const calls = Array.from({ length: connections }, call);
  return {
    async stop(): Promise<void> {
      isOver = true;
      await Promise.all(calls);
      await pool.close();
    },
    report(changes: readonly Change[]) {
      const latency = (when: When) =>
        latencyOf(answers.filter((answer) => whenCame(answer, changes) === when).map(({ start, end }) => end - start));
      return {
        answers: answers.length,
        wrong: wrong.slice(0, 5),
        latency: { after: latency('after'), building: latency('building'), quiet: latency('quiet') },
      };
    },
  };
}

const json = { 'content-type': 'application/json' };
const now = (): number => performance.timeOrigin + performance.now();

/** Milliseconds: half, and 99 of 100, of the answers came sooner. */
function latencyOf(took: number[]) {
  const sorted = took.sort((one, other) => one - other);
  const at = (share: number): number => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? NaN);
  return { count: took.length, p50: at(0.5), p99: at(0.99) };
}
