import { readFileSync } from 'node:fs';
import { getOperationAST, parse, valueFromASTUntyped } from 'graphql';
import type { Pool, QueryConfig } from 'pg';
import type { SavedQuestion } from '../../test/e2e/questions/saved-questions.js';
import { differenceOf, valuesIn } from './part-of.js';
import type { Contestant } from './rounds.js';

interface Statement extends Contestant {
  readonly ask: () => Promise<string>;
}

/** The statement that is written by hand for a question, with what the question's own variables are by default: `$meeting`. */
export function preparedFor({ name, text }: SavedQuestion): QueryConfig {
  const written = readFileSync(new URL(`questions/${name}.sql`, import.meta.url), 'utf8');
  const variables = defaultsOf(text);
  const names = [...new Set(Array.from(written.matchAll(/\$([a-z]\w*)/gi), ([, variable]) => variable!))];
  const unknown = names.find((variable) => !variables.has(variable));
  if (unknown) throw new Error(`questions/${name}.sql asks for $${unknown}, which the question does not have.`);
  return {
    name,
    text: written.replace(/\$([a-z]\w*)/gi, (_, variable: string) => `$${names.indexOf(variable) + 1}`),
    values: names.map((variable) => variables.get(variable)),
  };
}

/** Asks it. */
export function statementOf(question: SavedQuestion, pool: Pool): Statement {
  const prepared = preparedFor(question);
  return {
    name: `${question.name} SQL`,
    ask: async () => (await pool.query<{ answer: string }>(prepared)).rows[0]!.answer,
  };
}

const defaultsOf = (text: string): ReadonlyMap<string, unknown> =>
  new Map(
    (getOperationAST(parse(text))?.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
      variable.name.value,
      defaultValue ? valueFromASTUntyped(defaultValue) : null,
    ]),
  );

/** Which part of the answer's values a statement gives; what it gives must be the graph's answer. */
export function shareOf(name: string, said: string, answer: unknown): number {
  const data: unknown = JSON.parse(said);
  const difference = differenceOf(data, answer, 'data');
  if (difference) throw new Error(`questions/${name}.sql gives another answer than the graph: ${difference}.`);
  return valuesIn(data) / valuesIn(answer);
}
