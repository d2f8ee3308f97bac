import { parse, print, validate, type DocumentNode } from 'graphql';
import { drawOperation, type RandomOperation } from './operation.js';
import { isEmpty, repaired } from './repair.js';
import { expanded, operationParts, schemaParts, shrunk } from './shrink.js';
import { composed, modelOf, startTrial, type Outcome, type Sdls } from './trial.js';

/** What a failure has in common with the smaller one that stands for it. */
export const signature = ({ verdict, reason = '' }: Outcome): string =>
  `${verdict} ${reason.split('\n')[0]?.replace(/\(.*|\{.*|'.*|\[\d+\]|\d+|"[^"]*"|: .*of type .*/g, '') ?? ''}`;

/** Runs one operation of a seed again, and makes it and its schema as small as they fail in the same way. */
export async function reproduce(seed: number, at: number, shrinkSchema: boolean): Promise<string> {
  const { model, sdls } = modelOf(seed);
  const { supergraph } = composed(sdls);
  if (supergraph === undefined) return `Seed ${seed} does not compose.`;
  const trial = await startTrial(model, sdls, supergraph);
  const drawn: RandomOperation = drawOperation(trial.schema, seed * 1000 + at);
  const document = repaired(trial.schema, drawn.source);
  if (!document) return `Operation ${at} of seed ${seed} is not valid.`;
  const first = await trial.run(document, drawn.variables, drawn.operationName);
  if (first.verdict === 'same') {
    trial.retire();
    return 'It does not fail.';
  }
  const failsSo = signature(first);
  const fails = async (smaller: DocumentNode): Promise<boolean> => {
    if (validate(trial.schema, smaller).length > 0) return false;
    return signature(await trial.run(smaller, drawn.variables, undefined)) === failsSo;
  };
  let smallest = document;
  const flat = expanded(smallest);
  if (await fails(flat)) smallest = flat;
  for (let round = 0; round < 2; round++)
    smallest = await shrunk(smallest, operationParts, fails, (one) =>
      isEmpty(one) ? undefined : repaired(trial.schema, print(one)),
    );
  let last = await trial.run(smallest, drawn.variables, undefined);
  trial.retire();
  let smallSdls: Sdls = sdls;
  if (shrinkSchema) {
    const failsWith = async (candidate: Sdls): Promise<boolean> => {
      const outcome = await attempt(candidate).catch(() => undefined);
      if (!outcome || signature(outcome) !== failsSo) return false;
      last = outcome;
      return true;
    };
    const attempt = async (candidate: Sdls): Promise<Outcome | undefined> => {
      const { supergraph: text } = composed(candidate);
      if (text === undefined) return undefined;
      const one = await startTrial(model, candidate, text);
      try {
        return validate(one.schema, smallest).length > 0 ? undefined : await one.run(smallest, drawn.variables);
      } finally {
        one.retire();
      }
    };
    for (const name of sdls.keys()) {
      const fewer = new Map([...smallSdls].filter(([other]) => other !== name));
      if (await failsWith(fewer)) smallSdls = fewer;
    }
    // What one subgraph needs no more, another may be able to do without.
    for (const name of [...smallSdls.keys(), ...smallSdls.keys()]) {
      const before = smallSdls;
      const smaller = await shrunk(parse(before.get(name) ?? ''), schemaParts, (one) =>
        failsWith(new Map(before).set(name, print(one))),
      );
      smallSdls = new Map(before).set(name, print(smaller));
    }
  }
  const { verdict, reason, expected, got } = last;
  return [
    `seed ${seed}, operation ${at}: ${verdict}${reason === undefined ? '' : `: ${reason}`}`,
    ...[...smallSdls].map(([name, sdl]) => `# subgraph ${name}\n${sdl}`),
    `# operation\n${print(smallest)}`,
    `# variables\n${JSON.stringify(drawn.variables)}`,
    `# expected\n${JSON.stringify(expected)}`,
    `# got\n${JSON.stringify(got)}`,
  ].join('\n\n');
}
