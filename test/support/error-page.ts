import { gatewayErrorCodes } from '../../gateway/src/error-codes.js';
import { errorCodes } from '../../subgraphs/kit/src/errors.js';

const table = (codes: Readonly<Record<string, string>>): string =>
  [
    '| code | meaning |',
    '| --- | --- |',
    ...Object.entries(codes).map(([code, text]) => `| \`${code}\` | ${text} |`),
  ].join('\n');

/** docs/errors.md, as the lists in the code say. */
export const errorPage = (): string => `# Errors

<!-- Printed from gateway/src/error-codes.ts and subgraphs/kit/src/errors.ts by \`npm run errors\`. -->

An error says what was expected, what was got, and where. Its \`extensions.code\` is one of these; an error that concerns an
agency names it in \`extensions.agency\`. A missing figure is no error: it is an answer, with \`availability\` and a note.

## From the gateway

${table(gatewayErrorCodes)}

One failed request to an agency is one entry in \`errors\`, however many fields it leaves empty; \`extensions.agencies\` lists every
agency that was asked, with its status.

## From a subgraph

The gateway passes on the words of \`BAD_USER_INPUT\`, \`NOT_FOUND\`, \`FORBIDDEN\` and \`CONFLICT\`, and of what they carry
the \`argument\` that is wrong, and \`expectedVersion\` and \`currentVersion\` of a change that is refused. Anything else stays inside.

${table(errorCodes)}
`;
