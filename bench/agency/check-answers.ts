import { isDeepStrictEqual } from 'node:util';
import { questions } from './questions.js';
import type { Contestant } from './rounds.js';

interface Told {
  readonly availability?: string;
}

/** Nothing is measured before every observation of every question has a value, and the same areas have the same everywhere. */
export async function checkAnswers(contestants: readonly Contestant[]): Promise<void> {
  for (const { name, query, variables, observations } of questions) {
    const answers = new Map<string, unknown>();
    for (const { name: contestant, agency, districts } of contestants) {
      const { data, errors } = JSON.parse(await agency.ask(query, variables(districts[0]!))) as {
        data?: { _entities: object[] };
        errors?: unknown;
      };
      const told = data ? availableIn(data._entities) : 0;
      if (errors || told !== observations)
        throw new Error(
          `${name} of ${contestant}: expected ${observations} observations that are AVAILABLE; got ${told}. ${JSON.stringify(errors) ?? ''}`,
        );
      const key = districts[0]!.join();
      if (answers.has(key) && !isDeepStrictEqual(answers.get(key), data))
        throw new Error(`${name} of ${contestant}: another answer than before about the same areas.`);
      answers.set(key, data);
    }
  }
}

/** Observations stand in the answer as they are, as fields, or in lists. */
const availableIn = (value: unknown): number =>
  typeof value !== 'object' || value === null
    ? 0
    : ((value as Told).availability === 'AVAILABLE' ? 1 : 0) +
      Object.values(value).reduce((sum: number, part) => sum + availableIn(part), 0);
