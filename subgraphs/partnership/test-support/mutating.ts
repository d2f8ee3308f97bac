import type { Caller } from '@safer-graph/kit';
import type { PartnershipDatabase } from './partnership-database.js';

export const managerOf = (partnership: string, subject = 'manager'): Caller => ({
  subject,
  role: 'PARTNERSHIP_MANAGER',
  organization: null,
  partnership,
});

export const officerOf = (organization: string, partnership = 'sevenoaks-csp', subject = 'officer'): Caller => ({
  subject,
  role: 'AGENCY_OFFICER',
  organization,
  partnership,
});

/** Names of enums are written without quotes in GraphQL. */
export class Word {
  constructor(readonly word: string) {}
}
export const word = (text: string): Word => new Word(text);

const written = (value: unknown): string => {
  if (value instanceof Word) return value.word;
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  return JSON.stringify(value);
};

export type Given = Readonly<Record<string, unknown>>;

export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly argument?: string;
}

const mostTimes = 20;
const waitedTooLong = (errors?: readonly { readonly message: string }[]): boolean =>
  /timeout exceeded|^Somebody else changes it now/.test(errors?.[0]?.message ?? '');

/** Sends mutations to one database, each as `caller`. */
export const mutating = ({ ask }: PartnershipDatabase) => {
  const send = async (name: string, args: Given, fields: string, caller: Caller) => {
    const given = Object.entries(args).map(([key, value]) => `${key}: ${written(value)}`);
    const mutation = `mutation { answer: ${name}(${given.join(', ')}) { ${fields} } }`;
    let { data, errors } = await ask(mutation, caller);
    // A hundred at once share ten connections; who waits for one too long on a busy machine sends the same again.
    for (let times = 0; times < mostTimes && waitedTooLong(errors); times += 1)
      ({ data, errors } = await ask(mutation, caller));
    return { answer: data?.answer ?? null, errors };
  };
  return {
    send,
    done: async (name: string, args: Given, fields: string, caller: Caller) => {
      const { answer, errors } = await send(name, args, fields, caller);
      expect(errors).toBeUndefined();
      return answer;
    },
    refused: async (name: string, args: Given, caller: Caller): Promise<Refusal> => {
      const { answer, errors } = await send(name, args, '__typename', caller);
      expect([answer, errors?.length]).toEqual([null, 1]);
      return { message: errors[0].message, ...errors[0].extensions };
    },
  };
};
