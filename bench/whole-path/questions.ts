import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { getOperationAST, parse, valueFromASTUntyped } from 'graphql';
import { Pool } from 'pg';
import { subgraphs } from '../../local/src/local-processes.js';
import { savedQuestions } from '../../test/e2e/questions/saved-questions.js';
import { grow } from './grow.js';
import { post } from './post.js';
import { growthTable } from './question-report.js';
import { type Contestant, measure, type Measured } from './rounds.js';
import type { WholePath } from './whole-path.js';

const times = 100;

/** Each question of the partnership and, where it is written, the SQL statement that gives the same answer. */
function contestantsOf(whole: WholePath, pool: Pool): readonly (readonly [Contestant, Contestant | undefined])[] {
  return savedQuestions.map(({ name, text }) => {
    const body = Buffer.from(JSON.stringify({ query: text }));
    const graph = { name, ask: () => post(whole.gatewayUrl, {}, body) };
    const file = new URL(`questions/${name}.sql`, import.meta.url);
    if (!existsSync(file)) return [graph, undefined];
    const statement = { name, text: readFileSync(file, 'utf8'), values: defaultsOf(text) };
    const ask = async (): Promise<string> => (await pool.query<{ answer: string }>(statement)).rows[0]!.answer;
    return [graph, { name: `${name} SQL`, ask }];
  });
}

/** What the variables of a question are by default, in the order in which it declares them: $1, $2 … of the statement. */
const defaultsOf = (text: string): unknown[] =>
  (getOperationAST(parse(text))?.variableDefinitions ?? []).map(({ defaultValue }) =>
    defaultValue ? valueFromASTUntyped(defaultValue) : null,
  );

/** Nothing is measured before graph and statement have given the same answer. */
async function checkAnswers(pairs: ReturnType<typeof contestantsOf>): Promise<void> {
  for (const [graph, sql] of pairs) {
    const answer = JSON.parse((await graph.ask()) as string) as { data: unknown; errors?: unknown };
    if (answer.errors) throw new Error(`${graph.name}: ${JSON.stringify(answer.errors)}`);
    if (sql && !isDeepStrictEqual(answer.data, JSON.parse((await sql.ask()) as string)))
      throw new Error(`${graph.name}: the graph and the SQL statement do not give the same answer.`);
  }
}

/** Asks every question, then again of a hundred times the data. */
export async function measureQuestions(
  whole: WholePath,
  options: { readonly rounds: number; readonly seconds: number },
): Promise<string> {
  const pool = new Pool({ connectionString: whole.oneUrl, max: 1 });
  try {
    const pairs = contestantsOf(whole, pool);
    const contestants = pairs.flatMap(([graph, sql]) => (sql ? [graph, sql] : [graph]));
    const round = async (): Promise<Measured[]> => {
      await checkAnswers(pairs);
      // One after the other, as they are measured.
      for (const { ask } of contestants) for (let left = 30; left > 0; left--) await ask();
      return measure(whole, contestants, { ...options, connections: [1], warmUps: 0 });
    };
    const now = await round();
    let rows = 0;
    for (const { name } of subgraphs) {
      rows += await grow(whole.adminUrl, name, 'public', times);
      await grow(whole.adminUrl, 'one', name, times);
    }
    const grown = await round();
    return growthTable(
      savedQuestions.map(({ name }) => name),
      now,
      grown,
      { times, rows },
    );
  } finally {
    await pool.end();
  }
}
