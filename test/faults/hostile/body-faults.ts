import { json, secret, tampered, type Fault } from './fault.js';

const body = (text: string | Buffer): Fault => ({ answer: json(() => text) });
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

/** Bodies that are no GraphQL answer at all. */
export const bodyFaults: Record<string, Fault> = {
  'sends half of its JSON': { answer: json((honest) => honest.slice(0, honest.length / 2)) },
  'sends a list': body('[]'),
  'sends a text': body(JSON.stringify(secret)),
  'sends null': body('null'),
  'sends `data: null`': body('{"data":null}'),
  'sends an empty object': body('{}'),
  'sends errors that are no list': body(JSON.stringify({ data: {}, errors: { message: secret } })),
  'sends a mark before its JSON': { answer: json((honest) => `\uFEFF${honest}`) },
  'sends garbage after its JSON': { answer: json((honest) => `${honest}{"data":{}}`) },
  'sends NaN': { answer: json((honest) => honest.replace(/[[{]/, '$&"x":NaN,')) },
  'sends a comment': { answer: json((honest) => `/* ${secret} */${honest}`) },
  'sends a NUL byte in a text': { answer: json((honest) => honest.replaceAll('"', '"\0')) },
  'sends bytes that are no UTF-8': {
    answer: json((honest) => Buffer.from(honest.replace('{', '{"café":"é",'), 'latin1')),
  },
  'sends UTF-16': { answer: json((honest) => Buffer.from(honest, 'utf16le')) },
  'sends 100,000 lists in lists without an end': body('['.repeat(100_000)),
  'sends a list of 100,000 lists in lists': body(nested(100_000, '[', ']')),
};

/** Bodies that are GraphQL answers, whose values cannot be used. */
export const emptyFaults: Record<string, Fault> = {
  'sends a text for its data': body(JSON.stringify({ data: secret })),
  'sends a list for its data': body('{"data":[]}'),
  'sends 100,000 objects in objects': body(`{"data":${nested(100_000, '{"_entities":', '}').replace('}', '1}')}}`),
  'sends data without a single field': body('{"data":{}}'),
};

/** Bodies with all that was asked for, and more. */
export const generousFaults: Record<string, Fault> = {
  'floods its extensions': tampered((answer) => ({
    ...answer,
    extensions: { secret, more: Array.from({ length: 50_000 }, (_, at) => ({ [`x${at}`]: secret })) },
  })),
  'poisons its extensions': {
    answer: json((honest) =>
      honest.replace('{', '{"extensions":{"__proto__":{"polluted":true}},"__proto__":{"polluted":true},'),
    ),
  },
  'adds fields that nobody asked for': {
    answer: json((honest) => honest.replaceAll('{"', `{"secret":"${secret}","text":"Hacked","cases":[],"`)),
  },
  'adds fields of other agencies': {
    answer: json((honest) => honest.replaceAll('{"', '{"name":"Hacked","cases":[{"value":1}],"text":"Hacked","')),
  },
  'names what every object inherits': {
    answer: json((honest) =>
      honest.replaceAll(
        '{"',
        '{"__proto__":{"title":"x","name":"x","polluted":true},"constructor":{"prototype":{"polluted":true}},"toString":1,"then":1,"',
      ),
    ),
  },
  'says things twice, the right one last': {
    answer: json((honest) =>
      honest.replaceAll('"title":', '"title":"twice","title":').replaceAll('"value":', '"value":-1,"value":'),
    ),
  },
};
