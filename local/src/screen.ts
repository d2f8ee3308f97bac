/** What npm start shows when everything answers. */
export function screen(gatewayUrl: string, logDir: string): string {
  const query =
    '{ meeting(id: \\"sevenoaks-csp/2009-12-03\\") { actions { text measures { title latest(area: \\"E07000111\\") ' +
    '{ value availability availabilityNote } } } } }';
  return `
Safer Graph answers.

  GraphQL    ${gatewayUrl}/graphql
  GraphiQL   ${gatewayUrl}/graphiql   (with the query that joins all agencies)

  The actions of a meeting, each with the measures that it concerns, from the agencies that hold them:

  curl ${gatewayUrl}/graphql -H 'content-type: application/json' -d '{"query":"${query}"}'

  Without a token you are the public. A token: npm run -s token -- --role ANALYST
  Logs: ${logDir}
  To stop: Ctrl-C
`;
}
