import { subgraphs } from '../../local/src/local-processes.js';
import { savedQuestions } from '../../test/e2e/questions/saved-questions.js';
import { grow } from './grow.js';
import { post } from './post.js';
import { growthTable } from './question-report.js';
import { type Contestant, measure, type Measured } from './rounds.js';
import type { WholePath } from './whole-path.js';

const times = 100;

/** Asks every question, then again of a hundred times the data: the answers must be the same. */
export async function measureQuestions(
  whole: WholePath,
  options: { readonly rounds: number; readonly seconds: number },
): Promise<string> {
  const contestants = savedQuestions.map(({ name, text }): Contestant => {
    const body = Buffer.from(JSON.stringify({ query: text }));
    return { name, ask: () => post(whole.gatewayUrl, {}, body) };
  });
  const measureAll = async (): Promise<Measured[]> => {
    // One after the other, as they are measured.
    for (const { ask } of contestants) for (let left = 30; left > 0; left--) await ask();
    return measure(whole, contestants, { ...options, connections: [1], warmUps: 0 });
  };
  const answers = await answersOf(contestants);
  const now = await measureAll();
  let rows = 0;
  for (const { name } of subgraphs) rows += await grow(whole.adminUrl, name, times);
  const changed = (await answersOf(contestants)).findIndex((answer, at) => answer !== answers[at]);
  if (changed >= 0) throw new Error(`${contestants[changed]!.name}: the data of others change its answer.`);
  const grown = await measureAll();
  return growthTable(
    savedQuestions.map(({ name }) => name),
    now,
    grown,
    { times, rows },
  );
}

/** The data of each answer, as text; how long it took and what it cost may differ. */
async function answersOf(contestants: readonly Contestant[]): Promise<string[]> {
  const answers: string[] = [];
  for (const { name, ask } of contestants) {
    const { data, errors } = JSON.parse((await ask()) as string) as { data: unknown; errors?: unknown };
    if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
    answers.push(JSON.stringify(data));
  }
  return answers;
}
