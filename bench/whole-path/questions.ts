import { Pool } from 'pg';
import { subgraphs } from '../../local/src/local-processes.js';
import { type SavedQuestion, savedQuestions } from '../../test/e2e/questions/saved-questions.js';
import { grow } from './grow.js';
import { post } from './post.js';
import { growthTable } from './question-report.js';
import { type Contestant, measure, type Measured } from './rounds.js';
import { shareOf, statementOf } from './statement.js';
import type { WholePath } from './whole-path.js';

const times = 100;

interface Pair {
  readonly question: SavedQuestion;
  readonly graph: Contestant;
  readonly sql: ReturnType<typeof statementOf>;
}

/** Asks every question and its statement, then again of a hundred times the data: the answers must be the same. */
export async function measureQuestions(
  whole: WholePath,
  options: { readonly rounds: number; readonly seconds: number },
): Promise<string> {
  const pool = new Pool({ connectionString: whole.oneUrl, max: 1 });
  try {
    const pairs = savedQuestions.map((question): Pair => {
      const body = Buffer.from(JSON.stringify({ query: question.text }));
      const graph = { name: question.name, ask: () => post(whole.gatewayUrl, {}, body) };
      return { question, graph, sql: statementOf(question, pool) };
    });
    const contestants = pairs.flatMap(({ graph, sql }) => [graph, sql]);
    const withClient = { ...whole, pids: new Map([...whole.pids, ['client', process.pid]]) };
    const measureAll = async (): Promise<Measured[]> => {
      // One after the other, as they are measured.
      for (const { ask } of contestants) for (let left = 30; left > 0; left--) await ask();
      return measure(withClient, contestants, { ...options, connections: [1], warmUps: 0 });
    };
    const { answers, shares } = await answersOf(pairs);
    const now = await measureAll();
    const rows = await growAll(whole.adminUrl);
    const changed = (await answersOf(pairs)).answers.findIndex((answer, at) => answer !== answers[at]);
    if (changed >= 0) throw new Error(`${pairs[changed]!.graph.name}: the data of others change its answer.`);
    return growthTable(shares, now, await measureAll(), { times, rows });
  } finally {
    await pool.end();
  }
}

/** The agencies' databases, and the one that has the tables of all; how many rows came to the agencies'. */
async function growAll(adminUrl: string): Promise<number> {
  let rows = 0;
  for (const { name } of subgraphs) {
    rows += await grow(adminUrl, name, 'public', times);
    await grow(adminUrl, 'one', name, times);
  }
  return rows;
}

/** The data of each answer, as text, and by question which part of its values the statement gives. */
async function answersOf(pairs: readonly Pair[]): Promise<{ answers: string[]; shares: Map<string, number> }> {
  const answers: string[] = [];
  const shares = new Map<string, number>();
  for (const { question, graph, sql } of pairs) {
    const { data, errors } = JSON.parse((await graph.ask()) as string) as { data: unknown; errors?: unknown };
    if (errors) throw new Error(`${graph.name}: ${JSON.stringify(errors)}`);
    answers.push(JSON.stringify(data));
    shares.set(question.name, shareOf(question.name, await sql.ask(), data));
  }
  return { answers, shares };
}
